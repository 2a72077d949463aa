package org.casereview.engine.contract;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads a whole release and names every word in it that is not published. */
public final class ContractCheck {

  private final Vocabulary words;
  private final AllowList processes = AllowList.ofProcesses();
  private final AllowList tables = AllowList.ofTables();

  public ContractCheck(Vocabulary words) {
    this.words = words;
  }

  /**
   * What is wrong with a set; empty when it may be deployed.
   *
   * @param set all files that are deployed together, by resource name
   */
  public List<Finding> findings(Map<String, byte[]> set) {
    var findings = new Findings();
    var release = new Release();
    for (Map.Entry<String, byte[]> file : new TreeMap<>(set).entrySet()) {
      try {
        read(file.getKey(), file.getValue(), release, findings);
      } catch (XmlReader.Unreadable e) {
        findings.add(file.getKey(), 0, "", Rule.FILE, e.getMessage());
      }
    }
    var teams = new OwnersTeams(release);
    teams.check(findings);
    var questions = new OwnersQuestions(release, teams.with(words));
    questions.check(findings);
    Vocabulary published = questions.published();
    check(release, published, questions, findings);
    long drawn = set.keySet().stream().filter(f -> ModelFiles.kind(f).equals("bpmn")).count();
    if (drawn == release.models.size()) {
      new Guarantees(release, published).check(findings);
    }
    return findings.all();
  }

  private void read(String file, byte[] content, Release release, Findings findings)
      throws XmlReader.Unreadable {
    switch (ModelFiles.kind(file)) {
      case "bpmn" -> {
        XmlElement document = XmlReader.read(content);
        processes.check(file, document, findings);
        var names = new FileRules(file, findings);
        names
            .onlyOne(document, "process")
            .map(process -> new Model(file, document, process))
            .filter(model -> names.isNamed(model.process().line(), model.id(), release.models))
            .ifPresent(model -> release.models.put(model.id(), model));
      }
      case "dmn" -> {
        XmlElement document = XmlReader.read(content);
        tables.check(file, document, findings);
        var names = new FileRules(file, findings);
        names
            .onlyOne(document, "dmn:decision")
            .map(decision -> new Release.Table(file, document, decision))
            .filter(t -> names.isNamed(t.decision().line(), t.decision().id(), release.tables))
            .ifPresent(table -> release.tables.put(table.decision().id(), table));
      }
      case "form" -> {
        var form = new Release.Form(file, FormReader.read(content));
        String id = form.content().path("id").asText();
        if (new FileRules(file, findings).isNamed(0, id, release.forms)) {
          release.forms.put(id, form);
        }
      }
      default ->
          findings.add(
              file, 0, "", Rule.FILE, "A release holds .bpmn, .dmn and .form files; remove it.");
    }
  }

  private static void check(
      Release release, Vocabulary words, OwnersQuestions questions, Findings findings) {
    var expressions = new Expressions(words.variables());
    var rows = new DeadlineTable(release.tables.get(DeadlineTable.NAME), words);
    new ToldTeams(release).check(rows, findings);
    List<ModelRule> rules =
        List.of(
            new WordingRules(),
            new TaskRules(words, release, rows, questions),
            new OfferRules(),
            new StepRules(words, release, expressions),
            new EventRules(words, expressions),
            new FlowRules(expressions),
            questions.answeredBefore(),
            new CallRules(release, expressions));
    release.models.values().forEach(m -> rules.forEach(r -> r.check(m, findings)));
    release.tables.values().forEach(t -> new TableRules(t, words, findings).check());
    release.forms.values().forEach(f -> new FormRules(f, findings).check());
    new AskedQuestions(words.promises().questions(), release).check(findings);
    for (String decision : words.decisions().keySet()) {
      if (!release.tables.containsKey(decision)) {
        String sentence = "The program asks this table and the set does not hold it.";
        findings.add(decision + ".dmn", 0, decision, Rule.C8, sentence);
      }
    }
  }
}

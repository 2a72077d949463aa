package org.casereview.engine.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What no redesign may break, shown by following every way through the whole set of drawings. */
final class Guarantees {

  private final Release release;
  private final Vocabulary words;

  Guarantees(Release release, Vocabulary words) {
    this.release = release;
    this.words = words;
  }

  void check(Findings findings) {
    var landscapes = new ArrayList<Landscape>();
    for (Model root : roots()) {
      var landscape = new Landscape(root, release.models);
      landscape
          .calledWithinItself()
          .forEach(
              call -> {
                String sentence = "The process calls itself; draw the loop where it is.";
                findings.add(fileOf(call), call, Rule.G7, sentence);
              });
      if (landscape.isTooLarge()) {
        String sentence = "The drawings that it calls are too many to follow; simplify them.";
        findings.add(root.file(), root.process(), Rule.G7, sentence);
        continue;
      }
      landscapes.add(landscape);
    }
    List<SetRule> rules =
        List.of(
            new PassedPeople(words, release),
            new RecordedEnds(words.promises(), release),
            new IdleTimers(words),
            new WaitingLoops(),
            new BesideRules(words.promises(), release));
    rules.forEach(rule -> rule.check(landscapes, findings));
  }

  /** Processes that no other process calls; when they all call each other, all of them. */
  private List<Model> roots() {
    Set<String> called =
        release.models.values().stream()
            .flatMap(m -> m.nodes("callActivity").map(c -> c.get("calledElement")))
            .collect(Collectors.toSet());
    List<Model> roots =
        release.models.values().stream().filter(m -> !called.contains(m.id())).toList();
    var seen = new HashSet<String>();
    roots.forEach(r -> drawnIn(r, seen));
    var all = new ArrayList<>(roots);
    for (Model model : release.models.values()) {
      if (!seen.contains(model.id())) {
        all.add(model);
        drawnIn(model, seen);
      }
    }
    return all;
  }

  private void drawnIn(Model model, Set<String> seen) {
    if (seen.add(model.id())) {
      model
          .nodes("callActivity")
          .map(c -> release.models.get(c.get("calledElement")))
          .filter(m -> m != null)
          .forEach(m -> drawnIn(m, seen));
    }
  }

  private String fileOf(XmlElement node) {
    return release.models.values().stream()
        .filter(m -> m.process() == node.parent())
        .map(Model::file)
        .findFirst()
        .orElse("");
  }
}

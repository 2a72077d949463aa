package org.casereview.engine.contract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Everything is documented, named and drawn, and no expression hides where a text is expected. */
final class WordingRules implements ModelRule {

  private static final Pattern GENERATED = Pattern.compile("[A-Z][A-Za-z]*_[0-9a-z]{6,8}");
  private static final Pattern CAMEL = Pattern.compile("[a-z][A-Za-z0-9]*");
  private static final Pattern FLOW = Pattern.compile("[a-z][A-Za-z0-9]*(_[A-Za-z0-9]+)?");
  private static final Set<String> SLOTS =
      Set.of(
          "camunda:delegateExpression",
          "camunda:dueDate",
          "camunda:assignee",
          "businessKey",
          "conditionExpression",
          "timeDate",
          "loopCardinality");

  @Override
  public void check(Model model, Findings findings) {
    process(model, findings);
    model.nodes().forEach(n -> node(model, n, findings));
    model.flows().forEach(f -> id(model, f, FLOW, findings));
    unique(model, findings);
    drawn(model, findings);
    model.document().all().forEach(e -> expressions(model, e, findings));
  }

  private void process(Model model, Findings findings) {
    XmlElement process = model.process();
    documented(model, process, findings);
    if (!process.get("camunda:historyTimeToLive").matches("P[1-9][0-9]{0,4}D")) {
      String sentence = "Set the history time to live in whole days, such as P3650D.";
      findings.add(model.file(), process, Rule.C9, sentence);
    }
    if (!process.get("isExecutable").equals("true")) {
      findings.add(model.file(), process, Rule.C9, "Mark the process as executable.");
    }
    if (process.get("camunda:isStartableInTasklist").equals("true")) {
      String sentence = "Processes are started by what happens to a case, not from Tasklist.";
      findings.add(model.file(), process, Rule.C10, sentence);
    }
    if (process.get("name").isBlank()) {
      findings.add(model.file(), process, Rule.C9, "Give the process a name.");
    }
  }

  private void node(Model model, XmlElement node, Findings findings) {
    id(model, node, CAMEL, findings);
    boolean asks = !node.name().endsWith("Gateway") || model.outgoing(node).size() > 1;
    if (node.get("name").isBlank() && asks && !node.is("parallelGateway", "eventBasedGateway")) {
      findings.add(model.file(), node, Rule.C9, "Give it a name that people read on the drawing.");
    }
    if (node.name().endsWith("Task") || node.is("callActivity")) {
      documented(model, node, findings);
    }
  }

  private void documented(Model model, XmlElement element, Findings findings) {
    List<String> sentences = element.children("documentation").map(XmlElement::text).toList();
    if (sentences.size() != 1 || sentences.get(0).length() < 10) {
      findings.add(model.file(), element, Rule.C9, "Document it in one sentence of its meaning.");
    }
  }

  private void id(Model model, XmlElement element, Pattern form, Findings findings) {
    if (GENERATED.matcher(element.id()).matches()) {
      String sentence = "The id is a generated one; say what it does, such as 'screenCase'.";
      findings.add(model.file(), element, Rule.C9, sentence);
    } else if (!form.matcher(element.id()).matches()) {
      findings.add(model.file(), element, Rule.C9, "The id is camelCase, such as 'screenCase'.");
    }
  }

  private void unique(Model model, Findings findings) {
    var seen = new HashSet<String>();
    model
        .document()
        .all()
        .filter(e -> e.has("id") && !seen.add(e.id()))
        .forEach(e -> findings.add(model.file(), e, Rule.C9, "The id is used twice in this file."));
  }

  private void drawn(Model model, Findings findings) {
    Set<String> shown =
        model
            .document()
            .all()
            .filter(e -> e.is("bpmndi:BPMNShape", "bpmndi:BPMNEdge"))
            .map(e -> e.get("bpmnElement"))
            .collect(Collectors.toSet());
    model.process().children().stream()
        .filter(e -> e.has("id") && !e.is("documentation", "laneSet") && !shown.contains(e.id()))
        .forEach(e -> findings.add(model.file(), e, Rule.C9, "It has no shape on the drawing."));
  }

  /** The engine evaluates names and documentation of tasks too. */
  private void expressions(Model model, XmlElement element, Findings findings) {
    element
        .attributes()
        .forEach(
            (name, value) -> {
              if (!SLOTS.contains(name) && Expressions.looksLikeOne(value)) {
                String sentence = "An expression cannot stand in '" + name + "'; write plain text.";
                findings.add(model.file(), element, Rule.C2, sentence);
              }
            });
    if (!SLOTS.contains(element.name()) && Expressions.looksLikeOne(element.text())) {
      String sentence = "An expression cannot stand in <" + element.name() + ">; write plain text.";
      findings.add(model.file(), element, Rule.C2, sentence);
    }
  }
}

package org.casereview.engine.contract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.casereview.engine.contract.Release.Table;

/** A decision is one plain table of facts, codes and numbers; its cells compute nothing. */
final class TableRules {

  private static final Set<String> HIT_POLICIES =
      Set.of("", "UNIQUE", "FIRST", "ANY", "RULE ORDER", "COLLECT");
  private static final Set<String> TYPES =
      Set.of("string", "boolean", "number", "integer", "long", "double");

  private final Table table;
  private final Set<String> facts;
  private final Findings findings;

  TableRules(Table table, Vocabulary words, Findings findings) {
    this.table = table;
    this.facts = words.decisions().getOrDefault(table.decision().id(), words.variables().keySet());
    this.findings = findings;
  }

  void check() {
    decision();
    table.inputs().forEach(this::input);
    table.outputs().forEach(this::output);
    var rules = new HashSet<String>();
    for (XmlElement row : table.rows()) {
      row(row);
      if (!row.has("id") || !rules.add(row.id())) {
        complain(row, Rule.TABLE, "A rule has an id of its own: reasons on file name it.");
      }
    }
    table
        .document()
        .all()
        .filter(e -> e.has("expressionLanguage") && !e.get("expressionLanguage").equals("feel"))
        .forEach(e -> complain(e, Rule.TABLE, "Tables are written in FEEL only."));
  }

  private void decision() {
    XmlElement decision = table.decision();
    if (!decision.get("camunda:historyTimeToLive").matches("P[1-9][0-9]{0,4}D")) {
      complain(decision, Rule.C9, "Set the history time to live in whole days, such as P3650D.");
    }
    if (decision.get("name").isBlank()) {
      complain(decision, Rule.C9, "Give the table a name.");
    }
    List<XmlElement> tables = decision.children("dmn:decisionTable").toList();
    if (tables.size() != 1) {
      complain(decision, Rule.TABLE, "A decision is one table.");
      return;
    }
    if (!HIT_POLICIES.contains(tables.get(0).get("hitPolicy"))) {
      complain(tables.get(0), Rule.TABLE, "Use the hit policy UNIQUE, FIRST or COLLECT.");
    }
    boolean saysNothing = table.rows().isEmpty() && !decision.id().equals(OwnersTeams.TABLE);
    if (table.inputs().isEmpty() || table.outputs().isEmpty() || saysNothing) {
      complain(decision, Rule.TABLE, "A table has inputs, outputs and rules.");
    }
  }

  private void input(XmlElement input) {
    if (!Feel.isQuestion(Table.fact(input))) {
      complain(input, Rule.TABLE, "An input asks about facts: names, codes, count, list contains.");
    }
    var unknown = new TreeSet<>(Feel.names(Table.fact(input)));
    unknown.removeAll(facts);
    if (!unknown.isEmpty()) {
      complain(input, Rule.TABLE, "Nobody gives these facts to the table: " + unknown + ".");
    }
    String type = input.child("dmn:inputExpression").map(e -> e.get("typeRef")).orElse("");
    if (!TYPES.contains(type)) {
      complain(input, Rule.TABLE, "The input '" + Table.fact(input) + "' has no usable type.");
    }
    input.children("dmn:inputValues").forEach(v -> cell(v, Feel::isTest));
  }

  private void output(XmlElement output) {
    if (!Feel.isName(output.get("name"))) {
      complain(output, Rule.TABLE, "An output has a name in camelCase.");
    }
    if (!TYPES.contains(output.get("typeRef"))) {
      complain(output, Rule.TABLE, "The output '" + output.get("name") + "' has no usable type.");
    }
    output.children("dmn:outputValues").forEach(v -> cell(v, Feel::isTest));
  }

  private void row(XmlElement row) {
    List<XmlElement> inputs = row.children("dmn:inputEntry").toList();
    List<XmlElement> outputs = row.children("dmn:outputEntry").toList();
    if (inputs.size() != table.inputs().size() || outputs.size() != table.outputs().size()) {
      complain(row, Rule.TABLE, "The rule does not have a cell for each column.");
    }
    inputs.forEach(c -> cell(c, Feel::isTest));
    outputs.forEach(c -> cell(c, Feel::isValue));
    if (row.child("dmn:description").map(XmlElement::text).orElse("").isEmpty()) {
      complain(row, Rule.C9, "Say in one sentence what the rule means.");
    }
  }

  private void cell(XmlElement cell, Predicate<String> allowed) {
    String text = Release.written(cell);
    if (!allowed.test(text)) {
      String sentence = "'" + text + "' computes something: write codes, numbers and bounds.";
      XmlElement row = cell.parent().box();
      findings.add(table.file(), cell.line(), row.id(), Boxes.nameOf(row), Rule.TABLE, sentence);
    }
  }

  private void complain(XmlElement at, Rule rule, String sentence) {
    findings.add(table.file(), at, rule, sentence);
  }
}

package org.casereview.engine.contract;

import org.casereview.engine.contract.Vocabulary.Kind;

/** Work of the program: a published step, or a table of the same release. */
final class StepRules implements ModelRule {

  private final Vocabulary words;
  private final Release release;
  private final Expressions expressions;

  StepRules(Vocabulary words, Release release, Expressions expressions) {
    this.words = words;
    this.release = release;
    this.expressions = expressions;
  }

  @Override
  public void check(Model model, Findings findings) {
    model.nodes("serviceTask").forEach(t -> step(model, t, findings));
    model
        .nodes("businessRuleTask")
        .forEach(
            task -> {
              if (task.has("camunda:decisionRef") && !task.has("camunda:delegateExpression")) {
                table(model, task, findings);
              } else {
                step(model, task, findings);
              }
            });
  }

  private void step(Model model, XmlElement task, Findings findings) {
    String bound = task.get("camunda:delegateExpression");
    if (bound.isEmpty()) {
      String sentence = "Bind it to a published step (camunda:delegateExpression=\"${step}\").";
      findings.add(model.file(), task, Rule.C1, sentence);
    } else if (!words.steps().contains(Model.step(task))) {
      findings.add(model.file(), task, Rule.C1, "'" + bound + "' is not a published step.");
    }
    if (task.has("camunda:decisionRef") || task.has("camunda:resultVariable")) {
      String sentence = "The step asks its table itself; remove the decision from the task.";
      findings.add(model.file(), task, Rule.C1, sentence);
    }
  }

  private void table(Model model, XmlElement task, Findings findings) {
    String decision = task.get("camunda:decisionRef");
    Release.Table table = release.tables.get(decision);
    if (table == null) {
      findings.add(model.file(), task, Rule.C8, "The set holds no table '" + decision + "'.");
      return;
    }
    if (!task.get("camunda:decisionRefBinding").equals("deployment")) {
      String sentence = "Bind the table to the deployment (camunda:decisionRefBinding).";
      findings.add(model.file(), task, Rule.C8, sentence);
    }
    if (!task.get("camunda:mapDecisionResult").equals("singleEntry")) {
      String sentence = "Take one fact from the table (camunda:mapDecisionResult=singleEntry).";
      findings.add(model.file(), task, Rule.C2, sentence);
    }
    expressions
        .wrongName(task.get("camunda:resultVariable"), Kind.TEXT, Kind.FLAG, Kind.NUMBER)
        .ifPresent(wrong -> findings.add(model.file(), task, Rule.C2, wrong));
    for (XmlElement input : table.inputs()) {
      expressions
          .wrongName(Release.Table.fact(input))
          .ifPresent(wrong -> findings.add(model.file(), task, Rule.C2, "Table input: " + wrong));
    }
  }
}

package org.casereview.engine.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Code in a drawing: scripts, reflection, classes, connectors, listeners, each where it could be.
 */
final class HostileCode {

  private static final String REFLECTION =
      "${''.getClass().forName('java.lang.Runtime').getMethod('exec')}";
  private static final String SCRIPT =
      "<camunda:script scriptFormat=\"groovy\">System.exit(1)</camunda:script>";
  private static final String CONNECTOR =
      "<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId>"
          + "</camunda:connector>";

  private final List<HostileRelease> all = new ArrayList<>();

  static Stream<HostileRelease> all() {
    var code = new HostileCode();
    Ours.drawings().forEach(code::everywhere);
    code.once();
    return code.all.stream();
  }

  /** In each drawing, at its first step and its first task of people. */
  private void everywhere(Sketch drawing) {
    drawing.boxes("serviceTask").findFirst().ifPresent(step -> atStep(drawing, step));
    drawing.boxes("userTask").findFirst().ifPresent(task -> atTask(drawing, task));
    XmlElement way = drawing.model().flows().findFirst().orElseThrow();
    all.add(
        drawing
            .inside(
                way.id(),
                extension(
                    "<camunda:executionListener event=\"take\">"
                        + SCRIPT
                        + "</camunda:executionListener>"))
            .hostile(Kind.LISTENER, "a listener with a script on a way", Rule.C1, way));
    conditional(drawing);
  }

  private void atStep(Sketch drawing, XmlElement step) {
    String bound = "camunda:delegateExpression";
    all.add(
        drawing
            .without(step.id(), bound)
            .with(step.id(), "camunda:class=\"java.lang.ProcessBuilder\"")
            .hostile(Kind.CLASS, "a class in place of a step", Rule.C1, step)
            .saying("camunda:class"));
    all.add(
        drawing
            .set(step.id(), bound, REFLECTION)
            .hostile(Kind.REFLECTION, "reflection in place of a step", Rule.C1, step)
            .saying("not a published step"));
    all.add(
        drawing
            .without(step.id(), bound)
            .inside(step.id(), extension(CONNECTOR))
            .hostile(Kind.CONNECTOR, "a connector in place of a step", Rule.C1, step)
            .saying("Connectors are not used"));
    all.add(
        drawing
            .inside(
                step.id(),
                extension("<camunda:executionListener event=\"start\" class=\"evil.Listener\"/>"))
            .hostile(Kind.LISTENER, "a listener on a step", Rule.C1, step)
            .saying("Listeners are attached by the program"));
    all.add(
        drawing
            .inside(
                step.id(),
                extension(
                    "<camunda:inputOutput><camunda:inputParameter name=\"x\">"
                        + SCRIPT
                        + "</camunda:inputParameter></camunda:inputOutput>"))
            .hostile(Kind.SCRIPT, "a script in a mapping", Rule.C1, step)
            .saying("camunda:inputOutput"));
  }

  private void atTask(Sketch drawing, XmlElement task) {
    all.add(
        drawing
            .inside(
                task.id(),
                extension(
                    "<camunda:taskListener event=\"create\">" + SCRIPT + "</camunda:taskListener>"))
            .hostile(Kind.LISTENER, "a task listener with a script", Rule.C1, task)
            .saying("camunda:taskListener"));
    all.add(
        drawing
            .set(task.id(), "name", REFLECTION)
            .hostile(Kind.REFLECTION, "reflection in a name", Rule.C2, task.id(), REFLECTION)
            .saying("An expression cannot stand in 'name'"));
    all.add(
        drawing
            .set(task.id(), "camunda:dueDate", "${dateTime().plusDays(1).toDate()}")
            .hostile(Kind.REFLECTION, "a call in a deadline", Rule.C5, task)
            .saying("is not a published variable"));
    all.add(
        drawing
            .set(task.id(), "camunda:candidateGroups", REFLECTION)
            .hostile(Kind.REFLECTION, "reflection in a team", Rule.C7, task)
            .saying("is not known"));
  }

  private void conditional(Sketch drawing) {
    drawing
        .model()
        .flows()
        .filter(flow -> flow.child("conditionExpression").isPresent())
        .findFirst()
        .ifPresent(
            flow -> {
              String there = flow.child("conditionExpression").get().text();
              String written = ">" + there.replace("&", "&amp;").replace("<", "&lt;") + "<";
              if (drawing.text().contains(written)) {
                all.add(
                    drawing
                        .replaced(written, ">${execution.setVariable('closureApproved', true)}<")
                        .hostile(Kind.REFLECTION, "a call in a condition", Rule.C2, flow)
                        .saying("cannot stand in a condition"));
                all.add(
                    drawing
                        .replaced(written, ">${execution.id == 'X'}<")
                        .hostile(Kind.REFLECTION, "a property in a condition", Rule.C2, flow)
                        .saying("cannot stand in a condition"));
                all.add(
                    drawing
                        .replaced(
                            "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\""
                                + written,
                            "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\""
                                + " language=\"groovy\">System.exit(1)<")
                        .hostile(Kind.SCRIPT, "a condition in Groovy", Rule.C2, flow)
                        .saying("language at <conditionExpression> is not published"));
              }
            });
  }

  private void once() {
    Sketch closure = Sketch.of("case-closure");
    XmlElement step = closure.box("closeCase");
    XmlElement task = closure.box("approveClosure");
    for (String word : List.of("scriptTask", "sendTask", "manualTask", "task")) {
      all.add(
          closure
              .as(step.id(), word)
              .hostile(Kind.SCRIPT, "a " + word + " in place of a step", Rule.C1, step)
              .saying("<" + word + ">"));
    }
    all.add(
        closure
            .with(step.id(), "xmlns:old=\"http://activiti.org/bpmn\" old:class=\"evil.Step\"")
            .hostile(Kind.CLASS, "a class by the engine's older name", Rule.C1, step));
    all.add(
        closure
            .without(step.id(), "camunda:delegateExpression")
            .with(step.id(), "camunda:expression=\"${closeCase.execute(execution)}\"")
            .hostile(Kind.CLASS, "an inline call in place of a step", Rule.C1, step));
    for (String type : List.of("mail", "shell", "external")) {
      all.add(
          closure
              .with(step.id(), "camunda:type=\"" + type + "\"")
              .hostile(Kind.CONNECTOR, "a task of type " + type, Rule.C1, step)
              .saying("camunda:type"));
    }
    all.add(
        closure
            .inside(step.id(), extension("<camunda:field name=\"x\" stringValue=\"y\"/>"))
            .hostile(Kind.CLASS, "a field put into a step", Rule.C1, step)
            .saying("camunda:field"));
    all.add(
        closure
            .with(task.id(), "camunda:assignee=\"" + REFLECTION + "\"")
            .hostile(Kind.REFLECTION, "reflection in an assignee", Rule.C7, task));
    all.add(
        closure
            .replaced("<bpmn:documentation>", "<bpmn:documentation>#{''.getClass()} ")
            .hostile(Kind.REFLECTION, "reflection in a documentation", Rule.C2, task)
            .saying("<documentation>"));
  }

  private static String extension(String element) {
    return "<bpmn:extensionElements>" + element + "</bpmn:extensionElements>";
  }
}

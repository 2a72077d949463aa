package org.casereview.engine.contract;

import static org.casereview.engine.contract.HostileWays.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** G2, G3, G4 and G7 broken, each in several ways and in each of our drawings where it can be. */
final class HostileGuarantees {

  private final List<HostileRelease> all = new ArrayList<>();

  static Stream<HostileRelease> all() {
    var hostile = new HostileGuarantees();
    Ours.drawings()
        .forEach(
            drawing -> {
              drawing.boxes("userTask").forEach(task -> hostile.unattended(drawing, task));
              hostile.waits(drawing);
              hostile.timers(drawing);
              hostile.loops(drawing);
            });
    return hostile.all.stream();
  }

  /** G2: without a form, a team, a deadline, a target, or anybody who is told. */
  private void unattended(Sketch drawing, XmlElement task) {
    String target = drawing.model().id() + ", " + task.id();
    String sla = Ours.text("sla-targets.dmn");
    String row = "\"" + task.id() + "\"";
    all.add(
        switch (all.size() % 4) {
          case 0 ->
              drawing
                  .without(task.id(), "camunda:formRef")
                  .hostile(Kind.G2, "no form", Rule.G2, task)
                  .saying("The task has no form");
          case 1 ->
              drawing
                  .without(task.id(), "camunda:candidateGroups")
                  .hostile(Kind.G2, "no team", Rule.G2, task)
                  .saying("offered to nobody");
          case 2 ->
              drawing
                  .without(task.id(), "camunda:dueDate")
                  .hostile(Kind.G2, "no deadline", Rule.G2, task)
                  .saying("The task has no deadline");
          default ->
              drawing
                  .hostile(Kind.G2, "no target", Rule.G2, task)
                  .and(Ours.file("sla-targets.dmn"), sla.replace(row, "\"nobody\""))
                  .saying("no row for (" + target + ")");
        });
  }

  /** G3: a wait in the way that nobody watches. */
  private void waits(Sketch drawing) {
    String way =
        drawing.model().outgoing(drawing.boxes("startEvent").findFirst().get()).get(0).id();
    String next = drawing.box(way).get("targetRef");
    String message = "<bpmn:messageEventDefinition id=\"wait_message\" messageRef=\"m\" />";
    String[] kinds = {
      "<bpmn:receiveTask id=\"wait\" name=\"Wait\" messageRef=\"m\" />",
      "<bpmn:intermediateCatchEvent id=\"wait\" name=\"Wait\">"
          + message
          + "</bpmn:intermediateCatchEvent>",
      "<bpmn:eventBasedGateway id=\"wait\" name=\"Wait\" />"
    };
    String kind = kinds[all.size() % kinds.length];
    all.add(
        drawing
            .set(way, "targetRef", "wait")
            .more(kind + flow("toOnwards", "wait", next))
            .hostile(Kind.G3, "a wait without a timer", Rule.G3, "wait", "Wait")
            .saying("It may wait for ever"));
  }

  /** G4: a timer that takes the case to what closes or decides it. */
  private void timers(Sketch drawing) {
    drawing
        .boxes("serviceTask")
        .filter(step -> Vocabulary.GUARDED.containsKey(Model.step(step)))
        .forEach(
            step ->
                drawing
                    .boxes("userTask")
                    .findFirst()
                    .ifPresent(
                        task ->
                            all.add(
                                timer(drawing, task, "true", step.id())
                                    .hostile(
                                        Kind.G4,
                                        "decided by a clock: " + step.id(),
                                        Rule.G4,
                                        "timeIsUp",
                                        "Time is up")
                                    .saying(
                                        "without a person: Time is up > " + step.get("name")))));
    drawing
        .boxes("serviceTask")
        .filter(step -> Vocabulary.GUARDED.containsKey(Model.step(step)))
        .findFirst()
        .ifPresent(
            step ->
                all.add(
                    timer(drawing, drawing.boxes("userTask").findFirst().get(), "false", step.id())
                        .hostile(
                            Kind.G4, "decided by a reminder", Rule.G4, "timeIsUp", "Time is up")
                        .saying("without a person: Time is up > " + step.get("name"))));
  }

  private static Sketch timer(Sketch drawing, XmlElement task, String interrupts, String to) {
    return drawing.more(
        "<bpmn:boundaryEvent id=\"timeIsUp\" name=\"Time is up\" cancelActivity=\""
            + interrupts
            + "\" attachedToRef=\""
            + task.id()
            + "\"><bpmn:timerEventDefinition id=\"timeIsUp_timer\"><bpmn:timeDate"
            + " xsi:type=\"bpmn:tFormalExpression\">${reviewDueAt}</bpmn:timeDate>"
            + "</bpmn:timerEventDefinition></bpmn:boundaryEvent>"
            + flow("toTimeIsUp", "timeIsUp", to));
  }

  /** G7: a step that leads to itself, and a task that a passed date takes away again and again. */
  private void loops(Sketch drawing) {
    drawing
        .boxes("serviceTask", "businessRuleTask")
        .forEach(
            step ->
                all.add(
                    drawing
                        .set(drawing.model().outgoing(step).get(0).id(), "targetRef", step.id())
                        .hostile(Kind.G7, "a step that leads to itself", Rule.G7, step)
                        .saying("never waits for anybody: " + step.get("name"))));
    drawing
        .boxes("userTask")
        .findFirst()
        .ifPresent(
            task ->
                all.add(
                    timer(drawing, task, "true", task.id())
                        .hostile(
                            Kind.G7,
                            "a date that turns the loop",
                            Rule.G7,
                            "timeIsUp",
                            "Time is up")
                        .saying("never waits for anybody: Time is up")));
    if (drawing.model().nodes("callActivity").findFirst().isPresent()) {
      XmlElement call = drawing.boxes("callActivity").findFirst().get();
      all.add(
          drawing
              .set(call.id(), "calledElement", drawing.model().id())
              .hostile(Kind.G7, "a process that calls itself", Rule.G7, call)
              .saying("calls itself"));
    }
  }
}

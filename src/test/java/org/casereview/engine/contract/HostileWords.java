package org.casereview.engine.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Words of the engine that no owner may use: timers, messages, calls, mappings, retries, teams. */
final class HostileWords {

  private final List<HostileRelease> all = new ArrayList<>();

  static Stream<HostileRelease> all() {
    var words = new HostileWords();
    Ours.drawings()
        .forEach(
            drawing -> {
              drawing
                  .boxes("boundaryEvent")
                  .filter(box -> box.child("timerEventDefinition").isPresent())
                  .forEach(timer -> words.timer(drawing, timer));
              drawing.boxes("callActivity").forEach(call -> words.call(drawing, call));
              drawing.boxes("userTask").findFirst().ifPresent(task -> words.task(drawing, task));
            });
    return words.all.stream();
  }

  private void timer(Sketch drawing, XmlElement timer) {
    String date =
        timer.child("timerEventDefinition").flatMap(t -> t.child("timeDate")).get().text();
    String there =
        drawing.text().substring(drawing.text().indexOf("id=\"" + timer.id() + "_timer\""));
    String written = there.substring(0, there.indexOf("</bpmn:timerEventDefinition>"));
    String[][] ways = {
      {"bpmn:timeDate", "bpmn:timeDuration", date, "PT1S", "timeDuration"},
      {"bpmn:timeDate", "bpmn:timeCycle", date, "R1000000/PT0S", "timeCycle"},
      {"bpmn:timeDate", "bpmn:timeDate", date, "2020-01-01T00:00:00", "waits for a published date"},
      {"bpmn:timeDate", "bpmn:timeDate", date, "${now()}", "waits for a published date"},
      {"bpmn:timeDate", "bpmn:timeDate", date, "${caseNumber}", "is a code"}
    };
    String[] way = ways[Math.floorMod(timer.id().hashCode() + all.size(), ways.length)];
    all.add(
        drawing
            .replaced(written, written.replace(way[0], way[1]).replace(way[2], way[3]))
            .hostile(Kind.TIMER, "a timer by " + way[3], Rule.C5, timer)
            .saying(way[4]));
  }

  private void call(Sketch drawing, XmlElement call) {
    String id = call.id();
    all.add(
        drawing
            .set(id, "calledElement", "evil-process")
            .hostile(Kind.CALLED_ELEMENT, "a process that is not in the set", Rule.C8, call)
            .saying("holds no process 'evil-process'"));
    all.add(
        drawing
            .set(id, "calledElement", "${caseNumber}")
            .hostile(Kind.CALLED_ELEMENT, "a process whose name is computed", Rule.C2, call)
            .saying("calledElement"));
    all.add(
        drawing
            .set(id, "camunda:calledElementBinding", "latest")
            .hostile(Kind.CALLED_ELEMENT, "whatever process is newest", Rule.C8, call)
            .saying("Bind the process"));
    String first = "<camunda:in source=\"caseId\" target=\"caseId\" />";
    String[][] mappings = {
      {"<camunda:in variables=\"all\" />", "by name, never all"},
      {"<camunda:in sourceExpression=\"${execution}\" target=\"caseId\" />", "by name"},
      {"<camunda:in source=\"caseNumber\" target=\"caseId\" />", "never changed"},
      {"<camunda:in source=\"narrative\" target=\"caseId\" />", "not a published variable"}
    };
    String[] mapping = mappings[Math.floorMod(all.size() / 4, mappings.length)];
    int at = drawing.text().indexOf(first, drawing.text().indexOf("id=\"" + id + "\""));
    all.add(
        at < 0
            ? drawing
                .with(id, "camunda:variableMappingClass=\"evil.Mapping\"")
                .hostile(Kind.MAPPING, "a mapping by a class", Rule.C10, call)
            : drawing
                .inside(id, "<bpmn:extensionElements>" + mapping[0] + "</bpmn:extensionElements>")
                .hostile(Kind.MAPPING, "a mapping " + mapping[0], Rule.C10, call)
                .saying(mapping[1]));
    all.add(
        drawing
            .inside(
                id,
                "<bpmn:extensionElements><camunda:out source=\"caseId\" target=\"caseId\" />"
                    + "</bpmn:extensionElements>")
            .hostile(Kind.MAPPING, "another case handed back", Rule.C10, call)
            .saying("never changed"));
  }

  private void task(Sketch drawing, XmlElement task) {
    String id = task.id();
    all.add(
        drawing
            .inside(
                id,
                "<bpmn:extensionElements><camunda:failedJobRetryTimeCycle>R1000000/PT0S"
                    + "</camunda:failedJobRetryTimeCycle></bpmn:extensionElements>")
            .hostile(Kind.RETRY_CYCLE, "a retry cycle of its own", Rule.C5, task)
            .saying("How often a step is tried again"));
    all.add(
        drawing
            .with(id, "camunda:candidateUsers=\"S0001\"")
            .hostile(Kind.TEAM, "one person by name", Rule.C7, task)
            .saying("camunda:candidateUsers"));
    all.add(
        drawing
            .set(id, "camunda:candidateGroups", "camunda-admin")
            .hostile(Kind.TEAM, "a team that is not ours", Rule.C7, task)
            .saying("'camunda-admin' is not known"));
    all.add(
        drawing
            .set(id, "camunda:formRef", "evil-form")
            .hostile(Kind.FORM_BINDING, "a form that is not in the set", Rule.C6, task)
            .saying("holds no form 'evil-form'"));
    all.add(
        drawing
            .set(id, "camunda:formRefBinding", "latest")
            .hostile(Kind.FORM_BINDING, "whatever form is newest", Rule.C6, task)
            .saying("Bind the form"));
    all.add(
        drawing
            .without(id, "camunda:formRef")
            .with(id, "camunda:formKey=\"embedded:deployment:evil.html\"")
            .hostile(Kind.FORM_BINDING, "an embedded page", Rule.C6, task)
            .saying("camunda:formKey"));
    message(drawing, task);
  }

  private void message(Sketch drawing, XmlElement task) {
    String border =
        "<bpmn:boundaryEvent id=\"toldToClose\" name=\"Told to close\" attachedToRef=\""
            + task.id()
            + "\"><bpmn:messageEventDefinition id=\"toldToClose_message\""
            + " messageRef=\"closeNow\" /></bpmn:boundaryEvent>";
    String name = all.size() % 2 == 0 ? "case.closeNow" : "${caseNumber}";
    all.add(
        drawing
            .more(border)
            .replaced(
                "</bpmn:process>",
                "</bpmn:process><bpmn:message id=\"closeNow\" name=\"" + name + "\" />")
            .hostile(Kind.MESSAGE, "a message '" + name + "'", Rule.C4, "closeNow", name)
            .saying("The message '" + name + "' is not published"));
    all.add(
        drawing
            .more(border.replace("message", "signal"))
            .hostile(
                Kind.MESSAGE, "a signal to every case", Rule.C4, "toldToClose", "Told to close")
            .saying("A signal reaches every case"));
  }
}

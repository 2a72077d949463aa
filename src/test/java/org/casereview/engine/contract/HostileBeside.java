package org.casereview.engine.contract;

import static org.casereview.engine.contract.HostileWays.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** G5 and G6 broken: what the program starts by itself, and whoever is told something. */
final class HostileBeside {

  private final List<HostileRelease> all = new ArrayList<>();

  static Stream<HostileRelease> all() {
    var hostile = new HostileBeside();
    hostile.everything();
    return hostile.all.stream();
  }

  /** Left out, put behind a branch, delayed, or done elsewhere. */
  private void everything() {
    for (var started : Promises.OURS.started()) {
      Kind kind = started.rule() == Rule.G6 ? Kind.G6 : Kind.G5;
      if (started.rule() == Rule.C8) {
        continue;
      }
      String process = started.process();
      all.add(missing(kind, started));
      Ours.drawings()
          .forEach(
              drawing ->
                  drawing
                      .boxes("callActivity")
                      .findFirst()
                      .ifPresent(
                          call ->
                              all.add(
                                  drawing
                                      .set(call.id(), "calledElement", process)
                                      .hostile(
                                          kind,
                                          "a branch of its own to " + process,
                                          started.rule(),
                                          call)
                                      .saying("is started by the program"))));
      all.addAll(delayed(kind, started));
    }
    Promises.OURS.homes().keySet().stream().sorted().forEach(this::elsewhere);
    Sketch notice = Sketch.of("victim-notice");
    all.add(
        notice
            .past("decideNotice")
            .replaced("targetRef=\"isVictimToBeTold\"", "targetRef=\"recordAttempt\"")
            .hostile(Kind.G6, "told before it is decided", Rule.G6, notice.box("recordAttempt"))
            .saying("without the form decide-notice"));
  }

  private static HostileRelease missing(Kind kind, Promises.Started started) {
    return new HostileRelease(
        kind,
        "a set without " + started.process(),
        Map.of(Ours.file(started.process() + ".bpmn"), ""),
        started.process() + ".bpmn",
        started.rule(),
        started.process(),
        "",
        "The program starts this process");
  }

  private static List<HostileRelease> delayed(Kind kind, Promises.Started started) {
    Sketch drawing = Sketch.of(started.process());
    String way =
        drawing.model().outgoing(drawing.boxes("startEvent").findFirst().get()).get(0).id();
    String next = drawing.box(way).get("targetRef");
    String said = "It comes before the form " + started.firstForm();
    Sketch end =
        drawing.set(way, "targetRef", "over").more("<bpmn:endEvent id=\"over\" name=\"Over\" />");
    Sketch asked =
        drawing
            .set(way, "targetRef", "other")
            .more(
                "<bpmn:userTask id=\"other\" name=\"Ask others\" camunda:formRef=\"screen-case\" />"
                    + flow("toOther", "other", next));
    Sketch late =
        drawing
            .set(way, "targetRef", "other")
            .more(
                "<bpmn:intermediateCatchEvent id=\"other\" name=\"Much later\"><bpmn:timerEventDefinition"
                    + " id=\"t\"><bpmn:timeDate>${reviewDueAt}</bpmn:timeDate></bpmn:timerEventDefinition>"
                    + "</bpmn:intermediateCatchEvent>"
                    + flow("toOther", "other", next));
    return List.of(
        end.hostile(kind, "nobody is asked in it", started.rule(), "over", "Over").saying(said),
        asked.hostile(kind, "others first", started.rule(), "other", "Ask others").saying(said),
        late.hostile(kind, "much later", started.rule(), "other", "Much later").saying(said));
  }

  /** The words of a guarantee in another drawing: what it does would be done past it. */
  private void elsewhere(String word) {
    Promises.Home home = Promises.OURS.homes().get(word);
    Sketch review = Sketch.of("file-review");
    XmlElement step = review.box("openReview");
    XmlElement task = review.box("reviewCase");
    boolean isStep = Ours.STEPS.contains(word);
    boolean isForm = Ours.FORMS.contains(word);
    Sketch changed =
        isStep
            ? review.set(step.id(), "camunda:delegateExpression", "${" + word + "}")
            : isForm
                ? review.set(task.id(), "camunda:formRef", word)
                : review
                    .without(task.id(), "camunda:candidateGroups")
                    .with(task.id(), "camunda:candidateGroups=\"reviewers," + word + "\"");
    all.add(
        changed
            .hostile(
                home.rule() == Rule.G6 ? Kind.G6 : Kind.G5,
                "'" + word + "' in another drawing",
                home.rule(),
                isStep ? step : task)
            .saying("'" + word + "' belongs to the process " + home.process()));
  }
}

package org.casereview.engine.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * G1 broken: what closes or decides without its people, and cases that end with nothing on record.
 */
final class HostileWays {

  /** The draw before it says whether a second reader is needed at all. */
  private static final String AFTER_THE_DRAW = "checkReview";

  private final List<HostileRelease> all = new ArrayList<>();

  static Stream<HostileRelease> all() {
    var ways = new HostileWays();
    Vocabulary.GUARDED.forEach((step, needs) -> needs.forEach(forms -> ways.without(step, forms)));
    Promises.OURS.ends().forEach(ways::silentEnd);
    ways.forgottenCase();
    ways.splitAndRepeated();
    return ways.all.stream();
  }

  /** Each way that leads to somebody who must be asked leads past them. */
  private void without(String step, Set<String> forms) {
    Ours.drawings()
        .forEach(
            drawing ->
                drawing
                    .boxes()
                    .filter(box -> does(box, forms))
                    .filter(box -> !box.id().equals(AFTER_THE_DRAW))
                    .forEach(asked -> without(step, drawing, asked)));
  }

  private void without(String step, Sketch drawing, XmlElement asked) {
    Sketch home = homeOf(step, drawing);
    XmlElement guarded = home.boxes().filter(b -> does(b, Set.of(step))).findFirst().orElseThrow();
    all.add(
        home.hostile(Kind.G1, step + " past '" + asked.get("name") + "'", Rule.G1, guarded)
            .and(drawing.file(), drawing.past(asked.id()).text())
            .saying("without the form "));
    if (drawing.file().equals(home.file()) && asked.is("userTask")) {
      all.add(aroundIt(home, asked, guarded));
    }
  }

  /** The same drawing where it does both. */
  private static Sketch homeOf(String step, Sketch drawing) {
    return Stream.concat(Stream.of(drawing), Ours.drawings())
        .filter(d -> d.boxes().anyMatch(b -> does(b, Set.of(step))))
        .findFirst()
        .orElseThrow();
  }

  /** An event on the border takes the task away before anybody has answered it. */
  private static HostileRelease aroundIt(Sketch home, XmlElement asked, XmlElement guarded) {
    return home.more(
            "<bpmn:boundaryEvent id=\"leave\" name=\"Leave\" attachedToRef=\""
                + asked.id()
                + "\"><bpmn:messageEventDefinition id=\"leave_message\" messageRef=\"m\" />"
                + "</bpmn:boundaryEvent>"
                + flow("toLeave", "leave", guarded.id()))
        .hostile(Kind.G1, "around '" + asked.get("name") + "' by an event", Rule.G1, guarded)
        .saying(asked.get("name") + " > Leave > " + guarded.get("name"));
  }

  private void silentEnd(String process, Set<String> words) {
    Sketch drawing = Sketch.of(process);
    XmlElement start = drawing.boxes("startEvent").findFirst().orElseThrow();
    drawing
        .boxes("endEvent")
        .filter(end -> drawing.model().incoming(end).stream().noneMatch(f -> isAside(drawing, f)))
        .forEach(
            end ->
                all.add(
                    drawing
                        .set(way(drawing, start), "targetRef", end.id())
                        .hostile(Kind.G1, "an end at once", Rule.G1, end)
                        .saying("nothing is on record: " + start.get("name") + " > ")));
  }

  private static boolean isAside(Sketch drawing, XmlElement flow) {
    XmlElement before = drawing.box(flow.get("sourceRef"));
    return drawing.model().incoming(before).stream()
        .map(f -> drawing.box(f.get("sourceRef")))
        .anyMatch(b -> b.is("boundaryEvent") && !Model.interrupts(b));
  }

  private void forgottenCase() {
    Sketch spine = Sketch.of("case-review");
    for (String from : List.of("caseReferred", "review", "panel", "forceAction", "adoption")) {
      for (String to : List.of("caseClosed", "screenedOut")) {
        XmlElement end = spine.box(to);
        all.add(
            spine
                .set(way(spine, spine.box(from)), "targetRef", to)
                .hostile(Kind.G1, "the case ends behind " + from, Rule.G1, end)
                .saying("nothing has closed it: " + spine.box(from).get("name")));
      }
    }
  }

  private void splitAndRepeated() {
    Sketch closure = Sketch.of("case-closure");
    XmlElement close = closure.box("closeCase");
    XmlElement approve = closure.box("approveClosure");
    String before = closure.model().incoming(approve).get(0).id();
    all.add(
        closure
            .set(before, "targetRef", "both")
            .more(
                "<bpmn:parallelGateway id=\"both\" />"
                    + flow("toBothApprove", "both", "approveClosure")
                    + flow("toBothClose", "both", "closeCase"))
            .hostile(Kind.G1, "closed while it is being approved", Rule.G1, close)
            .saying("Prepare the closure > both > Close the case"));
    all.add(
        closure
            .inside(
                approve.id(),
                "<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality"
                    + " xsi:type=\"bpmn:tFormalExpression\">${panelRound}</bpmn:loopCardinality>"
                    + "</bpmn:multiInstanceLoopCharacteristics>")
            .hostile(
                Kind.G1, "approved by as many people as rounds, perhaps none", Rule.C2, approve)
            .saying("nobody is asked"));
  }

  private static boolean does(XmlElement box, Set<String> words) {
    return words.contains(box.is("userTask") ? box.get("camunda:formRef") : Model.step(box));
  }

  private static String way(Sketch drawing, XmlElement from) {
    return drawing.model().outgoing(from).get(0).id();
  }

  static String flow(String id, String from, String to) {
    return "<bpmn:sequenceFlow id=\""
        + id
        + "\" sourceRef=\""
        + from
        + "\" targetRef=\""
        + to
        + "\" />";
  }
}

package org.casereview.engine.contract;

import java.util.Set;
import org.casereview.engine.contract.Vocabulary.Kind;

/** Events: timers by published instants, messages and errors by published names, waits watched. */
final class EventRules implements ModelRule {

  private final Vocabulary words;
  private final Expressions expressions;

  EventRules(Vocabulary words, Expressions expressions) {
    this.words = words;
    this.expressions = expressions;
  }

  @Override
  public void check(Model model, Findings findings) {
    model
        .document()
        .all()
        .filter(e -> e.is("timerEventDefinition"))
        .forEach(t -> timer(model, t, findings));
    published(model, "message", "name", words.messages(), findings);
    published(model, "error", "errorCode", words.errors(), findings);
    model
        .document()
        .all()
        .filter(e -> e.is("messageEventDefinition", "receiveTask"))
        .forEach(e -> refers(model, e, "messageRef", "message", findings));
    model
        .document()
        .all()
        .filter(e -> e.is("errorEventDefinition"))
        .forEach(e -> refers(model, e, "errorRef", "error", findings));
    model
        .nodes("intermediateCatchEvent", "boundaryEvent")
        .filter(n -> definitions(n) != 1)
        .forEach(n -> findings.add(model.file(), n, Rule.FLOW, "Say the one thing it waits for."));
    model.nodes("boundaryEvent").forEach(b -> attached(model, b, findings));
    waits(model, findings);
  }

  private static long definitions(XmlElement node) {
    return node.children().stream().filter(c -> c.name().endsWith("EventDefinition")).count();
  }

  private void timer(Model model, XmlElement timer, Findings findings) {
    String date = timer.child("timeDate").map(XmlElement::text).orElse("");
    expressions
        .wrongVariable(date, Kind.INSTANT)
        .ifPresent(
            wrong -> {
              String sentence = "A timer waits for a published date, ${...At}: " + wrong;
              findings.add(model.file(), timer, Rule.C5, sentence);
            });
  }

  private void published(
      Model model, String kind, String attribute, Set<String> known, Findings findings) {
    model
        .document()
        .children(kind)
        .filter(e -> !known.contains(e.get(attribute)))
        .forEach(
            e -> {
              String sentence = "The " + kind + " '" + e.get(attribute) + "' is not published.";
              findings.add(model.file(), e, Rule.C4, sentence);
            });
  }

  private void refers(
      Model model, XmlElement event, String reference, String kind, Findings findings) {
    if (model.document().children(kind).noneMatch(e -> e.id().equals(event.get(reference)))) {
      String sentence = "Say which published " + kind + " is meant (" + reference + ").";
      findings.add(model.file(), event, Rule.C4, sentence);
    }
  }

  private void attached(Model model, XmlElement event, Findings findings) {
    XmlElement host = model.node(event.get("attachedToRef"));
    if (host == null || !(host.name().endsWith("Task") || host.is("callActivity"))) {
      findings.add(model.file(), event, Rule.FLOW, "Attach the event to a task of this drawing.");
    }
  }

  private void waits(Model model, Findings findings) {
    String sentence = "It may wait for ever: put a timer beside it that tells somebody.";
    model
        .nodes("receiveTask")
        .filter(n -> model.boundary(n).noneMatch(Model::isTimer))
        .forEach(n -> findings.add(model.file(), n, Rule.G3, sentence));
    model
        .nodes("eventBasedGateway")
        .filter(n -> model.next(n).noneMatch(Model::isTimer))
        .forEach(n -> findings.add(model.file(), n, Rule.G3, sentence));
    model
        .nodes("intermediateCatchEvent")
        .filter(Model::isMessage)
        .filter(n -> !isBesideATimer(model, n))
        .forEach(n -> findings.add(model.file(), n, Rule.G3, sentence));
  }

  /** Such an event has its timer at the event-based gateway before it, and no other way in. */
  private static boolean isBesideATimer(Model model, XmlElement event) {
    return model.incoming(event).stream()
        .map(f -> model.node(f.get("sourceRef")))
        .allMatch(n -> n != null && n.is("eventBasedGateway"));
  }
}

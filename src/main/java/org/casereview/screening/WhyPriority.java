package org.casereview.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casereview.casefile.CaseFile;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.casereview.platform.Actor;
import org.springframework.stereotype.Component;

/** Says why a case is as urgent as it is: the rule, what raised it, who ordered otherwise. */
@Component
class WhyPriority {

  private final PriorityHistory history;
  private final PriorityOrders orders;
  private final Modifiers modifiers;
  private final ScopeTables tables;
  private final Moments moments;
  private final People people;

  WhyPriority(
      PriorityHistory history,
      PriorityOrders orders,
      Modifiers modifiers,
      ScopeTables tables,
      Moments moments,
      People people) {
    this.history = history;
    this.orders = orders;
    this.modifiers = modifiers;
    this.tables = tables;
    this.moments = moments;
    this.people = people;
  }

  /**
   * The sentences.
   *
   * @param words whether the reasons that people wrote are told too
   */
  Why of(CaseFile file, boolean words) {
    var changes = history.of(file.id());
    if (changes.isEmpty()) {
      return new Why(
          "priority",
          file.priority(),
          List.of("The case has no priority yet: it gets one when it is found in scope."),
          List.of(),
          null,
          List.of());
    }
    var sentences = new ArrayList<String>();
    changes.forEach(change -> sentences.add(told(change)));
    var last = changes.get(changes.size() - 1);
    var said = modifiers.said(file.id());
    bySource(last, said).ifPresent(sentences::add);
    said.forEach(one -> sentences.add(told(one, words)));
    orders.of(file.id()).forEach(order -> sentences.addAll(told(order, words)));
    return new Why(
        "priority",
        file.priority(),
        sentences,
        List.of(last.rule()),
        last.tableVersion(),
        last.inputs());
  }

  private String told(PriorityHistory.Change change) {
    String rule = String.join(" ", tables.sentences("priority", List.of(change.rule())));
    String from = change.was() == null ? "" : " instead of " + change.was();
    return change.cause().equals("ORDER")
        ? "%s%s since %s, by the order below; the rule says: %s"
            .formatted(change.priority(), from, moments.of(change.at()), rule)
        : "%s%s since %s, by rule %s of table version %d: %s"
            .formatted(
                change.priority(),
                from,
                moments.of(change.at()),
                change.rule(),
                change.tableVersion(),
                rule);
  }

  /** The modifier that the package told, while no person has said anything about it. */
  private Optional<String> bySource(PriorityHistory.Change last, List<Modifiers.Said> said) {
    boolean byPackage =
        last.inputs().contains(PriorityFacts.MODIFIER + Modifiers.BY_PACKAGE)
            && said.stream().noneMatch(one -> one.kind().equals(Modifiers.BY_PACKAGE));
    return byPackage
        ? Optional.of(
            "%s: yes, says the force's package."
                .formatted(modifiers.kinds().get(Modifiers.BY_PACKAGE)))
        : Optional.empty();
  }

  private String told(Modifiers.Said said, boolean words) {
    return "%s: %s, says %s on %s.%s"
        .formatted(
            modifiers.kinds().get(said.kind()),
            said.applies() ? "yes" : "no longer",
            name(said.by()),
            moments.of(said.at()),
            in(words, said.reason()));
  }

  private List<String> told(PriorityOrders.Order order, boolean words) {
    var told = new ArrayList<String>();
    told.add(
        "%s asked for %s instead of %s on %s.%s"
            .formatted(
                name(order.askedBy()),
                order.priority(),
                order.was(),
                moments.of(order.askedAt()),
                in(words, order.reason())));
    if (order.answeredBy() != null) {
      told.add(
          "%s %s on %s.%s"
              .formatted(
                  name(order.answeredBy()),
                  order.agrees() ? "agreed" : "did not agree",
                  moments.of(order.answeredAt()),
                  in(words, order.answerReason())));
    } else if (order.isOpen()) {
      told.add("It waits for a second manager or head of review, and does not hold yet.");
    }
    return told;
  }

  /** Orders that the person now acting may answer, by id. */
  Map<String, String> waiting(CaseFile file) {
    var waiting = new java.util.LinkedHashMap<String, String>();
    orders.of(file.id()).stream()
        .filter(PriorityOrders.Order::isOpen)
        .filter(order -> !order.askedBy().equals(Actor.now()))
        .forEach(order -> waiting.put(order.id().toString(), order.priority()));
    return waiting;
  }

  private static String in(boolean words, String reason) {
    return words ? " " + reason : "";
  }

  private String name(String staffId) {
    return people.find(staffId).map(Person::name).orElse(staffId);
  }
}

package org.casereview.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  Why of(CaseFile file) {
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
    modifiers.said(file.id()).forEach(said -> sentences.add(told(said)));
    orders.of(file.id()).forEach(order -> sentences.addAll(told(order)));
    var last = changes.get(changes.size() - 1);
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

  private String told(Modifiers.Said said) {
    return "%s: %s, says %s on %s. %s"
        .formatted(
            modifiers.kinds().get(said.kind()),
            said.applies() ? "yes" : "no longer",
            name(said.by()),
            moments.of(said.at()),
            said.reason());
  }

  private List<String> told(PriorityOrders.Order order) {
    var told = new ArrayList<String>();
    told.add(
        "%s asked for %s instead of %s on %s. %s"
            .formatted(
                name(order.askedBy()),
                order.priority(),
                order.was(),
                moments.of(order.askedAt()),
                order.reason()));
    if (order.answeredBy() != null) {
      told.add(
          "%s %s on %s. %s"
              .formatted(
                  name(order.answeredBy()),
                  order.agrees() ? "agreed" : "did not agree",
                  moments.of(order.answeredAt()),
                  order.answerReason()));
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

  private String name(String staffId) {
    return people.find(staffId).map(Person::name).orElse(staffId);
  }
}

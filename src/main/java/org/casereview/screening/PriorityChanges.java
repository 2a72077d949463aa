package org.casereview.screening;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.NewsOnFile;
import org.casereview.casefile.Timeline;
import org.casereview.platform.Act;
import org.casereview.risk.Dangers;
import org.casereview.risk.RiskClosed;
import org.casereview.risk.RiskRaised;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the priority of a case true to the rule and to the orders of named people, and each change
 * on record.
 *
 * <p>A rule that says something more urgent than it did when an order was given stands above the
 * order, and ends one that lowered. Rape alleged is never less than P1; danger now is P0 until
 * people have closed the urgent risk.
 */
@Service
@Transactional
public class PriorityChanges {

  private static final String RAPE_FLOOR = "P1";

  private final CaseFiles cases;
  private final Rounds rounds;
  private final PriorityFacts facts;
  private final PriorityOrders orders;
  private final PriorityHistory history;
  private final Dangers dangers;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;

  PriorityChanges(
      CaseFiles cases,
      Rounds rounds,
      PriorityFacts facts,
      PriorityOrders orders,
      PriorityHistory history,
      Dangers dangers,
      Timeline timeline,
      ApplicationEventPublisher events) {
    this.cases = cases;
    this.rounds = rounds;
    this.facts = facts;
    this.orders = orders;
    this.history = history;
    this.dangers = dangers;
    this.timeline = timeline;
    this.events = events;
  }

  @EventListener
  void on(NewsOnFile news) {
    reassess(news.caseId());
  }

  @EventListener
  void on(RiskRaised raised) {
    reassess(raised.file().id());
  }

  @EventListener
  void on(RiskClosed closed) {
    reassess(closed.caseId());
  }

  /**
   * Asks the rule again of what is on file now. A case that has no priority yet, or has ended, is
   * left alone.
   */
  public void reassess(UUID caseId) {
    var file = cases.get(caseId);
    if (file.priority() != null && !file.state().isEnd()) {
      byRule(file).ifPresent(rule -> settleOnRecord(file, rule));
    }
  }

  /** What the rule says of what is on file; empty before anybody has confirmed the screening. */
  Optional<PriorityFacts.ByRule> byRule(CaseFile file) {
    return rounds.of(file.id()).stream()
        .filter(Round::isConfirmed)
        .reduce((earlier, later) -> later)
        .map(round -> facts.of(file, round));
  }

  /** Gives the case the priority that rule and orders make together. */
  String settle(CaseFile file, PriorityFacts.ByRule rule) {
    var order = holding(file.id());
    String priority = together(rule, order);
    if (!priority.equals(file.priority())) {
      var above = order.filter(o -> !priority.equals(rule.priority()));
      history.add(file.id(), file.priority(), priority, rule, above);
      cases.recordPriority(
          file.id(), priority, List.of(above.isPresent() ? "BY_ORDER" : rule.reason()));
    }
    return priority;
  }

  private void settleOnRecord(CaseFile file, PriorityFacts.ByRule rule) {
    String was = file.priority();
    String now = settle(file, rule);
    if (!now.equals(was)) {
      timeline.add(file.id(), "PRIORITY_CHANGED", Map.of("was", was, "priority", now));
      events.publishEvent(
          Act.altered("PRIORITY_CHANGED", file.id(), null)
              .with("was", was)
              .with("priority", now)
              .with("rule", rule.rule()));
    }
  }

  /** The newest order that has not ended; the one before it holds again when it ends. */
  private Optional<PriorityOrders.Order> holding(UUID caseId) {
    var changes = history.of(caseId);
    return orders.holding(caseId).stream()
        .filter(order -> !isDangerOver(order, caseId) && !isOvertaken(order, changes))
        .findFirst();
  }

  /** An order for P0 ends with the danger that it was given for, not with one closed before. */
  private boolean isDangerOver(PriorityOrders.Order order, UUID caseId) {
    return "P0".equals(order.priority())
        && dangers.overSince(caseId).filter(over -> !over.isBefore(order.holdsFrom())).isPresent();
  }

  /** What two people lowered and the rule has raised since is not lowered by the rule again. */
  private static boolean isOvertaken(
      PriorityOrders.Order order, List<PriorityHistory.Change> changes) {
    return !order.isRaising()
        && changes.stream()
            .filter(change -> change.at().isAfter(order.holdsFrom()))
            .anyMatch(change -> change.priority().compareTo(order.priority()) < 0);
  }

  private static String together(PriorityFacts.ByRule rule, Optional<PriorityOrders.Order> order) {
    String priority = order.map(o -> o.with(rule.priority())).orElse(rule.priority());
    boolean tooLow =
        Boolean.TRUE.equals(rule.facts().get("rapeAlleged")) && priority.compareTo(RAPE_FLOOR) > 0;
    return tooLow ? RAPE_FLOOR : priority;
  }
}

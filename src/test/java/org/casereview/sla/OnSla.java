package org.casereview.sla;

import java.util.List;
import java.util.UUID;
import org.casereview.people.DemoPeople;
import org.casereview.people.OnPostgres;
import org.casereview.platform.Actor;
import org.casereview.platform.Ids;
import org.casereview.platform.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@RecordApplicationEvents
abstract class OnSla extends OnPostgres {

  static final String SOMEBODY = "S0005";
  static final String MANAGER = "S0013";

  /** An act that may be refused. */
  interface Doing<T> {
    T run() throws Refusal;
  }

  @Autowired Sla sla;
  @Autowired ClocksFacet facet;
  @Autowired Explanations explanations;
  @Autowired ForceCalendars forces;
  @Autowired ApplicationEvents events;
  @Autowired private DemoPeople people;

  @BeforeEach
  void peopleOfTheReview() {
    people.create();
  }

  @BeforeEach
  void aTableOfTargets() {
    targets.add("screenCase", "SLA-05", 10, "WD");
    targets.add("reviewCase", "SLA-09", 40, "WD");
    targets.add("checkReview", "SLA-10", 5, "WD");
    targets.add("triage", "SLA-03", 24, "H");
    targets.add("earlyAdvice", "SLA-18", 28, "CD");
  }

  Clock opened(UUID caseId, String activity) {
    return opened(caseId, activity, Ids.next());
  }

  Clock opened(UUID caseId, String activity, UUID task) {
    return as(SOMEBODY, () -> sla.open(caseId, "case-screening", activity, task, null));
  }

  List<Clock> clocksOf(UUID caseId) {
    return as(SOMEBODY, () -> sla.clocksOf(caseId));
  }

  List<String> waiting(UUID caseId) {
    return clocksOf(caseId).stream()
        .filter(clock -> clock.pausedAt() != null)
        .map(Clock::slaId)
        .toList();
  }

  static <T> T does(Doing<T> act) {
    try {
      return act.run();
    } catch (Refusal refusal) {
      throw new AssertionError(refusal);
    }
  }

  /** The sentence of a refusal, which undoes everything; null when nothing was refused. */
  String refusal(String person, Doing<?> act) {
    return Actor.as(
        person,
        () ->
            transaction.execute(
                status -> {
                  try {
                    act.run();
                    return null;
                  } catch (Refusal refusal) {
                    status.setRollbackOnly();
                    return refusal.getMessage();
                  }
                }));
  }
}

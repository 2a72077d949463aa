package org.casereview.risk;

import java.time.Instant;
import java.time.LocalDate;
import org.casereview.casefile.CaseFile;
import org.casereview.platform.Actor;
import org.casereview.platform.Refusal;
import org.casereview.review.Walk;
import org.casereview.testing.CaseReviewTest;
import org.casereview.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Risks raised on cases made by hand. */
@CaseReviewTest
abstract class OnRisks {

  static final String DUTY = "S0017";
  static final String SCREENER = "S0002";

  @Autowired UrgentRisks risks;
  @Autowired RiskWork work;
  @Autowired RiskLadder ladder;
  @Autowired TestClock clock;
  Walk walk;

  @Autowired
  void walkOn(ApplicationContext application) {
    walk = new Walk(application);
  }

  @AfterEach
  void putTheClockBack() {
    clock.back();
  }

  UrgentRisk raised(String trigger) {
    return raises(walk.inScope("14"), SCREENER, trigger);
  }

  UrgentRisk raises(CaseFile file, String person, String trigger) {
    var risk = new UrgentRisk[1];
    walk.as(person, () -> risk[0] = risks.raise(file, trigger, "He drives the bus.", person));
    return risk[0];
  }

  UrgentRisk urgent(String trigger) {
    var risk = raised(trigger);
    walk.as(DUTY, () -> risks.triage(risk.id(), DUTY, true, "Today."));
    return risk;
  }

  UrgentRisk acknowledged() {
    var risk = urgent("U3");
    walk.as(DUTY, () -> work.acknowledge(risk.id(), DUTY, given(clock.instant())));
    return risk;
  }

  UrgentRisk planned() {
    var risk = acknowledged();
    walk.as(DUTY, () -> work.plan(risk.id(), DUTY, plan(LocalDate.now())));
    return risk;
  }

  String refused(Walk.Doing act) {
    return walk.refusal(DUTY, act);
  }

  void closes(UrgentRisk risk) {
    walk.as(Actor.JOBS, () -> work.close(risk.id()));
  }

  void reviews(UrgentRisk risk, RiskReview.Level level, boolean closes) throws Refusal {
    work.review(risk.id(), DUTY, new RiskReview(level, closes, "Looked at."));
  }

  static Acknowledgement given(Instant at) {
    return new Acknowledgement("Duty inspector", at, "LOG 1");
  }

  static RiskPlan plan(LocalDate doneBy) {
    return new RiskPlan("Duty inspector", "Takes him off the bus.", doneBy);
  }

  String stateOf(UrgentRisk risk) {
    return walk.read(String.class, "select state from urgent_risk where id = ?", risk.id());
  }

  void sql(String sql, Object... values) {
    walk.sql(DUTY, sql, values);
  }
}

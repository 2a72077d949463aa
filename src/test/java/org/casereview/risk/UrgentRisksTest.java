package org.casereview.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import org.casereview.platform.Actor;
import org.casereview.risk.RiskReview.Level;
import org.junit.jupiter.api.Test;

class UrgentRisksTest extends OnRisks {

  @Test
  void a_double_click_raises_one_risk() {
    var file = walk.inScope("14");
    var first = raises(file, SCREENER, "U3");
    assertThat(raises(file, SCREENER, "U3").number()).isEqualTo(first.number());
    assertThat(raises(file, SCREENER, "U4").number()).isNotEqualTo(first.number());
    assertThat(raises(file, DUTY, "U3").number()).isNotEqualTo(first.number());
    assertThat(raises(walk.inScope("14"), SCREENER, "U3").number()).isNotEqualTo(first.number());
    clock.forward(Duration.ofSeconds(61));
    var later = raises(file, SCREENER, "U3");
    assertThat(later.number()).isNotEqualTo(first.number());
    walk.as(DUTY, () -> risks.triage(later.id(), DUTY, true, "Today."));
    assertThat(raises(file, SCREENER, "U3").number()).isNotEqualTo(later.number());
  }

  @Test
  void what_is_no_kind_of_risk_is_refused() {
    var file = walk.inScope("14");
    assertThat(refused(() -> risks.raise(file, "U9", "Why.", DUTY))).contains("U1 to U7");
  }

  @Test
  void a_risk_is_triaged_once() {
    var risk = urgent("U3");
    assertThat(refused(() -> risks.triage(risk.id(), DUTY, false, "No."))).contains("already");
  }

  @Test
  void an_acknowledgement_is_given_by_somebody_after_the_risk_was_raised() {
    var now = clock.instant();
    var waiting = raised("U3");
    assertThat(refused(() -> work.acknowledge(waiting.id(), DUTY, given(now))))
        .contains("not waiting for an acknowledgement");
    var risk = urgent("U3");
    assertThat(
            refused(() -> work.acknowledge(risk.id(), DUTY, given(now.plus(Duration.ofHours(1))))))
        .contains("delivered is not acted");
    assertThat(
            refused(() -> work.acknowledge(risk.id(), DUTY, given(now.minus(Duration.ofHours(1))))))
        .contains("older than the risk");
    var police = urgent("U6");
    assertThat(refused(() -> work.acknowledge(police.id(), DUTY, given(clock.instant()))))
        .contains("not waiting for an acknowledgement");
  }

  @Test
  void a_plan_follows_the_acknowledgement_or_the_silence_that_is_owed() {
    var risk = urgent("U3");
    assertThat(refused(() -> work.plan(risk.id(), DUTY, plan(LocalDate.now()))))
        .contains("not waiting for a plan");
    var acknowledged = acknowledged();
    assertThat(
            refused(() -> work.plan(acknowledged.id(), DUTY, plan(LocalDate.now().minusDays(2)))))
        .contains("in the past");
    var police = urgent("U6");
    assertThat(refused(() -> work.plan(police.id(), DUTY, plan(LocalDate.now())))).isNull();
    assertThat(stateOf(police)).isEqualTo("PLANNED");
  }

  @Test
  void only_a_named_decision_closes_a_risk_and_never_a_high_one() {
    var risk = planned();
    assertThatThrownBy(() -> closes(risk)).isInstanceOf(IllegalStateException.class);
    for (Level high : new Level[] {Level.VERY_HIGH, Level.HIGH}) {
      assertThat(refused(() -> reviews(risk, high, true))).contains("high is not closed");
    }
    assertThat(refused(() -> reviews(risk, Level.HIGH, false))).isNull();
    assertThatThrownBy(() -> closes(risk)).isInstanceOf(IllegalStateException.class);
    assertThat(refused(() -> reviews(risk, Level.UNKNOWN, true))).isNull();
    assertThat(refused(() -> reviews(risk, Level.LOW, false))).contains("not waiting for a review");
    closes(risk);
    closes(risk);
    assertThat(stateOf(risk)).isEqualTo("CLOSED");
  }

  @Test
  void a_rung_is_climbed_once_and_not_after_the_acknowledgement() {
    var risk = urgent("U3");
    for (int i = 0; i < 2; i++) {
      walk.as(Actor.JOBS, () -> ladder.climb(risk.id(), RiskRung.PHONE));
    }
    assertThat(told(risk, "RISK_PHONE")).isEqualTo(1);
    walk.as(DUTY, () -> work.acknowledge(risk.id(), DUTY, given(clock.instant())));
    walk.as(Actor.JOBS, () -> ladder.climb(risk.id(), RiskRung.CHIEF_OFFICER));
    assertThat(told(risk, "RISK_CHIEF_OFFICER")).isZero();
  }

  private long told(UrgentRisk risk, String what) {
    return walk.read(
        Long.class,
        "select count(*) from attention where case_id = ? and what = ?",
        risk.caseId(),
        what);
  }
}

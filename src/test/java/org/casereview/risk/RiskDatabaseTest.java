package org.casereview.risk;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.casereview.risk.RiskReview.Level;
import org.junit.jupiter.api.Test;

/** A risk moves on by decisions on record and by nothing else, whoever writes. */
class RiskDatabaseTest extends OnRisks {

  private static final String CLOSE =
      "update urgent_risk set state = 'CLOSED', closed_by = ?, closed_at = now() where id = ?";

  private static void refused(ThrowingCallable act, String why) {
    assertThatThrownBy(act).hasStackTraceContaining(why);
  }

  private void moves(UrgentRisk risk, String state) {
    sql("update urgent_risk set state = ? where id = ?", state, risk.id());
  }

  private void reviewBySql(UrgentRisk risk, String level, String decision, String by) {
    sql(
        "insert into risk_review(id, risk_id, number, level, decision, reasons, reviewed_by,"
            + " reviewed_at) values (?, ?, 1, ?, ?, 'x', ?, now())",
        UUID.randomUUID(),
        risk.id(),
        level,
        decision,
        by);
  }

  @Test
  void silence_closes_nothing() {
    for (var risk : new UrgentRisk[] {raised("U3"), urgent("U3"), acknowledged(), planned()}) {
      refused(() -> sql(CLOSE, DUTY, risk.id()), "by a decision on record");
    }
    var reviewed = planned();
    walk.as(DUTY, () -> reviews(reviewed, Level.HIGH, false));
    refused(() -> sql(CLOSE, DUTY, reviewed.id()), "by a decision on record");
  }

  @Test
  void a_closing_is_that_of_the_person_who_decided() {
    var small = raised("U7");
    walk.as(DUTY, () -> risks.triage(small.id(), DUTY, false, "No."));
    refused(() -> sql(CLOSE, SCREENER, small.id()), "by a decision on record");
    refused(() -> sql(CLOSE, null, small.id()), "decision on record");
    var risk = planned();
    walk.as(DUTY, () -> reviews(risk, Level.LOW, true));
    refused(() -> sql(CLOSE, SCREENER, risk.id()), "by a decision on record");
    closes(risk);
    refused(() -> moves(risk, "OPEN"), "stays closed");
  }

  @Test
  void no_stage_is_left_out() {
    var open = raised("U3");
    for (String state : new String[] {"URGENT", "ACKNOWLEDGED", "PLANNED"}) {
      refused(() -> moves(open, state), "by a decision on record");
    }
    var urgent = urgent("U3");
    refused(() -> moves(urgent, "ACKNOWLEDGED"), "by a decision on record");
    refused(() -> reviewBySql(urgent, "LOW", "CLOSE", DUTY), "while its plan is carried out");
    sql(
        "insert into risk_plan(risk_id, who, what, done_by, planned_by, planned_at)"
            + " values (?, 'x', 'x', current_date, ?, now())",
        urgent.id(),
        DUTY);
    refused(() -> moves(urgent, "PLANNED"), "by a decision on record");
    var police = urgent("U6");
    refused(() -> acknowledgeBySql(police), "A force that may be told");
    refused(() -> acknowledgeBySql(open), "triaged as urgent");
  }

  private void acknowledgeBySql(UrgentRisk risk) {
    sql(
        "insert into risk_acknowledgement(risk_id, role, acknowledged_at, recorded_by,"
            + " recorded_at) values (?, 'x', now(), ?, now())",
        risk.id(),
        DUTY);
  }

  @Test
  void people_decide_with_reasons_and_nothing_is_written_over() {
    var risk = raised("U3");
    refused(
        () ->
            sql(
                "update urgent_risk set urgent = true, state = 'URGENT', triaged_by = ?,"
                    + " triaged_at = now() where id = ?",
                DUTY,
                risk.id()),
        "a_triage_is_named_and_reasoned");
    refused(
        () ->
            sql(
                "update urgent_risk set urgent = false, triaged_by = 'system:jobs',"
                    + " triaged_at = now(), triage_reasons = 'x' where id = ?",
                risk.id()),
        "a_person_triages_and_closes");
    refused(
        () -> sql("update urgent_risk set trigger_code = 'U7' where id = ?", risk.id()),
        "is not changed");
    var triaged = urgent("U3");
    refused(
        () -> sql("update urgent_risk set triaged_by = 'S0002' where id = ?", triaged.id()),
        "triaged once");
    var planned = planned();
    refused(() -> reviewBySql(planned, "HIGH", "CLOSE", DUTY), "a_high_risk_is_not_closed");
    refused(() -> reviewBySql(planned, "LOW", "CLOSE", "system:clocks"), "reviewed_by");
    for (String table : new String[] {"risk_acknowledgement", "risk_plan", "risk_review"}) {
      refused(() -> sql("delete from " + table), "permission denied");
    }
    refused(() -> sql("update risk_plan set done_by = current_date"), "permission denied");
    refused(() -> sql("update risk_trigger set title = 'x'"), "permission denied");
  }
}

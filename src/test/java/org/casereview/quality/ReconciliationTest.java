package org.casereview.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.casereview.people.OnPostgres;
import org.casereview.platform.Actor;
import org.casereview.platform.Ids;
import org.casereview.quality.Finding.Code;
import org.casereview.sla.Attention;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** On rows as the engine writes them; the engine itself takes part in the scenarios. */
class ReconciliationTest extends OnPostgres {

  @Autowired private Reconciliation reconciliation;
  @Autowired private Attention attention;

  @BeforeEach
  void noProcessRuns() {
    run(
        Actor.JOBS,
        () -> {
          jdbc.update("delete from act_ru_task");
          jdbc.update("delete from act_ru_job");
          jdbc.update("delete from act_ru_event_subscr");
          jdbc.update("delete from act_ru_execution");
        });
  }

  @Test
  void a_case_whose_process_waits_for_a_person_adds_up() {
    UUID caseId = referred("SCREENING");
    String spine = spine(numberOf(caseId), true);
    task(part(spine));
    assertThat(findings(caseId)).isEmpty();
  }

  @Test
  void a_case_that_waits_for_a_time_or_a_message_adds_up() {
    UUID timed = referred("SCREENING");
    job(part(spine(numberOf(timed), true)), 3);
    UUID told = referred("SCREENING");
    message(part(spine(numberOf(told), true)));
    assertThat(findings(timed)).isEmpty();
    assertThat(findings(told)).isEmpty();
  }

  @Test
  void a_case_that_rests_after_its_process_adds_up() {
    UUID caseId = referred("CLOSED_NFA_UPHELD");
    spine(numberOf(caseId), false);
    assertThat(findings(caseId)).isEmpty();
  }

  @Test
  void a_case_without_a_process_is_found() {
    assertThat(findings(referred("REFERRED"))).containsExactly(Code.NO_PROCESS);
  }

  @Test
  void a_case_with_two_processes_is_found() {
    UUID caseId = referred("SCREENING");
    task(part(spine(numberOf(caseId), true)));
    task(part(spine(numberOf(caseId), true)));
    assertThat(findings(caseId)).containsExactly(Code.SEVERAL_PROCESSES);
  }

  @Test
  void a_process_in_which_nothing_waits_is_found() {
    UUID caseId = referred("SCREENING");
    part(spine(numberOf(caseId), true));
    assertThat(findings(caseId)).containsExactly(Code.NOTHING_WAITS);
  }

  @Test
  void work_that_failed_for_the_last_time_is_found() {
    UUID caseId = referred("SCREENING");
    job(part(spine(numberOf(caseId), true)), 0);
    assertThat(findings(caseId)).containsExactly(Code.WORK_FAILED);
  }

  @Test
  void a_process_that_ended_before_the_case_is_found() {
    UUID caseId = referred("PANEL");
    spine(numberOf(caseId), false);
    assertThat(findings(caseId)).containsExactly(Code.ENDED_TOO_EARLY);
  }

  @Test
  void a_closed_case_that_still_asks_for_work_is_found() {
    UUID caseId = referred("CLOSED_NFA_UPHELD");
    task(part(spine(numberOf(caseId), true)));
    assertThat(findings(caseId)).containsExactly(Code.STILL_AT_WORK);
  }

  @Test
  void a_process_of_no_case_is_found() {
    spine("CR-1999-000001", true);
    assertThat(reconciliation.reconcile().orElseThrow().findings())
        .contains(new Finding(Code.PROCESS_WITHOUT_CASE, null, "CR-1999-000001"));
  }

  @Test
  void holidays_that_run_out_are_found_in_time() {
    clock.set("2030-10-01T10:00:00Z");
    assertThat(subjects(Code.CALENDAR_ENDS)).isEmpty();
    clock.set("2030-10-03T10:00:00Z");
    assertThat(subjects(Code.CALENDAR_ENDS)).containsExactly("EW", "NI", "SC");
  }

  @Test
  void the_managers_are_told_and_the_findings_are_kept() {
    UUID caseId = referred("REFERRED");
    long before = as("S0013", () -> attention.countUnseenBy(List.of("managers")));
    var run = reconciliation.reconcile().orElseThrow();
    assertThat(run.addsUp()).isFalse();
    assertThat(as("S0013", () -> attention.countUnseenBy(List.of("managers"))))
        .isEqualTo(before + 1);
    assertThat(
            as(
                Actor.RECONCILIATION,
                () ->
                    jdbc.queryForList(
                        "select code from reconciliation_finding where run_id = ? and case_id = ?",
                        String.class,
                        run.id(),
                        caseId)))
        .containsExactly("NO_PROCESS");
  }

  @Test
  void a_case_that_came_by_no_referral_or_by_two_is_found() {
    UUID none = aCase("CLOSED_NFA_UPHELD");
    spine(numberOf(none), false);
    UUID twice = referred("CLOSED_NFA_UPHELD");
    spine(numberOf(twice), false);
    item(aPackage("COMPLETED", 1), 1, twice);
    assertThat(findings(none)).containsExactly(Code.NOT_RECEIVED_ONCE);
    assertThat(findings(twice)).containsExactly(Code.NOT_RECEIVED_ONCE);
  }

  @Test
  void a_receipt_that_does_not_add_up_is_found() {
    UUID sound = aPackage("COMPLETED", 2);
    item(sound, 1, null);
    item(sound, 2, null);
    UUID short1 = aPackage("COMPLETED", 2);
    item(short1, 1, null);
    assertThat(subjects(Code.RECEIPT_DIFFERS))
        .contains(short1.toString())
        .doesNotContain(sound.toString());
  }

  @Test
  void a_package_that_waits_for_more_than_an_hour_is_found() {
    UUID waiting = aPackage("PROCESSING", 2);
    assertThat(subjects(Code.REFERRALS_WAIT)).doesNotContain(waiting.toString());
    clock.forward(Duration.ofMinutes(61));
    assertThat(subjects(Code.REFERRALS_WAIT)).contains(waiting.toString());
  }

  private List<String> subjects(Code code) {
    return reconciliation.reconcile().orElseThrow().findings().stream()
        .filter(finding -> finding.code() == code)
        .map(Finding::subject)
        .toList();
  }

  private UUID referred(String state) {
    UUID caseId = aCase(state);
    item(aPackage("COMPLETED", 1), 1, caseId);
    return caseId;
  }

  private UUID aPackage(String status, int total) {
    UUID id = Ids.next();
    var now = Timestamp.from(clock.instant());
    write(
        """
        insert into referral_package (id, received_at, sha256, sent_by, sender_any_force, status,
          total, completed_at) values (?, ?, 'x', 'L0014', false, ?, ?, ?)""",
        id,
        now,
        status,
        total,
        status.equals("COMPLETED") ? now : null);
    return id;
  }

  /** A referral that became the case, or was rejected. */
  private void item(UUID packageId, int row, UUID caseId) {
    write(
        """
        insert into referral_item (package_id, row_no, result, case_id, done_at)
        values (?, ?, ?, ?, now())""",
        packageId,
        row,
        caseId == null ? "REJECTED" : "ACCEPTED",
        caseId);
  }

  private List<Code> findings(UUID caseId) {
    return reconciliation.reconcile().orElseThrow().findings().stream()
        .filter(finding -> caseId.equals(finding.caseId()))
        .map(Finding::code)
        .toList();
  }

  private String spine(String number, boolean live) {
    String id = Ids.next().toString();
    write(
        """
        insert into act_hi_procinst (id_, proc_inst_id_, business_key_, proc_def_key_, proc_def_id_,
          start_time_, end_time_) values (?, ?, ?, 'case-review', 'd', now(), %s)"""
            .formatted(live ? "null" : "now()"),
        id,
        id,
        number);
    if (live) {
      execution(id, id);
    }
    return id;
  }

  /** What waits in a called process within the spine; the engine writes no root on it. */
  private String part(String spine) {
    String called = Ids.next().toString();
    execution(called, spine);
    String waiting = Ids.next().toString();
    write(
        "insert into act_ru_execution (id_, parent_id_, proc_inst_id_) values (?, ?, ?)",
        waiting,
        called,
        called);
    return waiting;
  }

  private void execution(String id, String root) {
    write(
        "insert into act_ru_execution (id_, root_proc_inst_id_, proc_inst_id_) values (?, ?, ?)",
        id,
        root,
        id);
  }

  private void task(String execution) {
    write(
        "insert into act_ru_task (id_, execution_id_, suspension_state_) values (?, ?, 1)",
        Ids.next().toString(),
        execution);
  }

  private void job(String execution, int retries) {
    write(
        """
        insert into act_ru_job (id_, type_, execution_id_, process_instance_id_, retries_,
          suspension_state_) values (?, 'timer', ?, ?, %d, 1)"""
            .formatted(retries),
        Ids.next().toString(),
        execution,
        execution);
  }

  private void message(String execution) {
    write(
        """
        insert into act_ru_event_subscr (id_, event_type_, event_name_, execution_id_, created_)
        values (?, 'message', 'm', ?, now())""",
        Ids.next().toString(),
        execution);
  }

  private void write(String sql, Object... values) {
    run(Actor.JOBS, () -> jdbc.update(sql, values));
  }
}

package org.casereview.quality;

import static org.assertj.core.api.Assertions.assertThat;

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
    UUID caseId = aCase("SCREENING");
    String spine = spine(numberOf(caseId), true);
    task(part(spine));
    assertThat(findings(caseId)).isEmpty();
  }

  @Test
  void a_case_that_waits_for_a_time_or_a_message_adds_up() {
    UUID timed = aCase("SCREENING");
    job(part(spine(numberOf(timed), true)), 3);
    UUID told = aCase("SCREENING");
    message(part(spine(numberOf(told), true)));
    assertThat(findings(timed)).isEmpty();
    assertThat(findings(told)).isEmpty();
  }

  @Test
  void a_case_that_rests_after_its_process_adds_up() {
    UUID caseId = aCase("CLOSED_NFA_UPHELD");
    spine(numberOf(caseId), false);
    assertThat(findings(caseId)).isEmpty();
  }

  @Test
  void a_case_without_a_process_is_found() {
    assertThat(findings(aCase("REFERRED"))).containsExactly(Code.NO_PROCESS);
  }

  @Test
  void a_case_with_two_processes_is_found() {
    UUID caseId = aCase("SCREENING");
    task(part(spine(numberOf(caseId), true)));
    task(part(spine(numberOf(caseId), true)));
    assertThat(findings(caseId)).containsExactly(Code.SEVERAL_PROCESSES);
  }

  @Test
  void a_process_in_which_nothing_waits_is_found() {
    UUID caseId = aCase("SCREENING");
    part(spine(numberOf(caseId), true));
    assertThat(findings(caseId)).containsExactly(Code.NOTHING_WAITS);
  }

  @Test
  void work_that_failed_for_the_last_time_is_found() {
    UUID caseId = aCase("SCREENING");
    job(part(spine(numberOf(caseId), true)), 0);
    assertThat(findings(caseId)).containsExactly(Code.WORK_FAILED);
  }

  @Test
  void a_process_that_ended_before_the_case_is_found() {
    UUID caseId = aCase("PANEL");
    spine(numberOf(caseId), false);
    assertThat(findings(caseId)).containsExactly(Code.ENDED_TOO_EARLY);
  }

  @Test
  void a_closed_case_that_still_asks_for_work_is_found() {
    UUID caseId = aCase("CLOSED_NFA_UPHELD");
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
    assertThat(calendars()).isEmpty();
    clock.set("2030-10-03T10:00:00Z");
    assertThat(calendars()).containsExactly("EW", "NI", "SC");
  }

  @Test
  void the_managers_are_told_and_the_findings_are_kept() {
    UUID caseId = aCase("REFERRED");
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

  private List<Code> findings(UUID caseId) {
    return reconciliation.reconcile().orElseThrow().findings().stream()
        .filter(finding -> caseId.equals(finding.caseId()))
        .map(Finding::code)
        .toList();
  }

  private List<String> calendars() {
    return reconciliation.reconcile().orElseThrow().findings().stream()
        .filter(finding -> finding.code() == Code.CALENDAR_ENDS)
        .map(Finding::subject)
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

  /** A called process within the spine. */
  private String part(String spine) {
    String id = Ids.next().toString();
    execution(id, spine);
    return id;
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

package org.casereview.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.casereview.quality.Finding.Code;
import org.junit.jupiter.api.Test;

class ReconciliationTest extends OnReconciliation {

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
  void a_case_that_may_only_be_broken_off_waits_for_nothing() {
    UUID lost = referred("REINVESTIGATION");
    message(part(spine(numberOf(lost), true)), "reinvestigation.halted");
    assertThat(findings(lost)).containsExactly(Code.NOTHING_WAITS);
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
}

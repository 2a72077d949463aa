package org.casereview.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.casereview.platform.Ids;
import org.casereview.quality.Finding.Code;
import org.junit.jupiter.api.Test;

/** What stands beside a case. */
class ReconciliationBesideTest extends OnReconciliation {

  private UUID atRest() {
    UUID caseId = referred("CLOSED_NFA_UPHELD");
    spine(numberOf(caseId), false);
    return caseId;
  }

  private String risk(UUID caseId) {
    String number = "UR-2026-" + numberOf(caseId).substring(8);
    write(
        """
        insert into urgent_risk (id, number, case_id, trigger_code, reasons, raised_by, raised_at,
          state) values (?, ?, ?, 'U3', 'x', 'S0002', now(), 'OPEN')""",
        Ids.next(),
        number,
        caseId);
    return number;
  }

  /** A request to the force of the case that is neither answered nor given up. */
  private String request(UUID caseId) {
    String number = "IR-2026-" + numberOf(caseId).substring(8);
    UUID round = Ids.next();
    write(
        "insert into screening (id, case_id, round, opened_at) values (?, ?, 1, now())",
        round,
        caseId);
    write(
        """
        insert into information_request (id, number, case_id, screening_id, force_code, kind,
          prepared_at) values (?, ?, ?, ?, '14', 'BESIDE', now())""",
        Ids.next(),
        number,
        caseId,
        round);
    return number;
  }

  /** An open notice of a victim of the case. */
  private String notice(UUID caseId) {
    String number = "VN-2026-" + numberOf(caseId).substring(8);
    UUID victim = Ids.next();
    UUID moved = Ids.next();
    write(
        """
        insert into referral (case_id, force_code, force_reference, incoming_hash, version,
          package_id, received_at) select ?, '14', ?, 'x', 1, id, now() from referral_package
          limit 1""",
        caseId,
        "R-" + number);
    write(
        "insert into victim (id, case_id, position, pseudonym) values (?, ?, 1, 'V-01')",
        victim,
        caseId);
    write(
        """
        insert into case_state_change (id, case_id, to_state, at, actor)
        values (?, ?, 'CLOSED_NFA_UPHELD', now(), 'system:jobs')""",
        moved,
        caseId);
    write(
        """
        insert into victim_notice (id, number, case_id, victim_id, pseudonym, state_change_id,
          event_id, rule_id, opened_at) values (?, ?, ?, ?, 'V-01', ?, 'NE-02', 'NR-1', now())""",
        Ids.next(),
        number,
        caseId,
        victim,
        moved);
    return number;
  }

  private String process(String key, String number) {
    String id = Ids.next().toString();
    write(
        """
        insert into act_hi_procinst (id_, proc_inst_id_, business_key_, proc_def_key_, proc_def_id_,
          start_time_) values (?, ?, ?, ?, 'd', now())""",
        id,
        id,
        number,
        key);
    execution(id, id);
    return id;
  }

  @Test
  void what_is_open_beside_a_case_is_worked_on() {
    UUID caseId = atRest();
    process("urgent-risk", risk(caseId));
    process("victim-notice", notice(caseId));
    process("information-request", request(caseId));
    assertThat(findings(caseId)).isEmpty();
  }

  @Test
  void an_open_request_risk_or_notice_without_a_process_is_found() {
    UUID caseId = atRest();
    request(caseId);
    risk(caseId);
    notice(caseId);
    assertThat(findings(caseId)).hasSize(3).containsOnly(Code.RECORD_WITHOUT_PROCESS);
  }

  @Test
  void a_process_without_an_open_record_is_found() {
    process("urgent-risk", "UR-1999-000007");
    process("victim-notice", "VN-1999-000007");
    process("information-request", "IR-1999-000007");
    assertThat(subjects(Code.PROCESS_WITHOUT_RECORD))
        .contains("UR-1999-000007", "VN-1999-000007", "IR-1999-000007");
  }

  @Test
  void work_beside_a_case_that_failed_for_the_last_time_is_found() {
    UUID caseId = atRest();
    job(process("urgent-risk", risk(caseId)), 0);
    assertThat(findings(caseId)).containsExactly(Code.WORK_FAILED);
  }
}

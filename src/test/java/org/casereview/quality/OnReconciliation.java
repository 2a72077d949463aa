package org.casereview.quality;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.casereview.people.OnPostgres;
import org.casereview.platform.Actor;
import org.casereview.platform.Ids;
import org.casereview.quality.Finding.Code;
import org.casereview.sla.Attention;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** On rows as the engine writes them; the engine itself takes part in the scenarios. */
abstract class OnReconciliation extends OnPostgres {

  @Autowired Reconciliation reconciliation;
  @Autowired Attention attention;

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

  List<String> subjects(Code code) {
    return reconciliation.reconcile().orElseThrow().findings().stream()
        .filter(finding -> finding.code() == code)
        .map(Finding::subject)
        .toList();
  }

  UUID referred(String state) {
    UUID caseId = aCase(state);
    item(aPackage("COMPLETED", 1), 1, caseId);
    return caseId;
  }

  UUID aPackage(String status, int total) {
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
  void item(UUID packageId, int row, UUID caseId) {
    write(
        """
        insert into referral_item (package_id, row_no, result, case_id, done_at)
        values (?, ?, ?, ?, now())""",
        packageId,
        row,
        caseId == null ? "REJECTED" : "ACCEPTED",
        caseId);
  }

  List<Code> findings(UUID caseId) {
    return reconciliation.reconcile().orElseThrow().findings().stream()
        .filter(finding -> caseId.equals(finding.caseId()))
        .map(Finding::code)
        .toList();
  }

  String spine(String number, boolean live) {
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
  String part(String spine) {
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

  void execution(String id, String root) {
    write(
        "insert into act_ru_execution (id_, root_proc_inst_id_, proc_inst_id_) values (?, ?, ?)",
        id,
        root,
        id);
  }

  void task(String execution) {
    write(
        "insert into act_ru_task (id_, execution_id_, suspension_state_) values (?, ?, 1)",
        Ids.next().toString(),
        execution);
  }

  void job(String execution, int retries) {
    write(
        """
        insert into act_ru_job (id_, type_, execution_id_, process_instance_id_, retries_,
          suspension_state_) values (?, 'timer', ?, ?, %d, 1)"""
            .formatted(retries),
        Ids.next().toString(),
        execution,
        execution);
  }

  void message(String execution) {
    message(execution, "m");
  }

  void message(String execution, String name) {
    write(
        """
        insert into act_ru_event_subscr (id_, event_type_, event_name_, execution_id_, created_)
        values (?, 'message', ?, ?, now())""",
        Ids.next().toString(),
        name,
        execution);
  }

  void write(String sql, Object... values) {
    run(Actor.JOBS, () -> jdbc.update(sql, values));
  }
}

package org.casereview.reinvestigation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casereview.casefile.CaseFile;
import org.casereview.decision.Outcome;
import org.casereview.platform.Actor;
import org.junit.jupiter.api.Test;

/** What the database keeps, whoever writes. */
class PlanDatabaseTest extends OnPlans {

  private void planBySql(CaseFile file, String force, int actions, String by) {
    walk.sql(
        MANAGER,
        """
        insert into casereview.action_plan(id, case_id, outcome_id, number, force_code,
          action_count, sent_to, sent_by, sent_at)
        select gen_random_uuid(), o.case_id, o.id,
          1 + (select count(*) from casereview.action_plan p where p.outcome_id = o.id),
          ?, ?, 'x', ?, now() from casereview.outcome o
        where o.case_id = ? order by o.decided_at limit 1""",
        force,
        actions,
        by,
        file.id());
  }

  private void refused(Runnable act, String sentence) {
    assertThatThrownBy(act::run).rootCause().hasMessageContaining(sentence);
  }

  private void answerBySql(CaseFile file, boolean accepted, String name, String by) {
    planBySql(
        file,
        "insert into casereview.plan_answer(id, plan_id, wait_id, accepted, officer_name,"
            + " officer_rank, answered_by, answered_at) select gen_random_uuid(), plan_id, id, %s,"
                .formatted(accepted)
            + (name == null ? "null" : "'x'")
            + ", 'x', '%s', now() from casereview.plan_wait where plan_id = ?".formatted(by)
            + " order by opened_at desc limit 1");
  }

  private void recallBySql(CaseFile file, String decision, String by) {
    planBySql(
        file,
        "insert into casereview.recall_decision(id, plan_id, wait_id, decision, reasons,"
            + " decided_by, decided_at) select gen_random_uuid(), plan_id, id, '"
            + decision
            + "', 'x', '"
            + by
            + "', now() from casereview.plan_wait where plan_id = ? order by stage desc, run desc limit 1");
  }

  @Test
  void a_plan_follows_the_outcome_of_the_newest_panel_and_goes_to_the_force_of_the_case() {
    var closing = decided(Outcome.CLOSE);
    refused(() -> planBySql(closing, "14", 1, MANAGER), "follows the outcome RETURN or REOPEN");
    var file = decided(Outcome.RETURN);
    refused(() -> planBySql(file, "20", 1, MANAGER), "to the force of its case");
    refused(() -> planBySql(file, "14", 1, "system:jobs"), "a_person_sends_a_plan");
    refused(() -> planBySql(file, "14", 1, MANAGER), "sent with all of its actions");
    var sent = sent(Outcome.RETURN);
    refused(() -> planBySql(sent, "14", 1, MANAGER), "when a force declined the one before");
    refused(
        () -> planBySql(sent, "insert into casereview.plan_action values (?, 3, 'x')"),
        "gets no further action");
    refused(
        () -> planBySql(sent, "update casereview.plan_action set text = 'y' where plan_id = ?"),
        "permission denied");
    var again = working();
    reported(again, Map.of(1, DONE, 2, DONE));
    walk.as(Actor.JOBS, () -> reports.take(again.id()));
    walk.as(Actor.JOBS, () -> panels.open(again.id()));
    refused(() -> planBySql(again, "14", 1, MANAGER), "of the newest panel");
  }

  @Test
  void a_plan_is_accepted_once_by_a_person_under_a_named_officer_while_it_is_waited_for() {
    var file = asked(Outcome.RETURN);
    refused(() -> answerBySql(file, true, null, LIAISON), "an_acceptance_names_its_officer");
    refused(() -> answerBySql(file, false, null, LIAISON), "declining_has_reasons");
    refused(() -> answerBySql(file, true, "x", "system:jobs"), "a_person_answers_a_plan");
    silent(file);
    refused(() -> answerBySql(file, true, "x", LIAISON), "while its acceptance is waited for");
    refused(() -> answerBySql(working(), true, "x", LIAISON), "while its acceptance is waited for");
  }

  @Test
  void a_force_is_waited_for_to_accept_and_then_to_report_and_longer_only_by_a_manager() {
    String wait =
        "insert into casereview.plan_wait(id, plan_id, stage, run, opened_at, due_at) values"
            + " (gen_random_uuid(), ?, ?, ?, now(), now())";
    var file = asked(Outcome.RETURN);
    refused(() -> planBySql(file, wait, "REPORT", 1), "to accept its plan, and then to report");
    refused(() -> planBySql(file, wait, "ACCEPTANCE", 2), "when a manager gives it");
    refused(
        () -> planBySql(file, "update casereview.plan_wait set due_at = now() where plan_id = ?"),
        "ends once");
    for (String rung : List.of("force_lead", "chief_officer", "head")) {
      String climb = "update casereview.plan_wait set " + rung + "_told_at = %s where plan_id = ?";
      planBySql(file, climb.formatted("now()"));
      refused(() -> planBySql(file, climb.formatted("null")), "rungs are climbed once");
    }
    silent(file);
    refused(() -> planBySql(file, wait, "ACCEPTANCE", 2), "when a manager gives it");
    refused(
        () -> planBySql(file, "update casereview.plan_wait set handed_at = null where plan_id = ?"),
        "ends once");
  }

  /** It sees neither the outcome, by which the case goes on, nor any row of a case kept from it. */
  @Test
  void nobody_ends_a_wait_or_adds_to_a_plan_for_what_they_do_not_see() {
    var file = asked(Outcome.RETURN);
    var plan =
        walk.read(UUID.class, "select id from casereview.action_plan where case_id = ?", file.id());
    String ends =
        "update casereview.plan_wait set ended_at = now(), ended_because = 'HALTED'"
            + " where plan_id = ?";
    refused(() -> walk.sql(LIAISON, ends, plan), "while its case goes on with its plan");
    walk.sql(
        "S0012",
        "insert into casereview.case_grant values (gen_random_uuid(), ?, 'S0009', 'EXCLUDED',"
            + " 'KNOWS_SOMEBODY', 'x', now() - interval '1 day', null, 'S0012', now())",
        file.id());
    String adds = "insert into casereview.plan_action values (?, 3, 'x')";
    refused(() -> walk.sql("S0009", adds, plan), "gets no further action");
  }

  @Test
  void a_recall_is_decided_by_a_person_after_silence_and_more_time_is_limited() {
    var file = asked(Outcome.RETURN);
    refused(() -> recallBySql(file, "RECALL", MANAGER), "when a force was silent or declined");
    silent(file);
    refused(() -> recallBySql(file, "RECALL", "system:clocks"), "a_person_decides_a_recall");
    recallBySql(file, "MORE_TIME", MANAGER);
    refused(() -> recallBySql(file, "RECALL", MANAGER), "recall_decision_wait_id_key");
    walk.as(Actor.JOBS, () -> ladder.openAcceptance(file.id()));
    silent(file);
    refused(() -> recallBySql(file, "MORE_TIME", MANAGER), "no more time than the rule allows");
  }

  @Test
  void a_report_covers_all_actions_of_a_plan_that_was_accepted() {
    String report = "insert into casereview.plan_report values (?, 'L0014', now())";
    refused(() -> planBySql(accepted(), report), "while the report is waited for");
    var file = working();
    refused(() -> planBySql(file, report), "covers all actions");
    refused(() -> planBySql(file, report.replace("L0014", "system:jobs")), "a_person_reports");
    reported(file, Map.of(1, DONE, 2, DONE));
    refused(() -> planBySql(file, report), "while the report is waited for");
    refused(
        () -> planBySql(file, "insert into casereview.plan_result values (?, 2, 'NOT_DONE', null)"),
        "what_was_not_done_is_explained");
  }

  @Test
  void the_state_of_a_case_obeys_its_plan() {
    refused(() -> moveBySql(decided(Outcome.RETURN), "FORCE_ACTION"), "action plan that was sent");
    refused(() -> moveBySql(sent(Outcome.REOPEN), "FORCE_ACTION"), "action plan that was sent");
    var reopened = asked(Outcome.REOPEN);
    refused(() -> moveBySql(reopened, "REINVESTIGATION"), "that the force accepted");
    var file = working();
    refused(() -> moveBySql(file, "PANEL"), "with a report, or when a person recalls it");
    silent(file);
    refused(() -> moveBySql(file, "PANEL"), "with a report, or when a person recalls it");
    recallBySql(file, "RECALL", MANAGER);
    moveBySql(file, "PANEL");
  }
}

package org.casereview.reinvestigation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.casereview.casefile.CaseFile;
import org.casereview.decision.HeldOutcome;
import org.casereview.decision.Outcome;
import org.casereview.platform.Ids;
import org.casereview.platform.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Action plans on file with what the force said to them; added to, never changed. */
@Component
class PlanRecords {

  private static final String PLAN =
      """
      select p.*, o.outcome from casereview.action_plan p
      join lateral casereview.told_of_decision(p.case_id) o on o.outcome_id = p.outcome_id\s""";

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Clock clock;

  PlanRecords(JdbcClient jdbc, Vault vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  /** The newest on that outcome. */
  Optional<ActionPlan> ofOutcome(UUID outcomeId) {
    return jdbc.sql(PLAN + "where p.outcome_id = ? order by p.number desc limit 1")
        .param(outcomeId)
        .query((row, i) -> plan(row))
        .optional();
  }

  /** All plans of the case, the newest last. */
  List<ActionPlan> ofCase(UUID caseId) {
    return jdbc.sql(PLAN + "where p.case_id = ? order by p.sent_at, p.id")
        .param(caseId)
        .query((row, i) -> plan(row))
        .list();
  }

  ActionPlan send(CaseFile file, HeldOutcome held, String by, DraftPlan draft) {
    UUID id = Ids.next();
    var actions = draft.actions();
    jdbc.sql(
            """
            insert into casereview.action_plan(id, case_id, outcome_id, number, force_code,
              action_count, sent_to, sent_by, sent_at, lines_shown)
            values (?, ?, ?, 1 + (select count(*) from casereview.action_plan p
              where p.outcome_id = ?), ?, ?, ?, ?, ?, ?)""")
        .params(
            id,
            file.id(),
            held.id(),
            held.id(),
            file.forceCode(),
            actions.size(),
            vault.seal(draft.sentTo()),
            by,
            now(),
            draft.linesShown())
        .update();
    for (int i = 0; i < actions.size(); i++) {
      jdbc.sql("insert into casereview.plan_action(plan_id, number, text) values (?, ?, ?)")
          .params(id, i + 1, vault.seal(actions.get(i).text()))
          .update();
    }
    return ofOutcome(held.id()).orElseThrow();
  }

  /** All that the force said to the plan, the newest last. */
  List<PlanAnswer> answers(UUID planId) {
    return jdbc.sql(
            "select * from casereview.plan_answer where plan_id = ? order by answered_at, id")
        .param(planId)
        .query((row, i) -> answer(row))
        .list();
  }

  boolean isAccepted(UUID planId) {
    return answers(planId).stream().anyMatch(PlanAnswer::accepted);
  }

  void accept(Wait wait, String by, SeniorOfficer officer) {
    answer(wait, true, officer.name(), officer.rank(), null, by);
  }

  void decline(Wait wait, String by, String reasons) {
    answer(wait, false, null, null, reasons, by);
  }

  private void answer(
      Wait wait, boolean accepted, String name, String rank, String reasons, String by) {
    jdbc.sql(
            """
            insert into casereview.plan_answer(id, plan_id, wait_id, accepted, officer_name,
              officer_rank, reasons, answered_by, answered_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            Ids.next(),
            wait.planId(),
            wait.id(),
            accepted,
            vault.seal(name),
            vault.seal(rank),
            vault.seal(reasons),
            by,
            now())
        .update();
  }

  private List<ActionPlan.Action> actions(UUID planId) {
    return jdbc.sql(
            """
            select a.number, a.text, r.result, r.statement from casereview.plan_action a
            left join casereview.plan_result r on r.plan_id = a.plan_id and r.number = a.number
            where a.plan_id = ? order by a.number""")
        .param(planId)
        .query(
            (row, i) ->
                new ActionPlan.Action(
                    row.getInt("number"),
                    vault.open(row.getBytes("text")),
                    row.getString("result") == null
                        ? null
                        : ActionResult.valueOf(row.getString("result")),
                    vault.open(row.getBytes("statement"))))
        .list();
  }

  private ActionPlan plan(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new ActionPlan(
        id,
        row.getObject("case_id", UUID.class),
        row.getObject("outcome_id", UUID.class),
        Outcome.valueOf(row.getString("outcome")),
        row.getString("force_code"),
        vault.open(row.getBytes("sent_to")),
        row.getString("sent_by"),
        row.getTimestamp("sent_at").toInstant(),
        actions(id));
  }

  private PlanAnswer answer(ResultSet row) throws SQLException {
    return new PlanAnswer(
        row.getObject("wait_id", UUID.class),
        row.getBoolean("accepted"),
        vault.open(row.getBytes("officer_name")),
        vault.open(row.getBytes("officer_rank")),
        vault.open(row.getBytes("reasons")),
        row.getString("answered_by"),
        row.getTimestamp("answered_at").toInstant());
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}

package org.casereview.reinvestigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casereview.casefile.CaseFile;
import org.casereview.decision.Outcome;
import org.casereview.platform.Actor;
import org.casereview.review.Ledger;
import org.casereview.review.LedgerLine;
import org.casereview.review.LedgerWork;
import org.casereview.review.LineSaid;
import org.casereview.review.Walk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The plan drawn from the ledger, and the ledger closed by the force's report. */
class PlanFromLedgerTest extends OnPlans {

  @Autowired Ledger ledger;
  @Autowired LedgerWork work;

  private CaseFile decidedWith(Outcome outcome, String... effects) {
    var file = walk.opened();
    for (String effect : effects) {
      var line =
          new LineSaid(
              "Line, " + effect, "MISSED", null, null, effect, "YES", List.of(), null, null);
      walk.as(Walk.REVIEWER, () -> work.add(file.number(), Walk.REVIEWER, line));
    }
    walk.passed(file);
    decides(file, outcome);
    return file;
  }

  private String sends(CaseFile file, List<DraftPlan.Asked> asked, Map<String, String> struck) {
    return walk.refusal(
        MANAGER, () -> plans.send(file.id(), MANAGER, new DraftPlan("Crime", asked, struck)));
  }

  private static DraftPlan.Asked from(String line) {
    return new DraftPlan.Asked("Do " + line + ".", line);
  }

  private List<String> proposed(CaseFile file) {
    return Actor.as(
        MANAGER, () -> plans.proposal(file.id()).lines().stream().map(LedgerLine::label).toList());
  }

  private LedgerLine line(CaseFile file, int index) {
    return Actor.as(Actor.JOBS, () -> ledger.of(file.id())).get(index);
  }

  private CaseFile working(CaseFile file) {
    walk.as(Actor.JOBS, () -> ladder.openAcceptance(file.id()));
    walk.as(LIAISON, () -> answers.accept(file.id(), LIAISON, OFFICER));
    walk.as(Actor.JOBS, () -> ladder.openReport(file.id()));
    return file;
  }

  @Test
  void each_line_that_can_still_be_done_is_proposed_by_its_effect_and_has_to_be_answered_for() {
    var file = decidedWith(Outcome.RETURN, "POSSIBLE", "DECISIVE", "NONE");
    assertThat(proposed(file)).containsExactly("L-02", "L-01", "L-03");
    assertThat(Actor.as(MANAGER, () -> plans.proposal(file.id())).strikeReasons())
        .containsKeys("COVERED", "VICTIM_WISH");
    assertThat(sends(file, List.of(from("L-02")), Map.of("L-01", "COVERED")))
        .isEqualTo("Say for L-03 what the force is asked to do, or why it is struck out.");
    var two = List.of(from("L-02"), from("L-03"));
    assertThat(sends(file, two, Map.of("L-01", "BECAUSE")))
        .isEqualTo("Choose why L-01 is struck out.");
    assertThat(sends(file, two, Map.of("L-01", "COVERED", "L-02", "COVERED"))).contains("twice");
    assertThat(sends(file, two, Map.of("L-01", "COVERED", "L-77", "COVERED")))
        .startsWith("L-77 is not proposed");
    var all = Map.of("L-01", "COVERED", "L-02", "WAITS", "L-03", "UNDER_WAY");
    assertThat(sends(file, List.of(), all)).contains("one action at least");
    assertThat(sends(file, two, Map.of("L-01", "COVERED"))).isNull();
    assertThat(seenBy(MANAGER, file))
        .contains("label=L-02, action=1", "label=L-03, action=2", "struckReason=COVERED");
    assertThat(Actor.as(LIAISON, () -> plans.actions(file.id())))
        .isEqualTo(Map.of(1, "Do L-02.", 2, "Do L-03."));
  }

  @Test
  void a_plan_whose_form_showed_no_lines_is_sent_and_leaves_them_open() {
    var file = decidedWith(Outcome.RETURN, "DECISIVE");
    var own = List.of(new DraftPlan.Asked("Find the file.", null));
    assertThat(sends(file, own, Map.of())).startsWith("Say for L-01");
    var both = new DraftPlan("Crime", List.of(from("L-01")), Map.of(), false);
    assertThatThrownBy(() -> walk.as(MANAGER, () -> plans.send(file.id(), MANAGER, both)))
        .hasMessageContaining("answers for none");
    var older = new DraftPlan("Crime", own, Map.of(), false);
    walk.as(MANAGER, () -> plans.send(file.id(), MANAGER, older));
    assertThat(Actor.as(LIAISON, () -> plans.actions(file.id())))
        .isEqualTo(Map.of(1, "Find the file."));
    assertThat(line(file, 0).said().status()).isEqualTo("MISSED");
  }

  @Test
  void the_report_of_the_force_closes_the_lines_and_what_was_not_done_is_proposed_again() {
    var file = decidedWith(Outcome.RETURN, "DECISIVE", "PROBABLE", "POSSIBLE", "NONE");
    var asked = List.of(from("L-01"), from("L-02"), from("L-03"));
    assertThat(sends(file, asked, Map.of("L-04", "WAITS"))).isNull();
    working(file);
    assertThat(
            reported(
                file,
                Map.of(
                    1, DONE,
                    2, new Reported(ActionResult.NOT_POSSIBLE, "She died in 2019."),
                    3, new Reported(ActionResult.NOT_DONE, "No leave yet."))))
        .isNull();
    assertThat(line(file, 0).said().status()).isEqualTo("FOLLOWED");
    assertThat(line(file, 0).saidBy()).isEqualTo(LIAISON);
    assertThat(line(file, 1).said().status()).isEqualTo("NO_LONGER_POSSIBLE");
    assertThat(line(file, 1).said().goneReason()).isEqualTo("FORCE_REPORTED");
    assertThat(line(file, 1).said().why()).isEqualTo("She died in 2019.");
    assertThat(line(file, 2).said().why()).isEqualTo("No leave yet.");
    assertThat(line(file, 3).cause()).isEqualTo("BY_HAND");
    walk.as(Actor.JOBS, () -> reports.take(file.id()));
    decides(file, Outcome.RETURN);
    assertThat(proposed(file)).containsExactly("L-03", "L-04");
  }

  @Test
  void more_lines_than_a_plan_holds_stay_open_in_the_ledger() {
    var effects = new ArrayList<String>(java.util.Collections.nCopies(21, "NONE"));
    effects.add("DECISIVE");
    var file = decidedWith(Outcome.REOPEN, effects.toArray(new String[0]));
    var proposal = Actor.as(MANAGER, () -> plans.proposal(file.id()));
    assertThat(proposal.lines()).hasSize(20);
    assertThat(proposal.lines().get(0).label()).isEqualTo("L-22");
    assertThat(proposal.beyond()).containsExactly("L-20", "L-21");
    var struck = new HashMap<String, String>();
    proposal.lines().forEach(line -> struck.put(line.label(), "WAITS"));
    struck.remove("L-22");
    assertThat(sends(file, List.of(from("L-22")), struck)).isNull();
  }

  @Test
  void the_database_takes_no_plan_that_leaves_a_line_unanswered() {
    var file = decidedWith(Outcome.RETURN, "DECISIVE", "PROBABLE");
    assertThatThrownBy(
            () ->
                walk.sql(
                    MANAGER,
                    "with p as (insert into casereview.action_plan(id, case_id, outcome_id, number,"
                        + " force_code, action_count, sent_to, sent_by, sent_at) select"
                        + " gen_random_uuid(), case_id, id, 1, '14', 1, 'x', ?, now()"
                        + " from casereview.outcome where case_id = ? returning id)"
                        + " insert into casereview.plan_action select id, 1, 'x' from p",
                    MANAGER,
                    file.id()))
        .hasStackTraceContaining("answers for every line");
  }

  @Test
  void the_database_takes_only_lines_of_the_case_each_asked_for_or_struck_out() {
    var file = decidedWith(Outcome.RETURN, "DECISIVE", "PROBABLE");
    assertThat(sends(file, List.of(from("L-01")), Map.of("L-02", "WAITS"))).isNull();
    var other = decidedWith(Outcome.RETURN, "DECISIVE");
    assertThatThrownBy(() -> plansLine(file, other, "null, 'WAITS'"))
        .hasStackTraceContaining("ledger of its case");
    assertThatThrownBy(() -> plansLine(file, file, "1, 'WAITS'"))
        .hasStackTraceContaining("a_line_is_asked_for_or_struck_out");
  }

  @Test
  void the_database_takes_a_report_only_from_the_force_that_was_asked() {
    var file = decidedWith(Outcome.RETURN, "DECISIVE");
    assertThat(sends(file, List.of(from("L-01")), Map.of())).isNull();
    var line =
        walk.read(
            UUID.class,
            "select id from casereview.ledger_line where case_id = ? and number = 1",
            file.id());
    assertThatThrownBy(
            () ->
                walk.sql(
                    LIAISON,
                    "insert into casereview.ledger_entry(line_id, version, cause, round, what,"
                        + " status, said_by, said_at)"
                        + " values (?, 2, 'REPORTED', 1, 'x', 'FOLLOWED', ?, now())",
                    line,
                    LIAISON))
        .hasStackTraceContaining("asked to work on");
  }

  private void plansLine(CaseFile plan, CaseFile ofLine, String answer) {
    planBySql(
        plan,
        "insert into casereview.plan_line(plan_id, line_id, number, struck_reason)"
            + " select cast(? as uuid), id, "
            + answer
            + " from casereview.ledger_line where case_id = ? and number = 1",
        ofLine.id());
  }
}

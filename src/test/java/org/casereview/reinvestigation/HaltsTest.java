package org.casereview.reinvestigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.casereview.review.Walk.REVIEWER;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseState;
import org.casereview.decision.Outcome;
import org.casereview.platform.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people halt a case that the acquitted alone carry; nothing else takes it to the panel. */
class HaltsTest extends OnReinvestigation {

  private static final String WHY = "S-01 was acquitted in 2011.";

  @Autowired Halts halts;

  @Test
  void it_is_asked_for_once_confirmed_by_another_head_and_carried_out_once() {
    var file = reopened("ALIVE");
    assertThat(asks(file, MANAGER, WHY)).contains("That is not so here");
    acquitted(file);
    assertThat(asks(file, REVIEWER, WHY)).contains("part in the review");
    assertThat(asks(file, PANEL.get(0), WHY)).contains("Managers and heads of review");
    assertThat(asks(file, MANAGER, " ")).contains("Give the reasons");
    assertThat(asks(file, MANAGER, WHY)).isNull();
    assertThat(asks(file, HEAD, WHY)).contains("waits for a head of review");
    assertThat(answers(file, MANAGER, true, null)).contains("You asked for this");
    assertThat(answers(file, REVIEWER, true, null)).contains("part in the review");
    assertThat(answers(file, HEAD, false, null)).contains("why the case goes on");
    assertThatThrownBy(() -> carriedOut(file)).isInstanceOf(IllegalStateException.class);
    assertThat(answers(file, HEAD, true, null)).isNull();
    assertThat(answers(file, HEAD, true, null)).contains("was answered");
    assertThat(carriedOut(file)).isTrue();
    assertThat(walk.stateOf(file)).isEqualTo(CaseState.PANEL);
    assertThat(carriedOut(file)).isFalse();
    decides(file, Outcome.CLOSE);
    assertThat(walk.stateOf(file)).isEqualTo(CaseState.OUTCOME_CLOSE);
  }

  @Test
  void where_the_bar_is_lifted_meanwhile_or_somebody_else_carries_it_nothing_is_halted() {
    var others = reopened("ALIVE", "ALIVE");
    acquitted(others);
    assertThat(asks(others, MANAGER, WHY)).contains("ask for the correction");
    var file = reopened("ALIVE");
    acquitted(file);
    assertThat(asks(file, MANAGER, WHY)).isNull();
    walk.sql(
        Actor.INTAKE,
        "update casereview.suspect set prior_acquittal = 'N' where case_id = ?",
        file.id());
    assertThat(answers(file, HEAD, true, null)).contains("That is not so any more");
    assertThat(answers(file, HEAD, false, "It was somebody else.")).isNull();
  }

  @Test
  void what_was_asked_for_on_an_earlier_decision_halts_nothing_later() {
    var file = walk.passed();
    walk.namesSuspects(file, "ALIVE");
    decides(file, Outcome.ADOPT);
    acquitted(file);
    assertThat(asks(file, MANAGER, WHY)).isNull();
    walk.as(MANAGER, () -> adoptions.prepare(file.id(), MANAGER, adoption()));
    var declined = answered(Tasking.Decision.DECLINED, "No capacity.");
    assertThat(decidesOn(file, HEAD, declined)).isNull();
    walk.as(Actor.JOBS, () -> adoptions.decline(file.id()));
    decides(file, Outcome.CLOSE);
    assertThat(answers(file, HEAD, true, null)).contains("came before the panel again");
    assertThat(answers(file, HEAD, false, "The panel has closed it.")).isNull();
    assertThat(walk.stateOf(file)).isEqualTo(CaseState.OUTCOME_CLOSE);
  }

  @Test
  void a_charge_that_came_first_stands_and_nothing_is_halted() {
    var file = walk.passed();
    walk.namesSuspects(file, "ALIVE");
    decides(file, Outcome.ADOPT);
    walk.as(MANAGER, () -> adoptions.prepare(file.id(), MANAGER, adoption()));
    assertThat(decidesOn(file, HEAD, adopted())).isNull();
    walk.as(Actor.JOBS, () -> reinvestigations.begin(file.id()));
    acquitted(file);
    assertThat(asks(file, MANAGER, WHY)).isNull();
    assertThat(answers(file, HEAD, true, null)).isNull();
    var charged =
        new Supervision(
            Supervision.Progress.ON_COURSE,
            Supervision.Result.CHARGED,
            null,
            "S-01 for another crime.",
            1,
            LocalDate.of(2026, 1, 5));
    assertThat(holds(file, charged)).isNull();
    assertThat(carriedOut(file)).isFalse();
    walk.as(Actor.JOBS, () -> reinvestigations.recordCharge(file.id()));
    assertThat(walk.stateOf(file)).isEqualTo(CaseState.CHARGED);
  }

  @Test
  void the_dead_carry_no_decision_while_somebody_lives_and_nobody_is_not_everybody() {
    var file = reopened("ALIVE", "DECEASED");
    acquitted(file);
    assertThat(asks(file, MANAGER, WHY)).isNull();
    var dead = reopened("DECEASED");
    assertThat(asks(dead, MANAGER, WHY)).contains("That is not so here");
  }

  @Test
  void the_database_wants_two_people_and_the_bar() {
    var file = reopened("ALIVE");
    assertThatThrownBy(() -> moveBySql(file, "PANEL")).hasMessageContaining("two people halt it");
    assertThatThrownBy(() -> haltBySql(file, MANAGER))
        .hasMessageContaining("acquitted alone carry");
    acquitted(file);
    for (String person : List.of(PANEL.get(0), REVIEWER)) {
      assertThatThrownBy(() -> haltBySql(file, person))
          .as(person)
          .hasMessageContaining("A manager or a head of review without a part");
    }
    haltBySql(file, HEAD);
    assertThatThrownBy(() -> haltBySql(file, MANAGER)).hasMessageContaining("halted already");
  }

  @Test
  void the_database_wants_another_head_who_confirms_and_moves_nothing_before() {
    var file = reopened("ALIVE");
    acquitted(file);
    haltBySql(file, HEAD);
    for (String person : List.of(HEAD, MANAGER, REVIEWER)) {
      assertThatThrownBy(() -> answerBySql(file, person, true))
          .as(person)
          .hasMessageContaining("who did not ask for it confirms");
    }
    assertThatThrownBy(
            () -> walk.sql(HEAD, "update casereview.reinvestigation_halt set asked_by = 'S0013'"))
        .hasStackTraceContaining("permission denied");
    assertThatThrownBy(() -> moveBySql(file, "PANEL")).hasMessageContaining("two people halt it");
  }

  private CaseFile reopened(String... suspects) {
    var file = walk.passed();
    walk.namesSuspects(file, suspects);
    decides(file, Outcome.REOPEN);
    return file;
  }

  private void acquitted(CaseFile file) {
    walk.sql(
        Actor.INTAKE,
        "update casereview.suspect set prior_acquittal = 'Y' where case_id = ?"
            + " and pseudonym = 'S-01'",
        file.id());
  }

  private String asks(CaseFile file, String person, String reasons) {
    return walk.refusal(person, () -> halts.ask(file.id(), person, reasons));
  }

  private String answers(CaseFile file, String person, boolean agrees, String note) {
    return walk.refusal(person, () -> halts.answer(halt(file), person, agrees, note));
  }

  private boolean carriedOut(CaseFile file) {
    var done = new boolean[1];
    walk.as(Actor.JOBS, () -> done[0] = halts.carryOut(halt(file)));
    return done[0];
  }

  private UUID halt(CaseFile file) {
    return walk.read(
        UUID.class, "select id from casereview.reinvestigation_halt where case_id = ?", file.id());
  }

  private void haltBySql(CaseFile file, String person) {
    walk.sql(
        person,
        "insert into casereview.reinvestigation_halt(id, number, case_id, outcome_id, reasons,"
            + " asked_by, asked_at) select gen_random_uuid(), 'RH-2030-' || right(c.case_number, 6),"
            + " c.id, o.id, 'x', ?, now() from casereview.review_case c"
            + " join casereview.outcome o on o.case_id = c.id where c.id = ?",
        person,
        file.id());
  }

  private void answerBySql(CaseFile file, String person, boolean agrees) {
    walk.sql(
        person,
        "insert into casereview.reinvestigation_halt_answer(halt_id, case_id, agrees, answered_by,"
            + " answered_at) select id, case_id, ?, ?, now() from casereview.reinvestigation_halt"
            + " where case_id = ?",
        agrees,
        person,
        file.id());
  }
}

package org.casereview.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.casereview.review.Walk.CHECKER;
import static org.casereview.review.Walk.REVIEWER;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseState;
import org.casereview.people.Person;
import org.casereview.platform.Actor;
import org.casereview.review.Independence;
import org.casereview.review.Walk;
import org.casereview.testing.CaseReviewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@CaseReviewTest
class DecisionTest {

  private static final String PANEL_1 = "S0009";
  private static final String PANEL_2 = "S0010";
  private static final String PANEL_3 = "S0011";
  private static final String HEAD = "S0012";
  private static final String MANAGER = "S0013";
  private static final List<String> MEMBERS = List.of(PANEL_1, PANEL_2, PANEL_3);

  @Autowired Panels panels;
  @Autowired Outcomes outcomes;
  @Autowired Closures closures;
  @Autowired HandOvers handOvers;
  @Autowired DecisionFacet facet;

  private final Walk walk;

  DecisionTest(@Autowired ApplicationContext application) {
    walk = new Walk(application);
  }

  @Test
  void the_majority_of_the_panel_is_the_outcome_of_the_case() {
    var file = atPanel();
    vote(file, Outcome.CLOSE, Outcome.REOPEN, Outcome.CLOSE);
    assertThat(count(file)).isEqualTo(new Panels.Count(Outcome.CLOSE, false, 1));
    assertThat(count(file))
        .as("counted again")
        .isEqualTo(new Panels.Count(Outcome.CLOSE, false, 1));
    decide(file);
    decide(file);
    assertThat(walk.stateOf(file)).isEqualTo(CaseState.OUTCOME_CLOSE);
    assertThat(outcomesOf(file)).isEqualTo(1);
  }

  @Test
  void a_panel_is_opened_once_and_only_for_a_case_that_passed_its_check() {
    var file = atPanel();
    walk.as(
        Actor.JOBS, () -> assertThat(panels.open(file.id())).isEqualTo(new Panels.Standing(3, 1)));
    assertThat(
            walk.read(
                Integer.class,
                "select count(*) from casereview.panel where case_id = ?",
                file.id()))
        .isEqualTo(1);
    var submitted = walk.submitted();
    assertThatThrownBy(() -> walk.as(Actor.JOBS, () -> panels.open(submitted.id())))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void two_rounds_without_a_majority_leave_the_decision_to_the_head_of_review() {
    var file = atPanel();
    vote(file, Outcome.CLOSE, Outcome.REOPEN, Outcome.RETURN);
    assertThat(count(file)).isEqualTo(new Panels.Count(null, false, 2));
    assertThat(headDecides(file, HEAD)).contains("not waiting for a decision");
    vote(file, Outcome.CLOSE, Outcome.REOPEN, Outcome.RETURN);
    assertThat(count(file)).isEqualTo(new Panels.Count(null, true, 2));
    assertThat(headDecides(file, PANEL_1)).contains("You voted");
    assertThat(headDecides(file, REVIEWER)).contains("part in the review");
    assertThat(headDecides(file, HEAD)).isNull();
    decide(file);
    assertThat(walk.stateOf(file)).isEqualTo(CaseState.OUTCOME_RETURN);
  }

  @Test
  void a_person_votes_once_in_each_round() {
    var file = atPanel();
    cast(file, PANEL_1, Outcome.CLOSE);
    assertThat(refusedVote(file, PANEL_1)).contains("You have voted in this round");
    assertThat(walk.refusal(PANEL_1, () -> panels.admitVoter(file.id(), PANEL_1)))
        .contains("You have voted in this round");
    cast(file, PANEL_2, Outcome.REOPEN);
    assertThatThrownBy(() -> count(file)).isInstanceOf(IllegalStateException.class);
    cast(file, PANEL_3, Outcome.RETURN);
    assertThat(refusedVote(file, HEAD)).contains("not waiting for votes");
    count(file);
    cast(file, PANEL_1, Outcome.CLOSE);
  }

  @Test
  void who_reviewed_or_checked_has_no_vote() {
    var file = atPanel();
    for (String person : List.of(REVIEWER, CHECKER)) {
      assertThat(refusedVote(file, person)).contains("part in the review");
      assertThatThrownBy(() -> voteBySql(file, person, 1)).hasMessageContaining("does not vote");
    }
  }

  @Test
  void who_worked_for_the_force_has_no_vote() {
    var file = walk.inScope("45");
    assertThat(walk.refusal(PANEL_1, () -> panels.admitVoter(file.id(), PANEL_1)))
        .contains("worked for the force");
  }

  @Test
  void former_forces_that_were_not_declared_are_no_independence() {
    var file = walk.inScope("14");
    var silent =
        new Person("S9", "s", "A", "B", true, Set.of(), Set.of(), Set.of(), Set.of(), false);
    assertThat(Independence.holds(silent, file)).isFalse();
  }

  @Test
  void votes_are_hidden_until_all_are_in() {
    var file = atPanel();
    cast(file, PANEL_1, Outcome.CLOSE);
    cast(file, PANEL_2, Outcome.REOPEN);
    assertThat(votesSeenBy(PANEL_1, file, 0)).containsExactly(Outcome.CLOSE);
    assertThat(votesSeenBy(PANEL_3, file, 0)).isEmpty();
    assertThat(votesSeenBy(MANAGER, file, 0)).isEmpty();
    assertThat(round(MANAGER, file, 0)).containsEntry("votesIn", "2 of 3 are in");
    cast(file, PANEL_3, Outcome.RETURN);
    count(file);
    assertThat(votesSeenBy(PANEL_3, file, 0)).hasSize(3);
    assertThat(votesSeenBy(PANEL_3, file, 1)).isEmpty();
    assertThat(section(REVIEWER, file)).doesNotContainKey("rounds");
    assertThat(section("S0002", file)).isNull();
  }

  @Test
  void new_information_makes_a_round_void_and_another_one_needed() {
    var file = atPanel();
    cast(file, PANEL_1, Outcome.CLOSE);
    walk.newInformation(file);
    cast(file, PANEL_2, Outcome.CLOSE);
    cast(file, PANEL_3, Outcome.CLOSE);
    assertThat(count(file)).isEqualTo(new Panels.Count(null, false, 2));
    vote(file, Outcome.CLOSE, Outcome.REOPEN, Outcome.RETURN);
    assertThat(count(file))
        .as("the void round was not held")
        .isEqualTo(new Panels.Count(null, false, 3));
  }

  @Test
  void the_database_keeps_votes_rounds_and_outcomes_whoever_writes() {
    var file = atPanel();
    cast(file, PANEL_1, Outcome.CLOSE);
    cast(file, PANEL_2, Outcome.REOPEN);
    assertThatThrownBy(() -> countBySql(file, "NO_MAJORITY", null))
        .hasMessageContaining("all its votes are in");
    cast(file, PANEL_3, Outcome.RETURN);
    assertThatThrownBy(() -> voteBySql(file, HEAD, 1)).hasMessageContaining("votes of this round");
    assertThatThrownBy(() -> countBySql(file, "MAJORITY", "CLOSE"))
        .hasMessageContaining("More than half");
    count(file);
    assertThatThrownBy(() -> voteBySql(file, HEAD, 1)).hasMessageContaining("round is counted");
    assertThatThrownBy(
            () ->
                walk.sql(
                    PANEL_1,
                    "update casereview.panel_round set opened_at = now() where panel_id = " + PANEL,
                    file.id()))
        .hasMessageContaining("counted once");
    assertThatThrownBy(() -> outcomeBySql(file, "CLOSE", "MAJORITY", null))
        .hasMessageContaining("no majority");
    assertThatThrownBy(() -> outcomeBySql(file, "CLOSE", "HEAD", HEAD))
        .hasMessageContaining("after the panel's rounds");
    for (String person : List.of(REVIEWER, CHECKER, PANEL_1)) {
      assertThatThrownBy(() -> outcomeBySql(file, "CLOSE", "HEAD", person))
          .hasMessageContaining("does not decide");
    }
    for (String table : List.of("panel", "panel_vote", "outcome", "hand_over")) {
      assertThatThrownBy(() -> walk.sql(PANEL_1, "update casereview." + table + " set id = id"))
          .rootCause()
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void no_outcome_without_its_record_whatever_moves_the_case() {
    var file = atPanel();
    for (String state : List.of("OUTCOME_CLOSE", "OUTCOME_REOPEN")) {
      assertThatThrownBy(() -> moveBySql(file, state)).hasMessageContaining("on record");
    }
    var closing = decided(Outcome.CLOSE);
    assertThatThrownBy(() -> moveBySql(closing, "OUTCOME_REOPEN"))
        .hasMessageContaining("on record");
    assertThatThrownBy(() -> moveBySql(closing, "CLOSED_NFA_UPHELD"))
        .hasMessageContaining("another person approved");
    var returned = decided(Outcome.RETURN);
    assertThatThrownBy(() -> moveBySql(returned, "FORCE_ACTION"))
        .hasMessageContaining("hand-over on record");
    assertThatThrownBy(() -> moveBySql(returned, "CLOSED_NFA_UPHELD"))
        .hasMessageContaining("another person approved");
  }

  @Test
  void the_head_of_review_decides_by_name_with_reasons() {
    var file = atPanel();
    for (int round = 0; round < 2; round++) {
      vote(file, Outcome.CLOSE, Outcome.REOPEN, Outcome.RETURN);
      count(file);
    }
    assertThat(
            walk.refusal(HEAD, () -> outcomes.decideAsHead(file.id(), HEAD, Outcome.CLOSE, null)))
        .contains("Give the reasons");
    assertThatThrownBy(
            () ->
                walk.sql(
                    HEAD,
                    "insert into casereview.outcome(id, case_id, panel_id, outcome, how,"
                        + " decided_by, file_version, decided_at) select gen_random_uuid(), case_id,"
                        + " id, 'CLOSE', 'HEAD', 'S0012', 1, now() from casereview.panel"
                        + " where case_id = ?",
                    file.id()))
        .hasMessageContaining("the_head_decides_by_name_with_reasons");
  }

  @Test
  void a_case_closes_with_reasons_safeguarding_a_victim_decision_and_another_person() {
    var file = decided(Outcome.CLOSE);
    assertThat(prepares(file, closure(false, "TELL_BY_PLAN"))).contains("safeguarding");
    assertThat(prepares(file, closure(true, "NOT_TO_BE_TOLD"))).contains("not to be told");
    assertThat(walk.refusal(REVIEWER, () -> closures.admitPreparer(file.id(), REVIEWER)))
        .contains("part in the review");
    assertThatThrownBy(() -> walk.as(Actor.JOBS, () -> closures.close(file.id())))
        .isInstanceOf(IllegalStateException.class);
    assertThat(prepares(file, closure(true, "TELL_BY_PLAN"))).isNull();
    assertThat(prepares(file, closure(true, "TELL_BY_PLAN"))).contains("prepared already");
    assertThat(approves(file, PANEL_1, true, null)).contains("You prepared this closure");
    assertThat(approves(file, CHECKER, true, null)).contains("part in the review");
    assertThat(approves(file, HEAD, false, null)).contains("has to change");
    assertThat(approves(file, HEAD, false, "Say more on line 3.")).isNull();
    assertThat(prepares(file, closure(true, "TELL_BY_PLAN"))).isNull();
    assertThat(approves(file, HEAD, true, null)).isNull();
    walk.as(Actor.JOBS, () -> closures.close(file.id()));
    walk.as(Actor.JOBS, () -> closures.close(file.id()));
    assertThat(walk.stateOf(file)).isEqualTo(CaseState.CLOSED_NFA_UPHELD);
  }

  @Test
  void new_information_stops_the_approval_of_a_closure() {
    var file = decided(Outcome.CLOSE);
    prepares(file, closure(true, "ALREADY_AWARE"));
    walk.newInformation(file);
    assertThat(approves(file, HEAD, true, null)).contains("New information");
    assertThat(approves(file, HEAD, false, "Take it in.")).isNull();
  }

  @Test
  void the_database_keeps_the_closing_whoever_writes() {
    var file = decided(Outcome.CLOSE);
    assertThatThrownBy(() -> closureBySql(file, false, "TELL_BY_PLAN"))
        .hasMessageContaining("safeguarding_was_considered");
    assertThatThrownBy(() -> closureBySql(file, true, "NOT_TO_BE_TOLD"))
        .hasMessageContaining("keeping_silent_has_reasons");
    assertThatThrownBy(() -> closureBySql(file, true, null)).hasMessageContaining("victim_notice");
    prepares(file, closure(true, "TELL_BY_PLAN"));
    assertThatThrownBy(() -> approveBySql(file, PANEL_1))
        .hasMessageContaining("approver_is_not_the_preparer");
    assertThatThrownBy(() -> approveBySql(file, REVIEWER))
        .hasMessageContaining("does not approve its closure");
    assertThatThrownBy(
            () ->
                walk.sql(
                    PANEL_1,
                    "update casereview.closure set closure_reason = 'OTHER' where case_id = ?",
                    file.id()))
        .hasMessageContaining("not changed");
    assertThat(approves(file, HEAD, true, null)).isNull();
    assertThatThrownBy(() -> approveBySql(file, MANAGER)).hasMessageContaining("not changed");
    var returned = decided(Outcome.RETURN);
    assertThatThrownBy(() -> closureBySql(returned, true, "TELL_BY_PLAN"))
        .hasMessageContaining("follows the outcome CLOSE");
  }

  @Test
  void a_decided_case_is_handed_over_to_a_role_on_a_day() {
    var returned = decided(Outcome.RETURN);
    assertThat(hands(returned, LocalDate.now().plusDays(2))).contains("in the future");
    assertThatThrownBy(() -> walk.as(Actor.JOBS, () -> handOvers.carryOut(returned.id())))
        .isInstanceOf(IllegalStateException.class);
    assertThat(hands(returned, LocalDate.now())).isNull();
    assertThat(hands(returned, LocalDate.now())).contains("already");
    walk.as(Actor.JOBS, () -> handOvers.carryOut(returned.id()));
    walk.as(Actor.JOBS, () -> handOvers.carryOut(returned.id()));
    assertThat(walk.stateOf(returned)).isEqualTo(CaseState.FORCE_ACTION);
    for (var outcome : List.of(Outcome.REOPEN, Outcome.ADOPT)) {
      var file = decided(outcome);
      assertThat(hands(file, LocalDate.now())).isNull();
      walk.as(Actor.JOBS, () -> handOvers.carryOut(file.id()));
      assertThat(walk.stateOf(file)).isEqualTo(CaseState.REINVESTIGATION);
    }
    assertThat(hands(decided(Outcome.CLOSE), LocalDate.now())).contains("not waiting");
  }

  @Test
  void a_case_that_comes_back_to_the_panel_gets_a_new_outcome_and_keeps_the_old_one() {
    var file = decided(Outcome.RETURN);
    hands(file, LocalDate.now());
    walk.as(Actor.JOBS, () -> handOvers.carryOut(file.id()));
    moveBySql(file, "PANEL");
    walk.as(Actor.JOBS, () -> panels.open(file.id()));
    assertThatThrownBy(() -> moveBySql(file, "OUTCOME_RETURN")).hasMessageContaining("on record");
    vote(file, Outcome.CLOSE, Outcome.CLOSE, Outcome.CLOSE);
    count(file);
    decide(file);
    assertThat(walk.stateOf(file)).isEqualTo(CaseState.OUTCOME_CLOSE);
    assertThat(outcomesOf(file)).isEqualTo(2);
  }

  private static final String PANEL =
      "(select id from casereview.panel where case_id = ? order by number desc limit 1)";

  private CaseFile atPanel() {
    var file = walk.passed();
    walk.as(Actor.JOBS, () -> panels.open(file.id()));
    return file;
  }

  private CaseFile decided(Outcome outcome) {
    var file = atPanel();
    vote(file, outcome, outcome, outcome);
    count(file);
    decide(file);
    return file;
  }

  private void vote(CaseFile file, Outcome first, Outcome second, Outcome third) {
    cast(file, MEMBERS.get(0), first);
    cast(file, MEMBERS.get(1), second);
    cast(file, MEMBERS.get(2), third);
  }

  private void cast(CaseFile file, String person, Outcome outcome) {
    walk.as(person, () -> panels.cast(file.id(), person, outcome, "Reasons."));
  }

  private String refusedVote(CaseFile file, String person) {
    return walk.refusal(person, () -> panels.cast(file.id(), person, Outcome.CLOSE, "Reasons."));
  }

  private Panels.Count count(CaseFile file) {
    var result = new Panels.Count[1];
    walk.as(Actor.JOBS, () -> result[0] = panels.count(file.id()));
    return result[0];
  }

  private void decide(CaseFile file) {
    walk.as(Actor.JOBS, () -> outcomes.record(file.id()));
  }

  private String headDecides(CaseFile file, String person) {
    return walk.refusal(
        person, () -> outcomes.decideAsHead(file.id(), person, Outcome.RETURN, "Reasons."));
  }

  private String prepares(CaseFile file, Closure closure) {
    return walk.refusal(PANEL_1, () -> closures.prepare(file.id(), PANEL_1, closure));
  }

  private String approves(CaseFile file, String person, boolean approved, String comments) {
    return walk.refusal(person, () -> closures.decide(file.id(), person, approved, comments));
  }

  private String hands(CaseFile file, LocalDate day) {
    return walk.refusal(
        MANAGER,
        () ->
            handOvers.record(
                file.id(), MANAGER, new HandOvers.HandOver("Head of crime", day, true, null)));
  }

  private static Closure closure(boolean safeguarding, String victimNotice) {
    return new Closure(
        "NO_REASONABLE_LINE", "None remains.", safeguarding, null, victimNotice, null);
  }

  private void voteBySql(CaseFile file, String person, int round) {
    walk.sql(
        person,
        "insert into casereview.panel_vote(id, panel_id, round, voter_id, outcome, reasons,"
            + " file_version, cast_at) values (gen_random_uuid(), "
            + PANEL
            + ", ?, ?, 'CLOSE', 'x', 1, now())",
        file.id(),
        round,
        person);
  }

  private void countBySql(CaseFile file, String result, String outcome) {
    walk.sql(
        PANEL_1,
        "update casereview.panel_round set counted_at = now(), result = ?, outcome = ?"
            + " where counted_at is null and panel_id = "
            + PANEL,
        result,
        outcome,
        file.id());
  }

  private void outcomeBySql(CaseFile file, String outcome, String how, String by) {
    walk.sql(
        HEAD,
        "insert into casereview.outcome(id, case_id, panel_id, outcome, how, decided_by, reasons,"
            + " file_version, decided_at) values (gen_random_uuid(), ?, "
            + PANEL
            + ", ?, ?, ?, 'x', 1, now())",
        file.id(),
        file.id(),
        outcome,
        how,
        by);
  }

  private void moveBySql(CaseFile file, String state) {
    walk.sql(MANAGER, "update casereview.review_case set state = ? where id = ?", state, file.id());
  }

  private void closureBySql(CaseFile file, boolean safeguarding, String notice) {
    walk.sql(
        PANEL_1,
        "insert into casereview.closure(id, case_id, outcome_id, closure_reason, reasons,"
            + " safeguarding_considered, victim_notice, file_version, prepared_by, prepared_at)"
            + " select gen_random_uuid(), case_id, id, 'OTHER', 'x', ?, ?, 1, 'S0009', now()"
            + " from casereview.outcome where case_id = ?",
        safeguarding,
        notice,
        file.id());
  }

  private void approveBySql(CaseFile file, String person) {
    walk.sql(
        person,
        "update casereview.closure set approved_by = ?, approved_at = now() where case_id = ?",
        person,
        file.id());
  }

  private int outcomesOf(CaseFile file) {
    return walk.read(
        Integer.class, "select count(*) from casereview.outcome where case_id = ?", file.id());
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> section(String reader, CaseFile file) {
    UUID id = file.id();
    return (Map<String, Object>) Actor.as(reader, () -> facet.of(id));
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> round(String reader, CaseFile file, int index) {
    return ((List<Map<String, Object>>) section(reader, file).get("rounds")).get(index);
  }

  @SuppressWarnings("unchecked")
  private List<Object> votesSeenBy(String reader, CaseFile file, int index) {
    return ((List<Map<String, Object>>) round(reader, file, index).get("votes"))
        .stream().map(vote -> vote.get("outcome")).toList();
  }
}

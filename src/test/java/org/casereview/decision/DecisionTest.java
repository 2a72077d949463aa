package org.casereview.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.casereview.review.Walk.CHECKER;
import static org.casereview.review.Walk.REVIEWER;

import java.util.List;
import java.util.Set;
import org.casereview.casefile.CaseState;
import org.casereview.casefile.UnknownCase;
import org.casereview.people.Person;
import org.casereview.platform.Actor;
import org.casereview.review.Independence;
import org.junit.jupiter.api.Test;

class DecisionTest extends OnDecision {

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
    assertThatThrownBy(() -> walk.refusal(PANEL_1, () -> panels.admitVoter(file.id(), PANEL_1)))
        .isInstanceOf(UnknownCase.class);
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
}

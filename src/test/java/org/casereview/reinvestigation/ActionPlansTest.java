package org.casereview.reinvestigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.casereview.casefile.CaseState;
import org.casereview.decision.Outcome;
import org.casereview.platform.Actor;
import org.casereview.review.Walk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActionPlansTest extends OnPlans {

  private String sends(Outcome outcome, String sentTo, List<String> actions) {
    var file = decided(outcome);
    return walk.refusal(MANAGER, () -> plans.send(file.id(), MANAGER, plan(sentTo, actions)));
  }

  @Test
  void a_plan_is_sent_once_to_an_office_with_its_actions() {
    assertThat(sends(Outcome.RETURN, null, List.of("Ask."))).contains("which office");
    assertThat(sends(Outcome.RETURN, "Crime", List.of())).contains("one action at least");
    assertThat(sends(Outcome.RETURN, "Crime", Collections.nCopies(21, "Ask.")))
        .contains("twenty at most");
    assertThat(sends(Outcome.CLOSE, "Crime", List.of("Ask."))).contains("not waiting");
    var file = sent(Outcome.RETURN);
    assertThat(
            walk.refusal(
                MANAGER, () -> plans.send(file.id(), MANAGER, plan("Crime", List.of("Again.")))))
        .contains("sent already");
    assertThat(Actor.as(MANAGER, () -> plans.actions(file.id())))
        .isEqualTo(Map.of(1, "Trace V-01.", 2, "Ask."));
  }

  @ParameterizedTest
  @EnumSource(names = {"RETURN", "REOPEN"})
  void a_force_accepts_under_a_named_officer_whatever_the_outcome(Outcome outcome) {
    var file = asked(outcome);
    assertThat(Actor.as(Actor.JOBS, () -> plans.isAccepted(file.id()))).isFalse();
    assertThat(walk.refusal(OTHER_LIAISON, () -> answers.accept(file.id(), OTHER_LIAISON, OFFICER)))
        .isEqualTo("Nothing is waited for on the action plan of this case. Reload the task list.");
    for (String other : List.of(MANAGER, "S0005")) {
      assertThat(walk.refusal(other, () -> answers.accept(file.id(), other, OFFICER)))
          .isEqualTo("This action plan is for the liaisons of another force. Leave it to them.");
    }
    assertThat(
            walk.refusal(
                LIAISON,
                () -> answers.accept(file.id(), LIAISON, new SeniorOfficer("Ada Marlow", null))))
        .contains("Give the officer's name and rank");
    walk.as(LIAISON, () -> answers.accept(file.id(), LIAISON, OFFICER));
    assertThat(walk.refusal(LIAISON, () -> answers.accept(file.id(), LIAISON, OFFICER)))
        .contains("Nothing is waited for");
    assertThat(Actor.as(Actor.JOBS, () -> plans.isAccepted(file.id()))).isTrue();
  }

  @Test
  void only_a_returned_case_is_moved_to_its_force_when_the_plan_is_put_before_it() {
    assertThat(walk.stateOf(asked(Outcome.RETURN))).isEqualTo(CaseState.FORCE_ACTION);
    assertThat(walk.stateOf(asked(Outcome.REOPEN))).isEqualTo(CaseState.OUTCOME_REOPEN);
  }

  @Test
  void a_force_declines_with_reasons() {
    var file = asked(Outcome.RETURN);
    assertThat(walk.refusal(LIAISON, () -> answers.decline(file.id(), LIAISON, null)))
        .contains("Give the reasons");
    walk.as(LIAISON, () -> answers.decline(file.id(), LIAISON, "The files are gone."));
    assertThat(walk.refusal(LIAISON, () -> answers.decline(file.id(), LIAISON, "Again.")))
        .contains("Nothing is waited for");
  }

  @Test
  void steps_may_run_again_and_do_everything_once() {
    var file = sent(Outcome.RETURN);
    var rungs = new PlanLadder.Rungs[2];
    for (int i = 0; i < 2; i++) {
      int run = i;
      walk.as(Actor.JOBS, () -> rungs[run] = ladder.openAcceptance(file.id()));
      walk.as(Actor.JOBS, () -> ladder.climb(file.id(), PlanRung.FORCE_LEAD));
    }
    assertThat(rungs[0]).isEqualTo(rungs[1]);
    assertThat(rungs[0].forceLeadAt()).isBefore(rungs[0].chiefOfficerAt());
    assertThat(rungs[0].chiefOfficerAt()).isBefore(rungs[0].recallAt());
    assertThat(count("plan_wait", file)).isEqualTo(1);
    assertThat(
            walk.read(
                Integer.class,
                "select count(*) from casereview.attention where case_id = ? and what like 'PLAN%'",
                file.id()))
        .isEqualTo(1);
    walk.as(LIAISON, () -> answers.accept(file.id(), LIAISON, OFFICER));
    walk.as(Actor.JOBS, () -> ladder.climb(file.id(), PlanRung.CHIEF_OFFICER));
    silent(file);
    walk.as(Actor.JOBS, () -> ladder.openAcceptance(file.id()));
    assertThat(seenBy(MANAGER, file)).contains("chiefOfficerToldAt=null", "handedAt=null");
    assertThatThrownBy(
            () -> walk.as(Actor.JOBS, () -> ladder.openAcceptance(decided(Outcome.RETURN).id())))
        .hasMessageContaining("No action plan was sent");
  }

  @Test
  void who_writes_the_plan_learns_why_it_was_decided_so_and_who_reviewed_does_not() {
    var file = decided(Outcome.RETURN);
    assertThat(Actor.as(MANAGER, () -> plans.panelReasons(file.id())))
        .containsExactly("One line is open.", "One line is open.", "One line is open.");
    assertThat(Actor.as(Walk.REVIEWER, () -> plans.panelReasons(file.id()))).isEmpty();
  }

  @Test
  void the_file_shows_words_and_the_officer_to_who_works_on_the_case_alone() {
    var file = accepted();
    assertThat(seenBy(MANAGER, file))
        .contains("Trace V-01.", "Ada Marlow", "Detective Inspector", "Head of crime");
    assertThat(seenBy("S0004", file))
        .contains("outcome=RETURN", "accepted=true")
        .doesNotContain("Trace V-01.", "Ada Marlow", "Head of crime");
    assertThat(seenBy(LIAISON, file)).isEqualTo("null");
    assertThat(seenBy(MANAGER, decided(Outcome.RETURN))).isEqualTo("null");
  }
}

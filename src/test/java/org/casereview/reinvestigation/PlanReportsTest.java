package org.casereview.reinvestigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseState;
import org.casereview.casefile.UnknownCase;
import org.casereview.decision.Outcome;
import org.casereview.platform.Actor;
import org.junit.jupiter.api.Test;

class PlanReportsTest extends OnPlans {

  private static final Reported NOT_DONE = new Reported(ActionResult.NOT_DONE, "No leave yet.");

  private void take(CaseFile file) {
    walk.as(Actor.JOBS, () -> reports.take(file.id()));
  }

  private void carryOut(CaseFile file) {
    walk.as(Actor.JOBS, () -> recalls.carryOut(file.id()));
  }

  @Test
  void a_report_covers_every_action_and_brings_the_case_back_once() {
    var file = working();
    assertThat(reported(file, Map.of(1, DONE))).isEqualTo("Say what came of action 2.");
    assertThat(reported(file, Map.of(1, DONE, 2, new Reported(ActionResult.NOT_POSSIBLE, null))))
        .contains("Say why action 2");
    assertThat(reported(file, Map.of(1, DONE, 2, DONE, 3, DONE))).contains("has 2 actions");
    assertThat(
            walk.refusal(
                OTHER_LIAISON, () -> reports.report(file.id(), OTHER_LIAISON, Map.of(1, DONE))))
        .contains("Nothing is waited for");
    assertThatThrownBy(() -> take(file)).hasMessageContaining("has not reported");
    assertThat(reported(file, Map.of(1, DONE, 2, NOT_DONE))).isNull();
    assertThat(reported(file, Map.of(1, DONE, 2, NOT_DONE))).contains("Nothing is waited for");
    take(file);
    take(file);
    assertThat(walk.stateOf(file)).isEqualTo(CaseState.PANEL);
    assertThat(
            walk.read(
                Long.class,
                "select file_version from casereview.review_case where id = ?",
                file.id()))
        .isEqualTo(file.version() + 1);
    assertThat(seenBy(MANAGER, file))
        .contains("result=NOT_DONE")
        .as("folded until it is opened")
        .doesNotContain("No leave yet.");
  }

  @Test
  void a_new_panel_decides_and_may_return_the_case_again_with_a_new_plan() {
    var file = working();
    reported(file, Map.of(1, DONE, 2, DONE));
    take(file);
    decides(file, Outcome.RETURN);
    assertThat(walk.stateOf(file)).isEqualTo(CaseState.OUTCOME_RETURN);
    assertThat(
            walk.refusal(
                MANAGER,
                () ->
                    plans.send(file.id(), MANAGER, plan("Crime", java.util.List.of("Once more.")))))
        .isNull();
    walk.as(Actor.JOBS, () -> ladder.openAcceptance(file.id()));
    assertThat(walk.stateOf(file)).isEqualTo(CaseState.FORCE_ACTION);
    assertThatThrownBy(() -> take(file)).hasMessageContaining("has not reported");
    assertThat(seenBy(MANAGER, file)).contains("Trace V-01.", "Once more.");
  }

  @Test
  void a_manager_recalls_a_silent_force_with_reasons() {
    var file = working();
    assertThat(decidesRecall(file, true, "Too long.")).contains("Nothing is waited for");
    silent(file);
    assertThat(reported(file, Map.of(1, DONE, 2, DONE))).contains("Nothing is waited for");
    assertThat(decidesRecall(file, true, null)).isEqualTo("Give the reasons for your decision.");
    assertThatThrownBy(() -> carryOut(file)).hasMessageContaining("Nobody has recalled");
    assertThat(decidesRecall(file, true, "Too long.")).isNull();
    assertThat(decidesRecall(file, true, "Too long.")).contains("Nothing is waited for");
    carryOut(file);
    carryOut(file);
    assertThat(walk.stateOf(file)).isEqualTo(CaseState.PANEL);
    assertThat(seenBy(MANAGER, file)).contains("recalled=true", "Too long.");
    assertThat(seenBy("S0004", file)).contains("recalled=true").doesNotContain("Too long.");
  }

  @Test
  void each_stage_gets_more_time_once() {
    var file = asked(Outcome.RETURN);
    silent(file);
    assertThat(decidesRecall(file, false, "A new lead.")).isNull();
    walk.as(Actor.JOBS, () -> ladder.openAcceptance(file.id()));
    walk.as(LIAISON, () -> answers.decline(file.id(), LIAISON, "No."));
    assertThat(decidesRecall(file, false, "Again.")).contains("all the time that it may be given");
    var reporting = working();
    silent(reporting);
    assertThat(decidesRecall(reporting, false, "A new lead.")).isNull();
    walk.as(Actor.JOBS, () -> ladder.openReport(reporting.id()));
    assertThat(reported(reporting, Map.of(1, DONE, 2, DONE))).isNull();
  }

  @Test
  void who_worked_for_the_force_neither_sends_nor_recalls() {
    var file = walk.inScope("45");
    String formerly = "S0009";
    assertThatThrownBy(() -> walk.refusal(formerly, () -> plans.admitSender(file.id(), formerly)))
        .isInstanceOf(UnknownCase.class);
    assertThatThrownBy(() -> walk.refusal(formerly, () -> recalls.admit(file.id(), formerly)))
        .isInstanceOf(UnknownCase.class);
  }
}

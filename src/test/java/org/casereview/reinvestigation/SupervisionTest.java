package org.casereview.reinvestigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.casereview.review.Walk.CHECKER;
import static org.casereview.review.Walk.REVIEWER;

import java.time.LocalDate;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseState;
import org.casereview.decision.Outcome;
import org.casereview.platform.Actor;
import org.casereview.reinvestigation.Supervision.Progress;
import org.casereview.reinvestigation.Supervision.Result;
import org.casereview.reinvestigation.Supervision.Stage;
import org.junit.jupiter.api.Test;

class SupervisionTest extends OnReinvestigation {

  private static final String OF_THE_FORCE = "L0014";

  private static Supervision charged(Integer suspects, LocalDate day) {
    return new Supervision(Progress.SLOW, Result.CHARGED, null, "Charged.", suspects, day);
  }

  private void charges(CaseFile file) {
    walk.as(Actor.JOBS, () -> reinvestigations.recordCharge(file.id()));
  }

  private void ends(CaseFile file) {
    walk.as(Actor.JOBS, () -> reinvestigations.end(file.id()));
  }

  @Test
  void an_adopted_case_is_reinvestigated_once_by_the_nca() {
    var undecided = decided(Outcome.ADOPT);
    assertThatThrownBy(() -> walk.as(Actor.JOBS, () -> reinvestigations.begin(undecided.id())))
        .hasMessageContaining("that was adopted");
    assertThat(holds(undecided, held(Result.CONTINUE, Stage.WITH_FORCE))).contains("not waiting");
    var file = begun();
    assertThat(walk.stateOf(file)).isEqualTo(CaseState.REINVESTIGATION);
    walk.as(Actor.JOBS, () -> assertThat(reinvestigations.begin(file.id())).isEqualTo(Owner.NCA));
    assertThat(
            walk.read(
                Integer.class,
                "select count(*) from casereview.reinvestigation where case_id = ?",
                file.id()))
        .isEqualTo(1);
  }

  @Test
  void a_review_says_where_the_investigation_stands_and_the_case_goes_there() {
    var file = begun();
    assertThat(walk.refusal(OF_THE_FORCE, () -> supervisions.admit(file.id(), OF_THE_FORCE)))
        .contains("worked for");
    assertThat(holds(file, held(Result.CONTINUE, null))).contains("where the investigation stands");
    assertThat(holds(file, held(Result.CONTINUE, Stage.EARLY_ADVICE))).isNull();
    assertThat(walk.stateOf(file)).isEqualTo(CaseState.CPS_EARLY_ADVICE);
    assertThat(holds(file, held(Result.CONTINUE, Stage.WITH_CPS))).isNull();
    assertThat(walk.stateOf(file)).isEqualTo(CaseState.CPS_CHARGING);
    assertThat(holds(file, held(Result.CONTINUE, Stage.WITH_FORCE))).isNull();
    assertThat(holds(file, held(Result.CONTINUE, Stage.WITH_FORCE))).isNull();
    assertThat(walk.stateOf(file)).isEqualTo(CaseState.REINVESTIGATION);
    assertThat(section(HEAD, file).toString()).contains("Two were interviewed.");
    assertThat(section(REVIEWER, file).toString())
        .contains("WITH_CPS")
        .doesNotContain("Two were interviewed.");
  }

  @Test
  void a_charge_says_how_many_and_when_and_comes_from_the_cps() {
    var file = begun();
    var today = LocalDate.now();
    assertThat(holds(file, charged(null, today))).contains("how many suspects");
    assertThat(holds(file, charged(2, null))).contains("on which day");
    assertThat(holds(file, charged(2, today.plusDays(2)))).contains("in the future");
    assertThatThrownBy(() -> charges(file)).isInstanceOf(IllegalStateException.class);
    assertThat(holds(file, charged(2, today))).isNull();
    assertThat(walk.stateOf(file)).isEqualTo(CaseState.CPS_CHARGING);
    charges(file);
    charges(file);
    assertThat(walk.stateOf(file)).isEqualTo(CaseState.CHARGED);
    assertThat(holds(file, charged(1, today))).contains("not waiting for a supervision review");
  }

  @Test
  void a_reinvestigation_ends_with_reasons_safeguarding_a_victim_decision_and_another_person() {
    var going = begun();
    assertThat(proposes(going, ending("TELL_BY_PLAN"))).contains("not waiting to be ended");
    var file = toEnd();
    var what = ending("TELL_BY_PLAN");
    assertThat(walk.refusal(CHECKER, () -> endings.propose(file.id(), CHECKER, what)))
        .contains("part in the review");
    for (var unsafe :
        new Ending[] {
          new Ending("OTHER", "POLICE", "Why.", false, "Nobody.", "TELL_BY_PLAN", null),
          new Ending("OTHER", "POLICE", "Why.", true, null, "TELL_BY_PLAN", null)
        }) {
      assertThat(proposes(file, unsafe)).contains("before safeguarding was considered");
    }
    assertThat(
            proposes(
                file,
                new Ending(
                    "NO_CHARGE_EVIDENTIAL", "POLICE", "Why.", true, "No.", "TELL_BY_PLAN", null)))
        .contains("Only the CPS decides");
    assertThat(proposes(file, ending("NOT_TO_BE_TOLD"))).contains("are not to be told");
    assertThat(approves(file, HEAD, true, null)).contains("not waiting to be ended");
    assertThat(proposes(file, what)).isNull();
    assertThat(proposes(file, what)).contains("proposed already");
    assertThat(holds(file, held(Result.CONTINUE, Stage.WITH_FORCE))).contains("not waiting");
    assertThat(approves(file, MANAGER, true, null)).contains("You proposed this ending");
    assertThat(approves(file, REVIEWER, true, null)).contains("part in the review");
    assertThatThrownBy(() -> ends(file)).isInstanceOf(IllegalStateException.class);
    assertThat(approves(file, HEAD, true, null)).isNull();
    assertThat(approves(file, HEAD, true, null)).contains("not waiting to be ended");
    ends(file);
    ends(file);
    assertThat(walk.stateOf(file)).isEqualTo(CaseState.CLOSED_REINVESTIGATED_NFA);
  }

  @Test
  void who_supervised_does_not_approve_the_ending_that_another_proposed() {
    var file = toEnd();
    walk.as(
        SOMEBODY_ELSE, () -> endings.propose(file.id(), SOMEBODY_ELSE, ending("ALREADY_AWARE")));
    assertThat(approves(file, MANAGER, true, null)).contains("You supervised");
    assertThat(approves(file, HEAD, true, null)).isNull();
  }

  @Test
  void what_is_not_approved_is_supervised_again_with_the_comments_in_view() {
    var file = ending();
    walk.newInformation(file);
    assertThat(approves(file, HEAD, true, null)).contains("New information");
    assertThat(approves(file, HEAD, false, null)).contains("Say in the comments");
    assertThat(approves(file, HEAD, false, "Ask the bank first.")).isNull();
    assertThat(Actor.as(MANAGER, () -> supervisions.whyNotEnded(file.id())))
        .contains("Ask the bank first.");
    assertThat(holds(file, held(Result.END, null))).isNull();
    assertThat(Actor.as(MANAGER, () -> supervisions.whyNotEnded(file.id()))).isEmpty();
    assertThat(proposes(file, ending("TELL_BY_PLAN"))).isNull();
    assertThat(approves(file, HEAD, true, "Agreed.")).isNull();
    assertThat(section(HEAD, file).toString()).contains("Ask the bank first.");
    assertThat(section(REVIEWER, file).toString()).doesNotContain("Ask the bank first.");
  }
}

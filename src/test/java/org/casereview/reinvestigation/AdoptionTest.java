package org.casereview.reinvestigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.casereview.reinvestigation.Tasking.Decision.ADOPTED;
import static org.casereview.reinvestigation.Tasking.Decision.DECLINED;
import static org.casereview.reinvestigation.Tasking.Decision.RETURNED;
import static org.casereview.review.Walk.CHECKER;
import static org.casereview.review.Walk.REVIEWER;

import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseState;
import org.casereview.decision.Outcome;
import org.casereview.platform.Actor;
import org.junit.jupiter.api.Test;

class AdoptionTest extends OnReinvestigation {

  private String prepares(CaseFile file, String person, Adoption.Consent consent) {
    return walk.refusal(
        person,
        () ->
            adoptions.prepare(
                file.id(), person, new Adoption("It crosses forces.", "A network.", consent)));
  }

  @Test
  void a_case_is_adopted_after_its_force_was_asked_by_another_person_than_who_prepared_it() {
    var file = decided(Outcome.ADOPT);
    assertThat(decidesOn(file, HEAD, adopted())).contains("not waiting to be adopted");
    assertThat(prepares(file, REVIEWER, Adoption.Consent.CONSENTED)).contains("part in the review");
    assertThat(prepares(file, MANAGER, Adoption.Consent.NOT_ASKED)).contains("Ask the force first");
    assertThat(prepares(file, MANAGER, Adoption.Consent.DIRECTION_NEEDED)).isNull();
    assertThat(prepares(file, MANAGER, Adoption.Consent.CONSENTED)).contains("prepared already");
    assertThat(decidesOn(file, MANAGER, adopted())).contains("You prepared this adoption");
    assertThat(decidesOn(file, CHECKER, adopted())).contains("part in the review");
    assertThat(decidesOn(file, HEAD, answered(ADOPTED, null))).contains("tasking reference");
    assertThatThrownBy(() -> walk.as(Actor.JOBS, () -> adoptions.adopt(file.id())))
        .isInstanceOf(IllegalStateException.class);
    assertThat(decidesOn(file, HEAD, adopted())).isNull();
    assertThat(decidesOn(file, HEAD, adopted())).contains("not waiting to be adopted");
    walk.as(Actor.JOBS, () -> adoptions.adopt(file.id()));
    walk.as(Actor.JOBS, () -> adoptions.adopt(file.id()));
    assertThat(walk.stateOf(file)).isEqualTo(CaseState.OUTCOME_ADOPT);
  }

  @Test
  void what_the_nca_declines_goes_to_a_new_panel() {
    var file = proposed();
    assertThat(decidesOn(file, HEAD, answered(DECLINED, null))).contains("for the next panel");
    assertThatThrownBy(() -> walk.as(Actor.JOBS, () -> adoptions.decline(file.id())))
        .isInstanceOf(IllegalStateException.class);
    assertThat(decidesOn(file, HEAD, answered(DECLINED, "No capacity."))).isNull();
    walk.as(Actor.JOBS, () -> adoptions.decline(file.id()));
    walk.as(Actor.JOBS, () -> adoptions.decline(file.id()));
    assertThat(walk.stateOf(file)).isEqualTo(CaseState.PANEL);
    decides(file, Outcome.ADOPT);
    assertThat(
            walk.read(
                Integer.class,
                "select max(number) from casereview.panel where case_id = ?",
                file.id()))
        .isEqualTo(2);
    assertThat(decidesOn(file, HEAD, adopted())).contains("not waiting to be adopted");
    assertThat(prepares(file, MANAGER, Adoption.Consent.CONSENTED)).isNull();
  }

  @Test
  void new_information_sends_an_adoption_back_to_be_prepared_again() {
    var file = proposed();
    walk.newInformation(file);
    assertThat(decidesOn(file, HEAD, adopted())).contains("New information");
    assertThat(decidesOn(file, HEAD, answered(DECLINED, "No capacity.")))
        .contains("prepared again");
    assertThat(decidesOn(file, HEAD, answered(RETURNED, null))).contains("Say in the reasons");
    assertThat(decidesOn(file, HEAD, answered(RETURNED, "Take it in."))).isNull();
    assertThat(Actor.as(MANAGER, () -> adoptions.whyReturned(file.id()))).contains("Take it in.");
    assertThat(prepares(file, MANAGER, Adoption.Consent.CONSENTED)).isNull();
    assertThat(Actor.as(MANAGER, () -> adoptions.whyReturned(file.id()))).isEmpty();
    assertThat(decidesOn(file, HEAD, adopted())).isNull();
  }

  @Test
  void a_case_with_another_outcome_is_not_adopted() {
    var file = decided(Outcome.RETURN);
    assertThat(prepares(file, MANAGER, Adoption.Consent.CONSENTED))
        .contains("not waiting to be adopted");
  }

  @Test
  void who_decides_reads_why_and_the_reviewer_does_not() {
    var file = proposed();
    assertThat(section(HEAD, file).toString()).contains("It crosses forces.");
    assertThat(section(REVIEWER, file).toString())
        .contains("CONSENTED")
        .doesNotContain("It crosses forces.");
    assertThat(section(SOMEBODY_ELSE, file)).isNull();
    assertThat(section(HEAD, decided(Outcome.ADOPT))).isNull();
  }
}

package org.casereview.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.casereview.review.Walk.ALLOCATOR;
import static org.casereview.review.Walk.CHECKER;
import static org.casereview.review.Walk.OTHER_REVIEWER;
import static org.casereview.review.Walk.REVIEWER;

import org.casereview.casefile.CaseState;
import org.casereview.casefile.UnknownCase;
import org.junit.jupiter.api.Test;

class ReviewTest extends OnReview {

  @Test
  void only_reviewers_who_never_worked_for_the_force_are_offered() {
    var file = walk.inScope("13");
    walk.as(
        ALLOCATOR,
        () ->
            assertThat(allocations.eligible(file.id()))
                .extracting(Allocations.Eligible::staffId)
                .contains(REVIEWER)
                .doesNotContain(OTHER_REVIEWER, CHECKER));
    assertThat(
            walk.refusal(
                ALLOCATOR, () -> allocations.allocate(file.id(), OTHER_REVIEWER, ALLOCATOR, null)))
        .contains("Choose somebody else");
    assertThat(
            walk.refusal(
                ALLOCATOR, () -> allocations.allocate(file.id(), CHECKER, ALLOCATOR, null)))
        .contains("not a reviewer");
    assertThat(walk.stateOf(file)).isEqualTo(CaseState.IN_SCOPE);
  }

  @Test
  void a_case_is_allocated_once_and_then_under_review() {
    var file = walk.allocated();
    assertThat(walk.stateOf(file)).isEqualTo(CaseState.UNDER_REVIEW);
    assertThat(
            walk.refusal(
                ALLOCATOR, () -> allocations.allocate(file.id(), OTHER_REVIEWER, ALLOCATOR, null)))
        .contains("not waiting for a reviewer");
  }

  @Test
  void a_conflict_needs_its_reason_and_gives_the_case_to_somebody_else() {
    var file = walk.allocated();
    assertThat(walk.refusal(REVIEWER, () -> allocations.declare(file.id(), REVIEWER, true, null)))
        .contains("what the conflict is");
    walk.as(REVIEWER, () -> allocations.declare(file.id(), REVIEWER, true, "A relative."));
    assertThat(walk.stateOf(file)).isEqualTo(CaseState.IN_SCOPE);
    walk.as(
        ALLOCATOR,
        () ->
            assertThat(allocations.eligible(file.id()))
                .extracting(Allocations.Eligible::staffId)
                .doesNotContain(REVIEWER)
                .contains(OTHER_REVIEWER));
    walk.as(ALLOCATOR, () -> allocations.allocate(file.id(), OTHER_REVIEWER, ALLOCATOR, null));
    assertThat(walk.read(Integer.class, "select round" + LATEST, file.id())).isEqualTo(2);
  }

  @Test
  void nobody_declares_for_the_reviewer() {
    var file = walk.allocated();
    assertThat(
            walk.refusal(
                OTHER_REVIEWER, () -> allocations.declare(file.id(), OTHER_REVIEWER, false, null)))
        .contains("reviewer of the case");
    assertThat(walk.refusal(OTHER_REVIEWER, () -> reviews.admitReviewer(file.id(), OTHER_REVIEWER)))
        .contains("another reviewer");
  }

  @Test
  void a_review_with_open_items_is_not_submitted() {
    var file = walk.opened();
    assertThat(submission(file)).startsWith("50 items are not answered yet: A1, A2, A3, A4, A5");
    var answered = walk.answered();
    walk.as(
        REVIEWER,
        () -> answers.save(answered.number(), REVIEWER, "D4", partly("What was asked.", 1)));
    assertThat(submission(answered))
        .isEqualTo("1 item is not complete yet: D4. Open the Case file tab.");
    assertThat(walk.stateOf(answered)).isEqualTo(CaseState.UNDER_REVIEW);
  }

  @Test
  void the_reviewer_does_not_check_the_own_review() {
    var file = walk.submitted();
    assertThat(walk.refusal(REVIEWER, () -> reviews.check(file.id(), REVIEWER, true, null)))
        .contains("no part in it");
    assertThat(walk.stateOf(file)).isEqualTo(CaseState.QUALITY_ASSURANCE);
  }

  @Test
  void who_worked_for_the_force_does_not_check() {
    var file = walk.inScope("46");
    assertThatThrownBy(() -> walk.refusal(CHECKER, () -> reviews.admitChecker(file.id(), CHECKER)))
        .isInstanceOf(UnknownCase.class);
  }

  @Test
  void a_review_sent_back_begins_a_new_round_and_keeps_what_was_submitted() {
    var file = walk.submitted();
    assertThat(walk.refusal(CHECKER, () -> reviews.check(file.id(), CHECKER, false, null)))
        .contains("what the reviewer has to do");
    walk.as(CHECKER, () -> reviews.check(file.id(), CHECKER, false, "Look at D4 again."));
    assertThat(walk.stateOf(file)).isEqualTo(CaseState.UNDER_REVIEW);
    walk.as(REVIEWER, () -> answers.save(file.number(), REVIEWER, "D4", complete(1)));
    walk.as(REVIEWER, () -> reviews.submit(file.id(), REVIEWER, Walk.recommendation()));
    walk.as(CHECKER, () -> reviews.check(file.id(), CHECKER, true, null));
    assertThat(walk.stateOf(file)).isEqualTo(CaseState.PANEL);
    String d4 =
        "select a.answer from casereview.review_answer a join casereview.review r"
            + " on r.id = a.review_id where r.case_id = ? and r.round = ? and item_code = 'D4'";
    assertThat(walk.read(String.class, d4, file.id(), 1)).isEqualTo("MET");
    assertThat(walk.read(String.class, d4, file.id(), 2)).isEqualTo("NOT_MET");
  }

  @Test
  void new_information_after_the_submission_has_to_be_taken_in_before_it_passes() {
    var file = walk.submitted();
    walk.newInformation(file);
    assertThat(walk.refusal(CHECKER, () -> reviews.check(file.id(), CHECKER, true, null)))
        .contains("New information");
    walk.as(CHECKER, () -> reviews.check(file.id(), CHECKER, false, "Take it in."));
  }

  @Test
  void the_database_keeps_four_eyes_whoever_writes() {
    var file = walk.submitted();
    assertThatThrownBy(() -> check(file, REVIEWER, true))
        .hasMessageContaining("by somebody who reviewed no round of it");
    assertThatThrownBy(() -> check(file, CHECKER, false))
        .hasMessageContaining("returned_review_has_comments");
    assertThatThrownBy(
            () ->
                walk.sql(
                    CHECKER,
                    "update casereview.review_case set state = 'PANEL' where id = ?",
                    file.id()))
        .hasMessageContaining("another person passed");
  }
}

package org.casereview.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.casereview.review.Walk.ALLOCATOR;
import static org.casereview.review.Walk.CHECKER;
import static org.casereview.review.Walk.OTHER_REVIEWER;
import static org.casereview.review.Walk.REVIEWER;

import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseState;
import org.casereview.platform.Actor;
import org.casereview.testing.CaseReviewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@CaseReviewTest
class ReviewTest {

  private static final String LATEST =
      " from casereview.review where case_id = ? order by round desc limit 1";

  @Autowired Allocations allocations;
  @Autowired Reviews reviews;
  @Autowired AnswerSheet answers;

  private final Walk walk;

  ReviewTest(@Autowired ApplicationContext application) {
    walk = new Walk(application);
  }

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
    assertThat(walk.refusal(CHECKER, () -> reviews.admitChecker(file.id(), CHECKER)))
        .contains("worked for the force");
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
        .hasMessageContaining("checker_is_not_the_reviewer");
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

  @Test
  void the_database_keeps_the_review_whole_whoever_writes() {
    var file = walk.opened();
    assertThatThrownBy(
            () ->
                walk.sql(
                    REVIEWER,
                    "update casereview.review set submitted_at = now() where case_id = ?",
                    file.id()))
        .hasMessageContaining("every item answered");
    var answered = walk.answered();
    assertThatThrownBy(
            () ->
                walk.sql(
                    REVIEWER,
                    "update casereview.review set submitted_at = now() where case_id = ?",
                    answered.id()))
        .hasMessageContaining("submitted_review_is_whole");
    assertThatThrownBy(() -> check(answered, CHECKER, true))
        .hasMessageContaining("only_a_submitted_review_is_checked");
    assertThatThrownBy(
            () ->
                walk.sql(
                    ALLOCATOR,
                    "update casereview.review set reviewer_id = 'S0007' where case_id = ?",
                    answered.id()))
        .hasMessageContaining("is not changed");
    assertThatThrownBy(
            () ->
                walk.sql(
                    ALLOCATOR,
                    "insert into casereview.review(id, case_id, round, reviewer_id, allocated_by,"
                        + " allocated_at, protocol_version) select gen_random_uuid(), case_id, 9,"
                        + " 'S0007', 'S0004', now(), protocol_version"
                        + LATEST,
                    answered.id()))
        .hasMessageContaining("one_review_under_way");
  }

  @Test
  void a_declared_conflict_cannot_be_taken_back() {
    var file = walk.allocated();
    walk.as(REVIEWER, () -> allocations.declare(file.id(), REVIEWER, true, "A relative."));
    assertThatThrownBy(
            () ->
                walk.sql(
                    REVIEWER,
                    "update casereview.review set conflict = 'NONE' where case_id = ?",
                    file.id()))
        .hasMessageContaining("is not changed");
    assertThatThrownBy(
            () -> {
              var another = walk.allocated();
              walk.sql(
                  REVIEWER,
                  "update casereview.review set conflict = 'CONFLICT', conflict_at = now()"
                      + " where case_id = ?",
                  another.id());
            })
        .hasMessageContaining("conflict_has_note");
  }

  @Test
  void submitted_answers_are_frozen_and_nothing_is_deleted() {
    var file = walk.submitted();
    assertThatThrownBy(
            () ->
                walk.sql(
                    REVIEWER,
                    "update casereview.review_answer set answer = 'NOT_MET'" + OF,
                    file.id()))
        .hasMessageContaining("frozen");
    assertThatThrownBy(
            () ->
                walk.sql(
                    REVIEWER,
                    "update casereview.review set summary = null where case_id = ?",
                    file.id()))
        .hasMessageContaining("is not changed");
    assertThatThrownBy(
            () -> walk.sql(REVIEWER, "delete from casereview.review_answer" + OF, file.id()))
        .rootCause()
        .hasMessageContaining("permission denied");
    assertThatThrownBy(
            () -> walk.sql(REVIEWER, "delete from casereview.review where case_id = ?", file.id()))
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @Test
  void the_protocol_does_not_open_before_the_declaration() {
    var file = walk.allocated();
    assertThatThrownBy(
            () ->
                walk.sql(
                    REVIEWER,
                    "insert into casereview.review_answer(review_id, protocol_version, item_code,"
                        + " answer, version, saved_at, saved_by) select id, protocol_version, 'A1',"
                        + " 'MET', 1, now(), 'S0005'"
                        + LATEST,
                    file.id()))
        .hasMessageContaining("not open");
  }

  @Test
  void texts_are_sealed_in_the_database() {
    var file = walk.submitted();
    assertThat(
            walk.read(
                String.class,
                "select encode(summary, 'escape') from casereview.review where case_id = ?",
                file.id()))
        .isNotBlank()
        .doesNotContain("found");
  }

  @Test
  void opening_the_stage_may_be_repeated_but_not_for_a_case_that_is_decided() {
    var file = walk.inScope("14");
    walk.as(Actor.JOBS, () -> allocations.open(file.id()));
    walk.as(Actor.JOBS, () -> allocations.open(file.id()));
    var passed = walk.passed();
    assertThatThrownBy(() -> walk.as(Actor.JOBS, () -> allocations.open(passed.id())))
        .isInstanceOf(IllegalStateException.class);
  }

  private static final String OF =
      " where review_id in (select id from casereview.review where case_id = ?)";

  private String submission(CaseFile file) {
    return walk.refusal(REVIEWER, () -> reviews.submit(file.id(), REVIEWER, Walk.recommendation()));
  }

  private void check(CaseFile file, String by, boolean passed) {
    walk.sql(
        by,
        "update casereview.review set checked_by = ?, checked_at = now(), passed = ?,"
            + " checked_file_version = 1 where case_id = ?",
        by,
        passed,
        file.id());
  }

  private static ItemAnswer partly(String expected, int version) {
    return new ItemAnswer(
        "PARTLY", expected, null, null, null, false, null, null, null, null, null, version, null,
        null);
  }

  private static ItemAnswer complete(int version) {
    return new ItemAnswer(
        "NOT_MET",
        "Search.",
        "Nothing.",
        "Log",
        "3",
        false,
        "POSSIBLE",
        "NO",
        "SUS-04",
        "CAPACITY",
        null,
        version,
        null,
        null);
  }
}

package org.casereview.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.casereview.review.Walk.ALLOCATOR;
import static org.casereview.review.Walk.CHECKER;
import static org.casereview.review.Walk.REVIEWER;

import org.casereview.platform.Actor;
import org.junit.jupiter.api.Test;

class ReviewOfSubmissionTest extends OnReview {

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
}

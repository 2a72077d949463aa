package org.casereview.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.casereview.review.Walk.ALLOCATOR;
import static org.casereview.review.Walk.CHECKER;
import static org.casereview.review.Walk.REVIEWER;

import java.util.List;
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
  void nobody_leaves_a_review_unchecked_by_hand() {
    var file = walk.submitted();
    assertThatThrownBy(
            () ->
                walk.sql(
                    REVIEWER,
                    "update casereview.review set unchecked = true where case_id = ?",
                    file.id()))
        .hasMessageContaining("not drawn goes unchecked");
    String draw =
        "insert into casereview.check_draw(review_id, sampling_id, share, drawn, needed, drawn_at)"
            + " select id, 'SAMPLE-1', 0, 0.5, false, now()";
    walk.sql(REVIEWER, draw + LATEST, file.id());
    assertThat(
            walk.read(
                Boolean.class,
                "select needed and share = 1 from casereview.check_draw" + OF,
                file.id()))
        .as("what is drawn follows from the review and the table")
        .isTrue();
    var draft = walk.answered();
    assertThatThrownBy(() -> walk.sql(REVIEWER, draw + LATEST, draft.id()))
        .hasMessageContaining("drawn when it is submitted");
  }

  @Test
  void a_declared_conflict_cannot_be_taken_back() {
    var file = walk.allocated();
    walk.as(REVIEWER, () -> allocations.declare(file.id(), REVIEWER, true, "A relative."));
    assertThatThrownBy(
            () ->
                walk.sql(
                    Actor.JOBS,
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
  void submitted_failings_are_frozen_too() {
    var file = walk.answered();
    walk.as(REVIEWER, () -> answers.save(file.number(), REVIEWER, "D4", complete(1)));
    walk.as(REVIEWER, () -> reviews.submit(file.id(), REVIEWER, Walk.recommendation()));
    for (String change :
        List.of(
            "update casereview.review_failing set effect = 'NONE'",
            "delete from casereview.review_failing")) {
      assertThatThrownBy(() -> walk.sql(REVIEWER, change + OF, file.id()))
          .hasMessageContaining("frozen");
    }
    walk.as(CHECKER, () -> reviews.check(file.id(), CHECKER, false, "Say more."));
    assertThat(
            walk.read(
                Long.class,
                "select count(*) from casereview.review_failing" + OF + " and effect = 'POSSIBLE'",
                file.id()))
        .as("carried into the next round")
        .isEqualTo(2);
  }

  @Test
  void a_finding_without_its_page_or_effect_is_not_submitted_whoever_writes() {
    for (String fault :
        List.of(
            "update casereview.review_answer set page = null",
            "update casereview.review_failing set effect = null",
            "update casereview.review_failing set cause_code = null",
            "update casereview.review_failing set still_achievable = null",
            "delete from casereview.review_failing")) {
      var file = walk.answered();
      walk.as(REVIEWER, () -> answers.save(file.number(), REVIEWER, "D4", complete(1)));
      walk.sql(REVIEWER, fault + OF + " and item_code = 'D4'", file.id());
      assertThatThrownBy(
              () ->
                  walk.sql(
                      REVIEWER,
                      "update casereview.review set submitted_at = now() where case_id = ?",
                      file.id()))
          .as(fault)
          .hasMessageContaining("every item answered");
    }
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

package org.casereview.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.casereview.review.Walk.CHECKER;
import static org.casereview.review.Walk.REVIEWER;

import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseState;
import org.casereview.platform.Actor;
import org.junit.jupiter.api.Test;

/** What was submitted stays, by no way round; a review always has a reviewer to go on. */
class FailingsStayTest extends OnReview {

  private static final String MOVE =
      "update casereview.review_failing set review_id = (select id from casereview.review"
          + " where case_id = ? order by round desc limit 1)"
          + OF;

  @Test
  void a_failing_is_not_moved_out_of_a_review_that_was_submitted() {
    var file = walk.answered();
    walk.as(REVIEWER, () -> answers.save(file.number(), REVIEWER, "D4", complete(1)));
    assertThat(submission(file)).isNull();
    var draft = walk.answered();
    assertThatThrownBy(() -> walk.sql(REVIEWER, MOVE, draft.id(), file.id()))
        .hasMessageContaining("A failing stays with its item");
    assertThatThrownBy(
            () ->
                walk.sql(
                    REVIEWER,
                    "update casereview.review_failing set item_code = 'D5'" + OF,
                    file.id()))
        .hasMessageContaining("A failing stays with its item");
    assertThat(failings(file)).isEqualTo(1);
  }

  @Test
  void without_a_drawing_that_takes_it_back_a_review_goes_on_with_its_reviewer() {
    var file = walk.submitted();
    walk.sql(Actor.JOBS, "update casereview.staff set enabled = false where staff_id = 'S0005'");
    try {
      walk.as(CHECKER, () -> reviews.check(file.id(), CHECKER, false, "Name the source."));
    } finally {
      walk.sql(Actor.JOBS, "update casereview.staff set enabled = true where staff_id = 'S0005'");
    }
    assertThat(walk.stateOf(file)).isEqualTo(CaseState.UNDER_REVIEW);
    assertThat(walk.read(Integer.class, "select round" + LATEST, file.id())).isEqualTo(2);
  }

  private int failings(CaseFile file) {
    return walk.read(
        Integer.class, "select count(*) from casereview.review_failing" + OF, file.id());
  }
}

package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each task moves by itself, and a tie to a force counts from the moment that it is known. */
class DeskByDeskTest extends OnDesks {

  @Test
  void one_task_that_cannot_be_moved_holds_nothing_else_up() {
    var stuck = underReview();
    var check = reviewed();
    claims(check);
    driver.write(
        "update casereview.review set handed_back_at = now() where case_id = '%s'"
            .formatted(stuck.id()));
    change(entry(Map.of("enabled", false)), "person");
    assertThat(driver.program(somebody.login).call("GET", "/api/reviews/mine", null).status())
        .isEqualTo(401);
    assertThat(driver.task(check, "checkReview").getAssignee()).isNull();
    sweep.sweep();
    assertThat(
            driver.count(
                "select count(*) from casereview.attention where case_id = ?"
                    + " and team = 'managers' and what = 'TASK_NOT_PUT_BACK'",
                stuck.id()))
        .isEqualTo(1);
  }

  @Test
  void a_tie_to_the_force_that_comes_up_takes_the_review_away_at_once() {
    var review = underReview();
    var former = entry(Map.of()).get("formerForces");
    var more = new java.util.ArrayList<Object>((java.util.List<?>) former);
    more.add(Map.of("code", Newcomer.FORCE));
    change(entry(Map.of("formerForces", more)), "person");
    driver.runJobs(review);
    assertThat(driver.at(review)).containsExactly("allocateReviewer");
    assertThat(inHand()).isZero();
  }

  @Test
  void who_has_a_tie_writes_and_submits_no_more() {
    var review = underReview();
    String item = review(somebody.login, review).at("/groups/0/items/0/code").asText();
    somebody.workedFor(Newcomer.FORCE);
    var saved =
        driver
            .at(somebody.login)
            .call(
                "PUT",
                "/api/cases/%s/review/items/%s".formatted(review.number(), item),
                Map.of("answer", "MET", "version", 0));
    assertThat(saved.sentence()).contains("There is no such case");
    var submitted = driver.tries(somebody.login, review, "reviewCase", recommending("CLOSE"));
    assertThat(submitted.sentence()).contains("This task is not open any more");
    var line = Map.of("said", Map.of("what", "Speak to the friend.", "status", "MISSED"));
    assertThat(
            driver
                .at(somebody.login)
                .call("POST", "/api/cases/%s/lines".formatted(review.number()), line)
                .sentence())
        .contains("There is no such case");
  }
}

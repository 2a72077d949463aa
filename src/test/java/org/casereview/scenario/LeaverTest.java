package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever is away or has left keeps no task; what was written goes on with somebody else. */
class LeaverTest extends OnDesks {

  @Test
  void no_task_stays_with_somebody_who_has_left() {
    var review = underReview();
    var declaration = allocated();
    var check = reviewed();
    claims(check);
    change(entry(Map.of("enabled", false)), "person");
    driver.runJobs(review);
    driver.runJobs(declaration);
    assertThat(inHand()).isZero();
    assertThat(driver.at(review)).containsExactly("allocateReviewer");
    assertThat(driver.at(declaration)).containsExactly("allocateReviewer");
    assertThat(driver.task(check, "checkReview").getAssignee()).isNull();
    assertThat(driver.program(somebody.login).call("GET", "/api/reviews/mine", null).status())
        .isEqualTo(401);
    driver.does("qa", check, "checkReview", Map.of("passed", "YES"));
  }

  @Test
  void who_is_ill_from_today_gives_the_reviews_back_with_what_was_written() {
    var review = underReview();
    String item = review(somebody.login, review).at("/groups/0/items/0/code").asText();
    driver
        .at(somebody.login)
        .call(
            "PUT",
            "/api/cases/%s/review/items/%s".formatted(review.number(), item),
            Map.of("answer", "MET", "note", "Half way.", "version", 0));
    change(away(0, 5, "GIVE_BACK", null), "absence");
    driver.runJobs(review);
    assertThat(driver.at(review)).containsExactly("allocateReviewer");
    assertThat(inHand()).isZero();
    var offered = driver.at("allocator").shown(driver.task(review, "allocateReviewer").getId());
    assertThat(String.valueOf(offered.get("reviewers"))).doesNotContain(somebody.staffId);
    assertThat(somebody.next().sentence()).contains("away today");
    allocates(review, "reviewer");
    driver.does("reviewer", review, "declareConflict", Map.of("conflict", "NONE"));
    assertThat(review("reviewer", review).at("/groups/0/items/0/answer/note").asText())
        .isEqualTo("Half way.");
  }

  @Test
  void reviews_may_wait_until_a_day_while_other_tasks_go_back_at_once() {
    var review = underReview();
    var check = reviewed();
    claims(check);
    change(away(0, 20, "WAIT", 10), "absence");
    assertThat(driver.task(check, "checkReview").getAssignee()).isNull();
    assertThat(driver.task(review, "reviewCase").getAssignee()).isEqualTo(somebody.staffId);
    clock.forward(Duration.ofDays(11));
    sweep.sweep();
    driver.runJobs(review);
    assertThat(driver.at(review)).containsExactly("allocateReviewer");
  }

  @Test
  void what_reaches_somebody_after_they_left_does_not_stay_there() {
    var check = reviewed();
    claims(check);
    somebody.leave();
    assertThat(inHand()).isEqualTo(1);
    sweep.sweep();
    assertThat(inHand()).isZero();
    driver.does("qa", check, "checkReview", Map.of("passed", "YES"));
  }

  @Test
  void an_absence_that_begins_later_empties_the_desk_on_its_first_day() {
    var check = reviewed();
    claims(check);
    change(away(3, 5, "GIVE_BACK", null), "absence");
    sweep.sweep();
    assertThat(driver.task(check, "checkReview").getAssignee()).isEqualTo(somebody.staffId);
    clock.forward(Duration.ofDays(3));
    sweep.sweep();
    assertThat(driver.task(check, "checkReview").getAssignee()).isNull();
  }

  @Test
  void who_leaves_a_team_keeps_no_task_of_it_and_the_rights_end_with_the_next_request() {
    var review = underReview();
    var desk = driver.at(somebody.login);
    assertThat(desk.call("GET", "/api/cases/" + review.number() + "/file", null).status())
        .isEqualTo(200);
    change(entry(Map.of("teams", java.util.List.of("analysts"))), "person");
    driver.runJobs(review);
    assertThat(driver.at(review)).containsExactly("allocateReviewer");
    assertThat(desk.call("GET", "/api/cases/" + review.number() + "/file", null).status())
        .isEqualTo(404);
    assertThat(desk.call("GET", Desk.WEBAPP + "/user/count", null).status()).isEqualTo(403);
    change(entry(Map.of("teams", java.util.List.of("administrators"))), "person");
    assertThat(desk.call("GET", Desk.WEBAPP + "/user/count", null).status()).isEqualTo(200);
    change(entry(Map.of("teams", java.util.List.of("analysts"))), "person");
    assertThat(desk.call("GET", Desk.WEBAPP + "/user/count", null).status()).isEqualTo(403);
  }
}

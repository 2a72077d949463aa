package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseState;
import org.junit.jupiter.api.Test;

/** A case that its reviewer gives back goes on with all that was written, and nobody counts it. */
class HandBackPathTest extends OnCases {

  private final Everywhere everywhere = new Everywhere();

  @Test
  void a_case_that_was_handed_back_goes_on_with_another_reviewer_and_all_that_was_written() {
    var file = openForReview();
    answersOne("reviewer", file);
    assertThat(handsBack("reviewer", file).status()).isEqualTo(204);
    driver.runJobs(file);
    assertThat(driver.at(file)).containsExactly("allocateReviewer");
    assertThat(driver.now(file).state()).isEqualTo(CaseState.IN_SCOPE);
    assertThat(review("reviewer", file).path("status").asInt()).isEqualTo(404);
    assertThat(offered(file))
        .contains(driver.staffId("reviewer2"))
        .doesNotContain(driver.staffId("reviewer"));
    allocates(file, "reviewer2");
    assertThat(review("reviewer2", file).path("groups")).isEmpty();
    driver.does("reviewer2", file, "declareConflict", Map.of("conflict", "NONE"));
    var carried = review("reviewer2", file).at("/groups/0/items/0/answer");
    assertThat(carried.path("note").asText()).isEqualTo("Look at the second log.");
    assertThat(carried.path("savedBy").asText()).isEqualTo(driver.staffId("reviewer"));
    answersAll("reviewer2", file, Map.of("answer", "MET"));
    driver.does("reviewer2", file, "reviewCase", recommending("CLOSE"));
    driver.does("qa", file, "checkReview", Map.of("passed", "YES"));
    assertThat(driver.now(file).state()).isEqualTo(CaseState.PANEL);
  }

  @Test
  void a_case_is_handed_back_before_its_file_is_opened_too() {
    var file = inScope();
    allocates(file, "reviewer");
    assertThat(handsBack("reviewer", file).status()).isEqualTo(204);
    driver.runJobs(file);
    assertThat(driver.at(file)).containsExactly("allocateReviewer");
  }

  @Test
  void nothing_counts_it_and_its_clock_is_neither_met_nor_missed() {
    var file = openForReview();
    handsBack("reviewer", file);
    driver.runJobs(file);
    assertThat(
            driver.count(
                "select count(*) from casereview.clock where case_id = ? and activity = 'reviewCase'"
                    + " and cancelled_at is not null and stopped_at is null",
                file.id()))
        .isEqualTo(1);
    assertThat(
            driver.rows(
                String.class,
                "select detail from audit.entry where case_id = ?"
                    + " and what = 'REVIEW_BACK_TO_ALLOCATION'",
                file.id()))
        .containsExactly("{}");
    assertThat(
            driver.count(
                "select count(*) from information_schema.columns where table_schema = 'casereview'"
                    + " and column_name ~ 'hand(ed)?_back' and column_name <> 'handed_back_at'"))
        .isZero();
  }

  @Test
  void what_the_force_was_asked_still_holds_the_next_reviewers_clock() {
    var file = openForReview();
    var asked = Map.of("questions", java.util.List.of("Where is the second log?"), "waits", true);
    String ask = "/api/cases/" + file.number() + "/questions";
    assertThat(driver.at("reviewer").call("POST", ask, asked).status()).isEqualTo(201);
    driver.runJobs(file);
    handsBack("reviewer", file);
    driver.runJobs(file);
    allocates(file, "reviewer2");
    driver.does("reviewer2", file, "declareConflict", Map.of("conflict", "NONE"));
    assertThat(
            driver.count(
                "select count(*) from casereview.clock where case_id = ? and activity = 'reviewCase'"
                    + " and cancelled_at is null and paused_at is not null",
                file.id()))
        .isEqualTo(1);
  }

  @Test
  void only_the_reviewer_hands_it_back_and_only_before_it_is_submitted() {
    var file = openForReview();
    assertThat(handsBack("qa", file).sentence()).contains("Only the reviewer of the case");
    for (String stranger : java.util.List.of("reviewer2", "force-14", "force-13", "standards")) {
      assertThat(handsBack(stranger, file).status()).as(stranger).isEqualTo(404);
    }
    answersAll("reviewer", file, Map.of("answer", "MET"));
    driver.does("reviewer", file, "reviewCase", recommending("CLOSE"));
    assertThat(handsBack("reviewer", file).sentence()).contains("not with you");
    assertThat(driver.at(file)).containsExactly("checkReview");
  }

  @Test
  void what_is_sent_back_to_somebody_who_has_left_goes_to_another_reviewer() {
    everywhere.join(driver);
    var file = inScope();
    try {
      allocates(file, "everywhere");
      driver.does("everywhere", file, "declareConflict", Map.of("conflict", "NONE"));
      answersAll("everywhere", file, Map.of("answer", "MET"));
      driver.does("everywhere", file, "reviewCase", recommending("CLOSE"));
    } finally {
      everywhere.leave(driver);
    }
    driver.does("qa", file, "checkReview", Map.of("passed", "NO", "comments", "Name the source."));
    assertThat(driver.at(file)).containsExactly("allocateReviewer");
    allocates(file, "reviewer");
    driver.does("reviewer", file, "declareConflict", Map.of("conflict", "NONE"));
    assertThat(review("reviewer", file).at("/progress/answered").asInt()).isEqualTo(50);
  }

  @Test
  void the_database_keeps_what_was_handed_back_as_it_was() {
    var file = openForReview();
    answersOne("reviewer", file);
    handsBack("reviewer", file);
    driver.runJobs(file);
    String of = " where case_id = '" + file.id() + "'";
    assertThatThrownBy(
            () -> driver.write("update casereview.review set handed_back_at = null" + of))
        .hasMessageContaining("handed back is not changed");
    assertThatThrownBy(
            () ->
                driver.write(
                    "update casereview.review_answer set answer = 'NOT_MET' where review_id ="
                        + " (select id from casereview.review"
                        + of
                        + ")"))
        .hasMessageContaining("kept as they are");
  }

  private void answersOne(String login, CaseFile file) {
    var answer = Map.of("answer", "MET", "note", "Look at the second log.", "version", 0);
    String item = review(login, file).at("/groups/0/items/0/code").asText();
    String address = "/api/cases/%s/review/items/%s".formatted(file.number(), item);
    assertThat(driver.at(login).call("PUT", address, answer).status()).isEqualTo(200);
  }

  private Desk.Reply handsBack(String login, CaseFile file) {
    return driver
        .at(login)
        .call("POST", "/api/cases/" + file.number() + "/review/hand-back", Map.of());
  }

  private String offered(CaseFile file) {
    var task = driver.task(file, "allocateReviewer").getId();
    return String.valueOf(driver.at("allocator").shown(task).get("reviewers"));
  }
}

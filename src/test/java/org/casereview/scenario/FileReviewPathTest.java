package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.casereview.casefile.CaseState;
import org.junit.jupiter.api.Test;

class FileReviewPathTest extends OnCases {

  @Test
  void a_review_that_passes_its_check_goes_to_the_panel() {
    var file = passed();
    assertThat(driver.ended(file, "file-review", "reviewPassed")).isTrue();
    assertThat(driver.now(file).state()).isEqualTo(CaseState.PANEL);
  }

  @Test
  void who_declares_a_conflict_gives_the_case_back_for_another_reviewer() {
    var file = inScope();
    allocates(file, "reviewer");
    driver.does(
        "reviewer",
        file,
        "declareConflict",
        Map.of("conflict", "CONFLICT", "conflictNote", "I know a witness."));
    assertThat(driver.at(file)).containsExactly("allocateReviewer");
    assertThat(driver.at("reviewer").call("GET", "/api/cases/" + file.number(), null).status())
        .as("who has a conflict is kept from the case")
        .isEqualTo(404);
    allocates(file, "reviewer2");
    assertThat(driver.task(file, "declareConflict").getAssignee())
        .isEqualTo(driver.staffId("reviewer2"));
  }

  @Test
  void what_does_not_pass_goes_back_to_its_reviewer_and_comes_again() {
    var file = reviewed();
    driver.does(
        "qa", file, "checkReview", Map.of("passed", "NO", "comments", "Name the documents."));
    assertThat(driver.now(file).state()).isEqualTo(CaseState.UNDER_REVIEW);
    assertThat(driver.task(file, "reviewCase").getAssignee()).isEqualTo(driver.staffId("reviewer"));
    driver.does("reviewer", file, "reviewCase", recommending("CLOSE"));
    driver.does("qa", file, "checkReview", Map.of("passed", "YES"));
    assertThat(driver.now(file).state()).isEqualTo(CaseState.PANEL);
  }
}

package org.casereview.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.Map;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseState;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A review is checked at the keyboard: comments on items, what changed and what was never opened.
 */
class CheckedAtTheKeyboardTest extends OnCases {

  @BeforeAll
  static void isPatient() {
    PlaywrightAssertions.setDefaultAssertionTimeout(45_000);
  }

  @Test
  void a_check_comments_on_an_item_and_finds_it_first_when_it_comes_back() throws Exception {
    var file = WithDocuments.openForReview(this);
    cites(file);
    driver.does("reviewer", file, "reviewCase", recommending("REOPEN"));
    theCheckerReadsAndComments(file);
    var open = driver.tries("qa", file, "checkReview", Map.of("passed", "YES"));
    assertThat(open.toString()).contains("1 of the comments on the review is still open.");
    driver.does("qa", file, "checkReview", sendingBack());
    theReviewerAnswers(file);
    driver.does("reviewer", file, "reviewCase", recommending("REOPEN"));
    theCheckerCloses(file);
    driver.does("qa", file, "checkReview", Map.of("passed", "YES"));
    assertThat(driver.now(file).state()).isEqualTo(CaseState.PANEL);
  }

  private static Map<String, Object> sendingBack() {
    return Map.of("passed", "NO", "comments", "See the comment on A1.");
  }

  /** Every item is met but the first, whose answer cites the second page of a document. */
  private void cites(CaseFile file) {
    answersAll("reviewer", file, Map.of("answer", "MET"));
    var documents = driver.at("reviewer").call("GET", path(file, "/documents"), null).body();
    String id = "";
    for (JsonNode document : documents) {
      id = document.path("title").asText().equals("PAGES") ? document.path("id").asText() : id;
    }
    var whole =
        Map.of(
            "answer", "PARTLY",
            "version", 1,
            "done", "It was recorded after a week.",
            "documentId", id,
            "sourceDocument", "PAGES (D-PAGES)",
            "page", "2",
            "failings", List.of(Map.of("effect", "NONE")));
    var saved = driver.at("reviewer").call("PUT", path(file, "/review/items/A1"), whole);
    assertThat(saved.status()).as(saved.body().toString()).isEqualTo(200);
    driver.at("reviewer").call("GET", path(file, "/documents/" + id + "/content"), null);
  }

  private static String path(CaseFile file, String rest) {
    return "/api/cases/" + file.number() + rest;
  }

  private void theCheckerReadsAndComments(CaseFile file) {
    try (var desk = ProtocolDesk.at(port, "qa", file)) {
      Locator never = desk.page().locator("case-file .never-opened");
      assertThat(never).containsText("1 of 2 documents, 0 of 50 items");
      never.locator("summary").press("Enter");
      assertThat(never).containsText("NOTES");
      desk.keys("ArrowDown");
      desk.isAt("A1");
      desk.keys("o");
      desk.page().locator("case-file .beside [data-shown='2 2']").waitFor();
      desk.keys("m");
      desk.types("Which week was it?");
      AccessiblePagesTest.isClean(desk.desk(), "checking", "case-file");
      desk.keys("Tab", "Enter");
      assertThat(desk.item("A1").locator(".comment")).containsText("Which week was it?");
      desk.isAt("A1");
      assertThat(desk.page().locator("case-file .first-seen")).containsText("A1");
      desk.shot("check-comment");
    }
  }

  private void theReviewerAnswers(CaseFile file) {
    try (var desk = ProtocolDesk.reopened(port, "reviewer", file)) {
      assertThat(desk.page().locator("case-file .first-seen")).containsText("Comments to answer");
      desk.isAt("A1");
      desk.keys("m");
      desk.types("The week of the report.");
      desk.keys("Tab", "Enter");
      assertThat(desk.item("A1").locator(".comment")).containsText("Answered");
      assertThat(desk.page().locator("case-file .first-seen")).hasCount(0);
      desk.fill("A1", "What was done", " In March.");
      desk.isSaved("A1");
      desk.shot("check-answered");
    }
  }

  private void theCheckerCloses(CaseFile file) {
    try (var desk = ProtocolDesk.reopened(port, "qa", file)) {
      desk.isAt("A1");
      assertThat(desk.page().locator("case-file .first-seen"))
          .containsText("open comment, changed since it was sent back");
      assertThat(desk.item("A1").locator("h3")).containsText("Changed");
      desk.shot("check-again");
      desk.keys("x");
      assertThat(desk.item("A1").locator(".comment")).containsText("Closed");
    }
  }
}

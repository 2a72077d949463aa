package org.casereview.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.Map;
import java.util.regex.Pattern;
import org.casereview.casefile.CaseFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Documents are read, cited and asked for beside the protocol, without leaving its keys. */
class DocumentsBesideTheProtocolTest extends OnCases {

  private static final Pattern TAPE =
      Pattern.compile(".*\\(A2\\), please send: TAPE \\(D-TAPE\\).*");

  @BeforeAll
  static void isPatient() {
    PlaywrightAssertions.setDefaultAssertionTimeout(45_000);
  }

  @Test
  void a_page_is_read_and_cited_without_leaving_the_keys() throws Exception {
    var file = WithDocuments.openForReview(this);
    try (var desk = ProtocolDesk.at(port, "reviewer", file)) {
      desk.keys("ArrowDown", "d");
      desk.types("PAGES");
      shows(desk, "1 2");
      isBeside(desk);
      desk.keys("Escape");
      desk.isAt("A1");
      desk.keys("]");
      shows(desk, "2 2");
      desk.keys("3", "c");
      assertThat(field(desk, "A1", "Source document")).hasValue("PAGES (D-PAGES)");
      assertThat(field(desk, "A1", "Page")).hasValue("2");
      desk.isSaved("A1");
      desk.keys("ArrowDown");
      desk.isAt("A2");
      shows(desk, "2 2");
      desk.keys("]");
      shows(desk, "3 2");
      desk.keys("ArrowUp", "o");
      shows(desk, "2 2");
      AccessiblePagesTest.isClean(desk.desk(), "a document beside", "case-file");
      desk.shot("protocol-beside");
      desk.fill("A1", "Page", "9");
      assertThat(desk.item("A1").locator(".need.error:visible"))
          .containsText("This document has 3 pages.");
      desk.keys("Control+a", "2", "Escape");
      desk.isSaved("A1");
    }
    comesBackToThePage(file);
    var answer = review("reviewer", file).at("/groups/0/items/0/answer");
    assertThat(answer.path("page").asText()).isEqualTo("2");
    assertThat(answer.path("documentId").asText()).hasSize(36);
  }

  private void comesBackToThePage(CaseFile file) {
    try (var desk = ProtocolDesk.reopened(port, "reviewer", file)) {
      desk.isAt("A1");
      shows(desk, "2 2");
      desk.page().setViewportSize(390, 844);
      assertThat(
              (Boolean) desk.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .isTrue();
      desk.item("A1").scrollIntoViewIfNeeded();
      desk.shot("protocol-beside-390");
      var box = desk.page().locator("case-file .beside").boundingBox();
      assertThat(box.width).isGreaterThan(300);
    }
  }

  @Test
  void what_is_missing_is_asked_for_in_two_keys() throws Exception {
    var file = WithDocuments.openForReview(this);
    try (var desk = ProtocolDesk.at(port, "reviewer", file)) {
      desk.keys("ArrowDown", "q", "Enter");
      assertThat(desk.item("A1").locator(".asked")).containsText("The force was asked: IR-");
      desk.isAt("A1");
      desk.keys("ArrowDown", "q");
      AccessiblePagesTest.isClean(desk.desk(), "asking for a document", "case-file");
      desk.shot("protocol-ask");
      desk.keys("Escape");
      desk.isAt("A2");
      assertThat(desk.item("A2").locator(".asked")).isHidden();
      desk.keys("d");
      desk.types("TAPE");
      assertThat(desk.page().locator("case-file .beside")).containsText("Ask for it when");
      desk.keys("Escape", "q");
      assertThat(desk.page().locator("case-file dialog textarea")).hasValue(TAPE);
      desk.keys("Escape");
    }
    driver.runJobs(file);
    var task = driver.task(file, "answerRequest").getId();
    assertThat(driver.at("force-14").shown(task).get("questionQ1").toString())
        .contains("First report recorded in time", "A1", "the first report, and the crime report");
    assertThat(review("reviewer", file).at("/groups/0/items/0/asked/0").asText()).startsWith("IR-");
    assertThat(asks("reviewer", file, "A1", " ")).isEqualTo(400);
    assertThat(asks("reviewer", file, "Z9", "The log.")).isEqualTo(404);
    assertThat(asks("reviewer2", file, "A1", "The log.")).isEqualTo(404);
    assertThat(asks("qa", file, "A1", "The log.")).isEqualTo(403);
  }

  private int asks(String login, CaseFile file, String item, String question) {
    return driver
        .at(login)
        .call(
            "POST",
            "/api/cases/%s/review/items/%s/question".formatted(file.number(), item),
            Map.of("question", question))
        .status();
  }

  @Test
  void the_reasons_of_the_force_stand_beside_what_the_file_shows() throws Exception {
    var file = WithDocuments.openForReview(this);
    try (var desk = ProtocolDesk.at(port, "reviewer", file)) {
      Locator section = desk.page().locator("case-file section[aria-labelledby=closed]");
      assertThat(section).containsText("What the force recorded");
      assertThat(section).not().containsText("Evidential difficulties");
      section.getByText("Open: the force's reasons").click();
      assertThat(section).containsText("Evidential difficulties");
      assertThat(section).containsText("Nothing was found so far");
      assertThat(desk.item("A1")).containsText("The standard then");
      assertThat(desk.item("A1")).containsText("The same test under the current Counting Rules.");
      desk.item("A1").focus();
      desk.keys("2");
      desk.fill("A1", "What was done", "It was recorded after a week.");
      desk.isSaved("A1");
    }
    try (var desk = ProtocolDesk.reopened(port, "reviewer", file)) {
      assertThat(desk.page().locator("case-file section[aria-labelledby=closed] .found"))
          .containsText("It was recorded after a week.");
      desk.page().locator("case-file section[aria-labelledby=closed] .unfold").press("Enter");
      desk.shot("why-closed");
    }
  }

  @Test
  void in_tasklist_too() throws Exception {
    var file = WithDocuments.openForReview(this);
    try (var desk = BrowserDesk.of("http://localhost:" + port, "reviewer")) {
      desk.page().setViewportSize(1440, 1000);
      desk.choose("My tasks", "Review the case", file.number());
      desk.tab("Case file");
      desk.page().locator("case-file nav.contents button").getByText("Protocol").press("Enter");
      desk.page().keyboard().press("ArrowDown");
      desk.page().keyboard().press("d");
      desk.page().keyboard().type("PAGES");
      desk.page().locator("case-file .beside [data-shown='1 2']").waitFor();
      desk.shot("protocol-beside-tasklist");
    }
  }

  private static void isBeside(ProtocolDesk desk) {
    var items = desk.page().locator("case-file .items").boundingBox();
    var beside = desk.page().locator("case-file .beside").boundingBox();
    assertThat(beside.x).isGreaterThanOrEqualTo(items.x + items.width);
    assertThat(beside.width).isGreaterThan(500);
  }

  private static Locator field(ProtocolDesk desk, String item, String label) {
    return desk.item(item).getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
  }

  private static void shows(ProtocolDesk desk, String pageAndSize) {
    desk.page().locator("case-file .beside [data-shown='" + pageAndSize + "']").waitFor();
  }
}

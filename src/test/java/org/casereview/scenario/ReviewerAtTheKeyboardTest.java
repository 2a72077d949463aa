package org.casereview.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseState;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The protocol at the keyboard alone: answered, saved, left and come back to. */
class ReviewerAtTheKeyboardTest extends OnCases {

  private static final Logger LOG = LoggerFactory.getLogger(ReviewerAtTheKeyboardTest.class);
  private static final double ITEM_CHANGE_MILLIS = 100;
  private static final double SAVED_MILLIS = 2_000;

  @BeforeAll
  static void isPatient() {
    PlaywrightAssertions.setDefaultAssertionTimeout(45_000);
  }

  @Test
  void a_case_is_reviewed_by_keyboard_alone() {
    var file = openForReview();
    try (var desk = ProtocolDesk.at(port, "reviewer", file)) {
      desk.keys("?");
      assertThat(desk.page().locator("case-file dialog[open]")).containsText("without an answer");
      AccessiblePagesTest.isClean(desk.desk(), "the keys", "case-file");
      desk.shot("protocol-keys");
      desk.keys("Escape", "ArrowDown");
      desk.isAt("A1");
      desk.keys("1");
      desk.isSaved("A1");
      aSmallLapse(desk);
      aFindingOfTwoFailings(desk);
      measured(desk);
      theRest(desk);
      assertThat(desk.page().locator("case-file .progress")).containsText("50 of 50 answered");
      AccessiblePagesTest.isClean(desk.desk(), "the protocol", "case-file");
    }
    assertThat(review("reviewer", file).at("/progress/complete").asInt()).isEqualTo(50);
    driver.does("reviewer", file, "reviewCase", recommending("REOPEN"));
    assertThat(driver.now(file).state()).isEqualTo(CaseState.QUALITY_ASSURANCE);
  }

  /** Four fields: the effect, what was done, the document and its page. */
  private static void aSmallLapse(ProtocolDesk desk) {
    desk.keys("ArrowDown", "2", "Enter");
    desk.types("None");
    desk.keys("Tab", "Tab", "Tab");
    desk.types("The crime was recorded a day late.");
    assertThat(desk.item("A2").locator(".field.expected")).isHidden();
    desk.keys("Tab");
    desk.types("Crime report");
    desk.keys("Tab");
    desk.types("2");
    desk.keys("Escape");
    desk.isAt("A2");
    desk.isSaved("A2");
    assertThat(desk.item("A2").locator(".need:visible")).hasCount(0);
    desk.shot("protocol-lapse");
  }

  private static void aFindingOfTwoFailings(ProtocolDesk desk) {
    desk.keys("ArrowDown", "3", "Enter");
    desk.types("Decisive");
    desk.keys("Tab");
    desk.types("Yes");
    desk.keys("Tab");
    desk.types("LOI-01");
    desk.keys("Tab");
    desk.types("Culture");
    desk.keys("Escape", "f");
    desk.types("SUS-02");
    desk.keys("Tab");
    desk.types("Capacity");
    desk.keys("Shift+Tab", "Shift+Tab", "Shift+Tab");
    desk.types("Possible");
    desk.keys("Tab");
    desk.types("No");
    desk.keys("Escape");
    desk.fill("A3", "What was done", "Nobody was asked.");
    desk.fill("A3", "What was expected at the time", "Each witness is seen.");
    desk.fill("A3", "Source document", "Policy file");
    desk.fill("A3", "Page", "14");
    desk.isSaved("A3");
    assertThat(desk.item("A3").locator(".need:visible")).hasCount(0);
    desk.shot("protocol-finding");
  }

  private static void measured(ProtocolDesk desk) {
    double change = desk.slowestItemChange(12);
    double save = desk.slowestSave("", "A4", "A5", "B1");
    double text = desk.slowestSave("Seen in the log.", "A4", "A5", "B1");
    LOG.info("Item change shown in {} ms, answer saved in {}, text in {}", change, save, text);
    assertThat(change).isLessThan(ITEM_CHANGE_MILLIS);
    assertThat(save).isLessThan(SAVED_MILLIS);
    assertThat(text).isLessThan(SAVED_MILLIS);
  }

  private static void theRest(ProtocolDesk desk) {
    assertThat(desk.page().locator("case-file .progress")).containsText("6 of 50 answered");
    for (int answered = 6; answered < 50; answered++) {
      desk.keys("n", "1");
    }
    desk.page().locator("case-file .status").getByText("Saved at").nth(49).waitFor();
  }

  @Test
  void who_comes_back_goes_on_at_the_same_item_with_any_browser() {
    var file = openForReview();
    try (var desk = ProtocolDesk.at(port, "reviewer", file)) {
      desk.keys("ArrowDown", "ArrowDown", "ArrowDown");
      desk.placeIsKept();
    }
    try (var desk = ProtocolDesk.reopened(port, "reviewer", file)) {
      desk.isAt("A3");
      desk.keys("ArrowDown", "ArrowDown", "ArrowDown");
      desk.isAt("B1");
      assertThat(
              (Boolean) desk.page().evaluate("localStorage.length + sessionStorage.length === 0"))
          .isTrue();
    }
  }

  @Test
  void a_session_that_ends_mid_sentence_loses_nothing() {
    var file = openForReview();
    try (var desk = ProtocolDesk.at(port, "reviewer", file)) {
      desk.keys("ArrowDown", "3", "Enter", "Tab", "Tab", "Tab", "Tab");
      desk.types("Nobody went to ");
      desk.page().context().clearCookies();
      desk.types("the address that");
      assertThat(desk.banner()).containsText("You are logged out.");
      desk.types(" she named.");
      AccessiblePagesTest.isClean(desk.desk(), "logged out", "case-file");
      desk.shot("protocol-logged-out");
      desk.logsInHere("wrong");
      assertThat(desk.page().locator("case-file dialog")).containsText("do not belong together");
      desk.types("demo");
      desk.keys("Enter");
      assertThat(desk.banner()).containsText("What you typed is saved.");
      desk.isSaved("A1");
      assertThat(desk.focused()).isEqualTo("A1-done");
      desk.types(" Twice.");
      desk.isSaved("A1");
    }
    assertThat(review("reviewer", file).at("/groups/0/items/0/answer/done").asText())
        .isEqualTo("Nobody went to the address that she named. Twice.");
  }

  @Test
  void what_one_person_typed_is_not_saved_in_the_name_of_another() {
    var file = openForReview();
    try (var desk = ProtocolDesk.at(port, "reviewer", file)) {
      desk.keys("ArrowDown");
      desk.page().context().clearCookies();
      desk.keys("3");
      assertThat(desk.banner()).containsText("You are logged out.");
      desk.page().locator("case-file .kept button").click();
      desk.page().locator("case-file #again-user").fill("reviewer2");
      desk.page().locator("case-file #again-password").fill("demo");
      desk.keys("Enter");
      assertThat(desk.banner()).containsText("is logged in now");
      assertThat(desk.item("A1").locator("input[value=NOT_MET]")).isChecked();
      desk.page().locator("case-file .kept button").click();
      desk.types("demo");
      desk.keys("Enter");
      desk.isSaved("A1");
    }
  }

  @Test
  void a_broken_connection_keeps_what_was_typed_until_it_is_back() {
    var file = openForReview();
    try (var desk = ProtocolDesk.at(port, "reviewer", file)) {
      desk.page().route("**/api/**", route -> route.abort());
      desk.keys("ArrowDown", "3", "Enter", "Tab", "Tab", "Tab", "Tab");
      desk.types("No search was made.");
      assertThat(desk.banner()).containsText("The server does not answer.");
      desk.page().unroute("**/api/**");
      desk.isSaved("A1");
      assertThat(desk.focused()).isEqualTo("A1-done");
    }
    assertThat(review("reviewer", file).at("/groups/0/items/0/answer/done").asText())
        .isEqualTo("No search was made.");
  }

  @Test
  void an_answer_that_was_kept_but_not_heard_of_is_no_conflict() {
    var file = openForReview();
    try (var desk = ProtocolDesk.at(port, "reviewer", file)) {
      desk.page()
          .route(
              "**/items/A1",
              route -> {
                route.fetch();
                route.abort();
              });
      desk.keys("ArrowDown", "1");
      assertThat(desk.banner()).containsText("The server does not answer.");
      desk.page().unroute("**/items/A1");
      desk.isSaved("A1");
      assertThat(desk.page().locator("case-file .choose")).hasCount(0);
    }
  }

  @Test
  void two_at_once_see_both_texts_and_choose() {
    var file = openForReview();
    try (var one = ProtocolDesk.at(port, "reviewer", file);
        var other = ProtocolDesk.at(port, "reviewer", file)) {
      writes(one, "Two of five were seen.");
      one.isSaved("A1");
      writes(other, "Nobody was seen.");
      Locator choice = other.page().locator("case-file .choose");
      assertThat(choice).containsText("Two of five were seen.");
      assertThat(choice).containsText("Nobody was seen.");
      AccessiblePagesTest.isClean(other.desk(), "both texts", "case-file");
      other.shot("protocol-both-texts");
      assertThat(done(file)).isEqualTo("Two of five were seen.");
      choice.getByText("Save mine over it").press("Enter");
      other.isSaved("A1");
      assertThat(done(file)).isEqualTo("Nobody was seen.");
      one.keys("Enter", "Tab", "Tab", "Tab", "Tab", "End");
      one.types(" Again.");
      one.page().locator("case-file .choose").getByText("Take what is there now").press("Enter");
      assertThat(one.item("A1").getByLabel("What was done")).hasValue("Nobody was seen.");
      one.isAt("A1");
    }
    assertThat(done(file)).isEqualTo("Nobody was seen.");
  }

  private static void writes(ProtocolDesk desk, String text) {
    desk.keys("ArrowDown", "3", "Enter", "Tab", "Tab", "Tab", "Tab");
    desk.types(text);
    desk.keys("Escape");
  }

  private String done(CaseFile file) {
    return review("reviewer", file).at("/groups/0/items/0/answer/done").asText();
  }
}

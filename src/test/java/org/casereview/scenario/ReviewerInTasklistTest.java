package org.casereview.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.Map;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseState;
import org.casereview.platform.Ids;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A case from its taking to its submission in Tasklist itself, at the keyboard alone. */
class ReviewerInTasklistTest extends OnCases {

  private static final String CASE_FILE = "Control+Alt+p";
  private static final String FORM = "Control+Alt+f";
  private static final String CLAIM = "Control+Alt+c";

  @BeforeAll
  static void isPatient() {
    PlaywrightAssertions.setDefaultAssertionTimeout(45_000);
  }

  @Test
  void a_case_is_taken_declared_reviewed_submitted_and_checked_by_keys_alone() {
    Newcomer.nothingWaits(driver);
    var me = new Newcomer(driver);
    var file = screened(told -> Told.by(Newcomer.FORCE, "KEYS/" + Ids.next()));
    try (BrowserDesk desk = desk(me.login)) {
      var keys = new OnlyKeys(desk.page());
      takes(desk, keys, file);
      declares(desk, keys, file);
      answers(desk, keys, file);
      submits(desk, keys, file);
    } finally {
      me.leave();
    }
    assertThat(driver.now(file).state()).isEqualTo(CaseState.QUALITY_ASSURANCE);
    checks(file);
    assertThat(driver.now(file).state()).isEqualTo(CaseState.PANEL);
  }

  private BrowserDesk desk(String login) {
    BrowserDesk desk = BrowserDesk.of("http://localhost:" + port, login);
    desk.page().setViewportSize(1440, 900);
    return desk;
  }

  private void takes(BrowserDesk desk, OnlyKeys keys, CaseFile file) {
    desk.open("/cases");
    keys.tabsTo("Give me the next case");
    AccessiblePagesTest.isClean(desk, "/cases", "body");
    keys.press("Enter");
    desk.page().getByText(file.number() + " is yours.").waitFor();
    driver.runJobs(file);
    keys.tabsTo("Say first whether you have any tie to it");
    keys.press("Enter");
    formIsThere(desk);
  }

  private void declares(BrowserDesk desk, OnlyKeys keys, CaseFile file) {
    keys.press(CASE_FILE);
    keys.isAt("Hand back, no reason asked");
    desk.shot("tasklist-before-declaring");
    keys.press(FORM);
    keys.isAt("I have no conflict");
    keys.press("Space");
    keys.tabsTo("Complete");
    sends(desk, keys, file);
  }

  private void answers(BrowserDesk desk, OnlyKeys keys, CaseFile file) {
    desk.open("/my-work");
    keys.tabsTo("Being reviewed: open the task");
    keys.press("Enter");
    formIsThere(desk);
    keys.press(CASE_FILE);
    keys.isAt("Protocol");
    Locator progress = desk.page().locator("case-file .progress");
    for (int answered = 0; answered < 50; answered++) {
      assertThat(progress).containsText(answered + " of 50 answered");
      keys.press("n", "1");
    }
    desk.page().locator("case-file .status").getByText("Saved at").nth(49).waitFor();
    AccessiblePagesTest.isClean(desk, "the protocol in Tasklist", "case-file");
  }

  private void submits(BrowserDesk desk, OnlyKeys keys, CaseFile file) {
    keys.press("s");
    keys.isAt("Summary");
    keys.types("What was found.");
    keys.tabsTo("What do you recommend?");
    desk.page().locator(".fjs-dropdownlist-item").first().waitFor();
    while (!desk.page().locator(".fjs-dropdownlist-item.focused").innerText().startsWith("Close")) {
      keys.press("ArrowDown");
      keys.see();
    }
    keys.press("Enter");
    assertThat(desk.page().locator(".fjs-select-display")).containsText("Close");
    keys.tabsTo("Your reasons");
    keys.types("No line remains.");
    keys.tabsTo("Yes");
    keys.press("Space");
    keys.tabsTo("Complete");
    desk.shot("tasklist-submit");
    sends(desk, keys, file);
  }

  /** The task of a team is claimed by its key. */
  private void checks(CaseFile file) {
    try (BrowserDesk desk = desk("qa")) {
      var keys = new OnlyKeys(desk.page());
      desk.open("/tasks/" + file.number());
      formIsThere(desk);
      keys.press(CLAIM);
      desk.page().locator(".task-details .unclaim:visible").waitFor();
      keys.press(FORM);
      keys.isAt("Yes");
      keys.press("Space");
      keys.tabsTo("Complete");
      sends(desk, keys, file);
    }
  }

  private void sends(BrowserDesk desk, OnlyKeys keys, CaseFile file) {
    desk.page().locator(".form-actions .btn-primary:not([disabled])").waitFor();
    keys.press("Enter");
    desk.page()
        .locator(".fjs-container")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    driver.runJobs(file);
  }

  private static void formIsThere(BrowserDesk desk) {
    desk.page().locator(".fjs-container").waitFor();
  }

  @Test
  void a_document_stands_beside_the_protocol_and_the_lists_come_back_when_it_is_closed()
      throws Exception {
    var file = WithDocuments.openForReview(this);
    try (BrowserDesk desk = desk("reviewer")) {
      Page page = desk.page();
      var keys = new OnlyKeys(page);
      desk.open("/tasks/" + file.number());
      formIsThere(desk);
      keys.press(CASE_FILE);
      keys.isAt("Protocol");
      keys.press("ArrowDown", "d");
      keys.types("PAGES");
      page.locator("case-file .beside [data-shown]").waitFor();
      page.locator(".tasks-list .task").first().waitFor(hidden());
      standsBeside(page, true);
      desk.shot("tasklist-beside");
      page.setViewportSize(1100, 900);
      standsBeside(page, true);
      desk.shot("tasklist-beside-1100");
      page.setViewportSize(390, 844);
      standsBeside(page, false);
      desk.shot("tasklist-beside-390");
      page.setViewportSize(1440, 900);
      keys.press("Escape");
      page.locator("case-file .beside-head").getByText("Close").press("Enter");
      page.locator(".tasks-list .task").first().waitFor();
    }
  }

  private static Locator.WaitForOptions hidden() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
  }

  /** The document begins to the right of the answers, each wide enough to be read. */
  private static void standsBeside(Page page, boolean expected) {
    page.waitForFunction(
        """
        expected => {
          const file = document.querySelector('case-file').shadowRoot;
          const box = name => file.querySelector(name).getBoundingClientRect();
          const [items, shown] = [box('.items'), box('.beside')];
          return expected === (shown.left >= items.right && items.width > 400 && shown.width > 400);
        }""",
        expected);
  }

  @Test
  void a_case_is_handed_back_in_the_declaration_and_nobody_asks_why() {
    var file = inScope();
    allocates(file, "reviewer");
    driver.does("reviewer", file, "declareConflict", Map.of("conflict", "HAND_BACK"));
    assertThat(driver.at(file)).containsExactly("allocateReviewer");
    assertThat(driver.now(file).state()).isEqualTo(CaseState.IN_SCOPE);
    var closed = driver.at("reviewer").call("GET", "/api/cases/" + file.number() + "/file", null);
    assertThat(closed.sentence()).contains("You handed this case back before its file opened");
    allocates(file, "reviewer2");
  }
}

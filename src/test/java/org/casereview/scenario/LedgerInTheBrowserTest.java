package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.casereview.casefile.CaseFile;
import org.junit.jupiter.api.Test;

/** A reviewer writes the ledger and opens a narrative with the keyboard alone. */
class LedgerInTheBrowserTest extends OnCases {

  private static final String WORDS = "The evidence was thought to be thin.";

  private CaseFile underReview() {
    var file =
        screened(
            told ->
                told.with("closureRationale", WORDS)
                    .row(
                        "linesOfInquiry",
                        "lineReference",
                        "LN-1",
                        "kind",
                        "WITNESS",
                        "description",
                        "Speak to the care home.",
                        "statusAtClosure",
                        "NOT_PURSUED"));
    allocates(file, "reviewer");
    driver.does("reviewer", file, "declareConflict", Map.of("conflict", "NONE"));
    return file;
  }

  private static Page opened(BrowserDesk desk, CaseFile file) {
    Page page = desk.page();
    page.setViewportSize(1440, 1000);
    desk.open("/cases/" + file.number());
    ledger(page).waitFor();
    return page;
  }

  private static Locator ledger(Page page) {
    return page.locator("section[aria-labelledby=ledger]");
  }

  /** What the focus is on: the label of a line, else the id or the words of it. */
  private static String focus(Page page) {
    return (String)
        page.evaluate(
            "() => {const it = document.querySelector('case-file').shadowRoot.activeElement;"
                + " return it?.dataset.line || it?.id || it?.textContent || '';}");
  }

  private static void press(Page page, String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
  }

  private static void says(Page page, String sentence) {
    ledger(page).getByText(sentence, new Locator.GetByTextOptions().setExact(true)).waitFor();
  }

  @Test
  void a_reviewer_writes_the_ledger_by_keyboard_alone() {
    var file = underReview();
    driver
        .at("reviewer")
        .call("PUT", "/api/cases/" + file.number() + "/review/items/E4", LedgerToPlanTest.FINDING);
    try (BrowserDesk desk = BrowserDesk.of("http://localhost:" + port, "reviewer")) {
      Page page = opened(desk, file);
      assertThat(ledger(page).innerText())
          .contains(
              "2 lines: 2 missed. 1 can still be done, 1 not judged yet.",
              "What the force sent, LN-1",
              "Finding E4, LOI-03");
      ledger(page).locator("[data-line='L-01']").focus();
      press(page, "ArrowDown");
      assertThat(focus(page)).isEqualTo("L-02");
      press(page, "Home");
      opensWhatTheForceSaid(page);
      ledger(page).locator("[data-line='L-01']").focus();
      press(page, "e");
      judges(page);
      adds(page);
      merges(page);
      AccessiblePagesTest.isClean(desk, "the case file", "case-file");
      LinksInTheBrowserTest.shots(page, ledger(page), "ledger");
    }
  }

  private static void opensWhatTheForceSaid(Page page) {
    assertThat(ledger(page).innerText())
        .contains("A line that the force named (kind: witness).", "it is folded")
        .doesNotContain("care home");
    press(page, "n");
    ledger(page).getByText("Speak to the care home.").waitFor();
    LinksInTheBrowserTest.shots(page, ledger(page), "ledger-words-of-the-force");
    press(page, "n");
    assertThat(ledger(page).innerText()).doesNotContain("care home");
  }

  /** L-01 is no longer possible; without the reason it is not taken, and what was typed stays. */
  private static void judges(Page page) {
    assertThat(focus(page)).isEqualTo("ledger-what");
    press(page, "Tab");
    page.keyboard().type("No longer");
    press(page, "Control+Enter");
    says(page, "Choose why it is no longer possible.");
    assertThat(focus(page)).isEqualTo("ledger-goneReason");
    page.keyboard().type("The record");
    press(page, "Tab");
    page.keyboard().type("Shredded in 2016.");
    press(page, "Control+Enter");
    says(page, "L-01 is recorded.");
    assertThat(focus(page)).isEqualTo("L-01");
    assertThat(ledger(page).locator("[data-line='L-01']").innerText())
        .contains("No longer possible", "The record is lost", "Shredded in 2016.");
  }

  /** Without a connection nothing is lost: it is recorded when there is one again. */
  private static void adds(Page page) {
    press(page, "a");
    assertThat(focus(page)).isEqualTo("ledger-what");
    page.keyboard().type("Find the friend of V-01.");
    page.context().setOffline(true);
    press(page, "Control+Enter");
    says(page, "Not recorded. The server did not answer. Check the connection and try again.");
    page.context().setOffline(false);
    press(page, "Control+Enter");
    says(page, "L-03 is in the ledger.");
    assertThat(focus(page)).isEqualTo("L-03");
    press(page, "e", "Escape");
    assertThat(focus(page)).isEqualTo("L-03");
  }

  private static void merges(Page page) {
    press(page, "m");
    page.keyboard().type("L-02");
    press(page, "Control+Enter");
    says(page, "L-03 is the same as L-02, which stands for both.");
    assertThat(focus(page)).isEqualTo("L-02");
    assertThat(ledger(page).locator("[data-line]").count()).isEqualTo(2);
    ledger(page).getByText("Merged or taken back (1)").focus();
    press(page, "Enter");
    assertThat(ledger(page).locator("[data-line]").count()).isEqualTo(1);
    ledger(page).locator("[data-line='L-03']").focus();
    press(page, "s");
    says(page, "L-03 stands by itself again.");
    press(page, "h");
    ledger(page).getByText("Separated", new Locator.GetByTextOptions().setExact(true)).waitFor();
  }

  @Test
  void an_empty_ledger_says_what_to_do_and_who_only_reads_has_nothing_to_press() {
    var file = openForReview();
    try (BrowserDesk desk = BrowserDesk.of("http://localhost:" + port, "reviewer")) {
      Page page = opened(desk, file);
      assertThat(ledger(page).innerText()).contains("No line yet", "Add what you know of.");
      ledger(page).locator(".add").focus();
      press(page, "a");
      page.keyboard().type("Ask the taxi office.");
      press(page, "Control+Enter");
      says(page, "L-01 is in the ledger.");
    }
    answersAll("reviewer", file, Map.of("answer", "MET"));
    driver.does("reviewer", file, "reviewCase", recommending("CLOSE"));
    try (BrowserDesk desk = BrowserDesk.of("http://localhost:" + port, "qa")) {
      Page page = opened(desk, file);
      assertThat(ledger(page).innerText()).contains("Ask the taxi office.", "1 line: 1 missed.");
      assertThat(ledger(page).locator(".lines button, .add").count()).isZero();
      ledger(page).locator("[data-line]").focus();
      press(page, "e", "a", "m");
      assertThat(ledger(page).locator("form").count()).isZero();
    }
  }

  @Test
  void two_windows_see_each_others_words_and_choose() {
    var file = underReview();
    try (BrowserDesk desk = BrowserDesk.of("http://localhost:" + port, "reviewer")) {
      Page page = opened(desk, file);
      ledger(page).locator("[data-line='L-01']").focus();
      press(page, "e");
      driver
          .at("reviewer")
          .call(
              "PUT",
              "/api/cases/" + file.number() + "/lines/L-01",
              Map.of("version", 1, "said", Map.of("what", "Theirs.", "status", "FOLLOWED")));
      page.keyboard().type("Mine: speak to the care home.");
      press(page, "Control+Enter");
      says(page, "There now: Followed. Theirs.");
      ledger(page).getByText("Record mine over it").focus();
      press(page, "Enter");
      says(page, "L-01 is recorded.");
      assertThat(ledger(page).locator("[data-line='L-01'] > .text").innerText())
          .isEqualTo("Mine: speak to the care home.");
    }
  }

  @Test
  void a_narrative_says_what_it_is_about_opens_with_a_key_and_folds_again() {
    var file = underReview();
    try (BrowserDesk desk = BrowserDesk.of("http://localhost:" + port, "reviewer")) {
      Page page = opened(desk, file);
      Locator sent = page.locator("section[aria-labelledby=sent]");
      assertThat(sent.innerText())
          .contains(
              "By the record, what is told here concerns sexual violence against a child under 13")
          .doesNotContain(WORDS);
      sent.locator("h2").focus();
      press(page, "n");
      sent.getByText(WORDS).waitFor();
      LinksInTheBrowserTest.shots(page, sent, "narrative");
      press(page, "n");
      assertThat(sent.innerText()).doesNotContain(WORDS);
      press(page, "Enter");
      sent.getByText(WORDS).waitFor();
      page.evaluate(
          "Object.defineProperty(document, 'visibilityState', {value: 'hidden'});"
              + " document.dispatchEvent(new Event('visibilitychange'))");
      assertThat(sent.innerText()).doesNotContain(WORDS);
      assertThat(page.evaluate("localStorage.length + sessionStorage.length")).isEqualTo(0);
      AccessiblePagesTest.isClean(desk, "the case file", "case-file");
    }
  }
}

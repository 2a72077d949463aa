package org.casereview.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.casereview.casefile.CaseFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Outcomes of single suspects are proposed in the case file, and a mistaken one is put right by
 * two.
 */
class SuspectsInTheBrowserTest extends OnCases {

  private static final String TOLD = "case-file .told";

  @BeforeAll
  static void isPatient() {
    PlaywrightAssertions.setDefaultAssertionTimeout(45_000);
  }

  @Test
  void an_outcome_is_proposed_decided_and_corrected_by_two_people_in_the_case_file() {
    var file = WithAnAcquittal.passed(this);
    proposes(file);
    PANEL.forEach(member -> driver.does(member, file, "castVote", voting("REOPEN")));
    asksForACorrection(file);
    agrees(file);
    adviceIsSeen(file);
    assertThat(
            driver
                .at("panel1")
                .call("GET", "/api/cases/" + file.number() + "/file", null)
                .body()
                .at("/facets/decision/suspects")
                .findValuesAsText("outcome"))
        .containsExactly("REOPEN", "RETURN");
  }

  /** Who said what, whether it holds, and whose step is next. */
  private void adviceIsSeen(CaseFile file) {
    driver.does(
        "head", file, "recordLegalAdvice", WithAnAcquittal.said("adviceAnswer", "CONSENT_NEEDED"));
    WithAnAcquittal.confirms(this, file, "YES");
    driver.does(
        "head", file, "recordConsent", WithAnAcquittal.said("consentAnswer", "CONSENT_GIVEN"));
    try (BrowserDesk desk = at("panel2", file)) {
      assertThat(part(desk)).containsText("A manager compares the record");
      assertThat(part(desk)).containsText("not yet: it does not hold before");
      looked(desk, "suspects-consent");
    }
    confirmsInTasklist(file);
    try (BrowserDesk desk = at("panel2", file)) {
      assertThat(part(desk)).containsText("No acquittal stands in the way for S-02 any more.");
      looked(desk, "suspects-lifted");
    }
  }

  /** The record stands before who confirms it; without a note nothing is sent back. */
  private void confirmsInTasklist(CaseFile file) {
    try (BrowserDesk manager = BrowserDesk.of("http://localhost:" + port, "manager")) {
      manager.choose("Outcomes and supervision", "Confirm the legal advice", file.number());
      manager.claim();
      assertThat(manager.page().locator(".fjs-container textarea").first())
          .hasValue("As the law stands.");
      assertThat(manager.page().locator(".fjs-form-field-select").first())
          .containsText("The Director consents: the suspect may be investigated again");
      manager.tick("Is the record right?", "No");
      assertThat(manager.refused()).contains("what is wrong with the record");
      manager.shot("legal-advice-confirm");
      manager.tick("Is the record right?", "Yes");
      manager.complete();
    }
    driver.runJobs(file);
  }

  private BrowserDesk at(String login, CaseFile file) {
    BrowserDesk desk = BrowserDesk.of("http://localhost:" + port, login);
    desk.page().setViewportSize(1440, 1000);
    desk.open("/cases/" + file.number());
    part(desk).waitFor();
    return desk;
  }

  private static Locator part(BrowserDesk desk) {
    return desk.page().locator("case-file section[aria-labelledby=suspects]");
  }

  /** A blank reason is refused in place, and nothing that was typed is lost. */
  private void proposes(CaseFile file) {
    try (BrowserDesk desk = at("panel1", file)) {
      Page page = desk.page();
      Locator outcome = page.getByLabel("Outcome for S-01", exactly());
      assertThat(page.getByLabel("Outcome for S-02", exactly()).locator("option[value=REOPEN]"))
          .hasCount(0);
      outcome.selectOption("REOPEN");
      press(desk, "Propose");
      assertThat(part(desk).locator(".wrong:visible")).containsText("Give the reasons for S-01.");
      assertThat(outcome).hasValue("REOPEN");
      page.getByLabel("Reasons for S-01", exactly()).fill("The phone was never read.");
      looked(desk, "suspects-propose");
      press(desk, "Propose");
      assertThat(page.locator(TOLD)).hasText("The proposals are on record.");
      assertThat(part(desk)).containsText("The phone was never read.");
    }
  }

  private void asksForACorrection(CaseFile file) {
    try (BrowserDesk desk = at("panel1", file)) {
      Locator alone = correcting(desk, "S-01");
      fills(alone);
      alone.locator("button").press("Enter");
      assertThat(alone.locator(".wrong:visible"))
          .containsText("would amount to return, and the panel decided reopen");
      assertThat(alone.getByLabel("What was mistaken")).hasValue("The wrong line was ticked.");
      looked(desk, "suspects-sum");
      alone.locator("summary").press("Enter");
      Locator form = correcting(desk, "S-02");
      form.locator("button").press("Enter");
      assertThat(form.locator(".wrong:visible")).containsText("Give the reasons");
      fills(form);
      looked(desk, "suspects-correct");
      form.locator("button").press("Enter");
      assertThat(desk.page().locator(TOLD)).hasText("The correction waits for another person.");
      press(desk, "Agree");
      assertThat(part(desk).locator(".wrong:visible")).containsText("another person answers it");
    }
  }

  private static Locator correcting(BrowserDesk desk, String suspect) {
    Locator form =
        part(desk)
            .locator("details")
            .filter(new Locator.FilterOptions().setHasText("Correct the outcome of " + suspect))
            .first();
    form.locator("summary").press("Enter");
    form.locator("select").selectOption("RETURN");
    return form;
  }

  private static void fills(Locator form) {
    form.getByLabel("The reasons as they should stand on record").fill("One log is missing.");
    form.getByLabel("What was mistaken").fill("The wrong line was ticked.");
  }

  private void agrees(CaseFile file) {
    try (BrowserDesk desk = at("panel2", file)) {
      press(desk, "Decline");
      assertThat(part(desk).locator(".wrong:visible"))
          .containsText("why the record stays as it is");
      looked(desk, "suspects-answer");
      press(desk, "Agree");
      assertThat(desk.page().locator(TOLD)).hasText("The record is corrected.");
      assertThat(part(desk)).containsText("One log is missing.");
    }
  }

  private static void press(BrowserDesk desk, String button) {
    part(desk)
        .locator("button")
        .filter(new Locator.FilterOptions().setHasText(button))
        .first()
        .press("Enter");
  }

  /** Clean of faults of access, and no wider than a telephone. */
  private static void looked(BrowserDesk desk, String shot) {
    AccessiblePagesTest.isClean(desk, shot, "case-file");
    part(desk).evaluate("part => part.scrollIntoView()");
    desk.shot(shot);
    desk.page().setViewportSize(390, 844);
    part(desk).evaluate("part => part.scrollIntoView()");
    assertThat(desk.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .isEqualTo(true);
    desk.shot(shot + "-390");
    desk.page().setViewportSize(1440, 1000);
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }
}

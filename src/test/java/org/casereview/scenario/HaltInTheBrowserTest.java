package org.casereview.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * A head of review asks a lawyer again, and that a case is halted, in the case file by keyboard.
 */
class HaltInTheBrowserTest extends OnCases {

  private static final String TOLD = "case-file .told";

  @Test
  void advice_is_asked_for_again_and_the_case_halted_in_the_case_file() {
    var file = WithAnAcquittal.passed(this);
    PANEL.forEach(member -> driver.does(member, file, "castVote", voting("REOPEN")));
    var refuses = WithAnAcquittal.said("adviceAnswer", "MAY_NOT_REOPEN");
    driver.does("head", file, "recordLegalAdvice", refuses);
    WithAnAcquittal.confirms(this, file, "YES");
    WithAnAcquittal.tells(this, file, Set.of("S1", "S2"));
    var everywhere = new Everywhere();
    everywhere.join(driver);
    try {
      try (BrowserDesk desk = BrowserDesk.of("http://localhost:" + port, "head")) {
        desk.page().setViewportSize(1440, 1000);
        desk.open("/cases/" + file.number());
        asksAgain(desk, part(desk, "suspects"));
        asksToHalt(desk, part(desk, "halt"));
      }
      driver.runJobs(file);
      assertThat(driver.at(file)).contains("recordLegalAdvice", "confirmHalt");
      try (BrowserDesk desk = BrowserDesk.of("http://localhost:" + port, "everywhere")) {
        confirms(desk, file.number());
      }
    } finally {
      everywhere.leave(driver);
    }
    driver.runJobs(file);
    assertThat(driver.at(file)).contains("recordLegalAdvice", "castVote");
  }

  private static void confirms(BrowserDesk desk, String number) {
    desk.choose("Decisions of the head of review", "Confirm that the case is halted", number);
    desk.claim();
    assertThat(desk.page().locator(".fjs-container textarea").first())
        .hasValue("Both were acquitted in 2011.");
    desk.tick("Is the case halted?", "Yes");
    desk.shot("halt-confirmed");
    desk.page().setViewportSize(390, 844);
    desk.shot("halt-confirmed-390");
    desk.complete();
  }

  private void asksAgain(BrowserDesk desk, Locator suspects) {
    suspects.waitFor();
    assertThat(suspects).containsText("S-01 is to be investigated and was acquitted");
    Locator again = suspects.locator("details", hasText("Ask for legal advice on S-02 again"));
    again.locator("summary").press("Enter");
    again.locator("button").press("Enter");
    assertThat(again.locator(".wrong:visible")).containsText("what is new");
    again.getByLabel("What is new").fill("The Director has decided otherwise.");
    looked(desk, suspects, "advice-again");
    again.locator("button").press("Enter");
    assertThat(desk.page().locator(TOLD)).containsText("The advice is asked for");
    assertThat(suspects).containsText("The Director has decided otherwise.");
  }

  private void asksToHalt(BrowserDesk desk, Locator halt) {
    halt.locator("button").press("Enter");
    assertThat(halt.locator(".wrong:visible")).containsText("Give the reasons");
    halt.locator("textarea").fill("Both were acquitted in 2011.");
    looked(desk, halt, "halt");
    halt.locator("button").press("Enter");
    assertThat(desk.page().locator(TOLD)).containsText("waits for a head of review");
    assertThat(halt).containsText("Both were acquitted in 2011.");
    assertThat(halt.locator("button")).hasCount(0);
  }

  private static Locator.LocatorOptions hasText(String text) {
    return new Locator.LocatorOptions().setHasText(text);
  }

  private static Locator part(BrowserDesk desk, String named) {
    return desk.page().locator("case-file section[aria-labelledby=" + named + "]");
  }

  /** Clean of faults of access, and no wider than a telephone. */
  static void looked(BrowserDesk desk, Locator part, String shot) {
    AccessiblePagesTest.isClean(desk, shot, "case-file");
    part.evaluate("part => part.scrollIntoView()");
    desk.shot(shot);
    desk.page().setViewportSize(390, 844);
    part.evaluate("part => part.scrollIntoView()");
    assertThat(desk.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .isEqualTo(true);
    desk.shot(shot + "-390");
    desk.page().setViewportSize(1440, 1000);
  }
}

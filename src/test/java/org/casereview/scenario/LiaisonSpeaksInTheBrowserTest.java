package org.casereview.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.casereview.casefile.CaseFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a liaison still says on the page after the end: a late answer, and the one appeal. */
class LiaisonSpeaksInTheBrowserTest extends OnCases {

  @BeforeAll
  static void isPatient() {
    PlaywrightAssertions.setDefaultAssertionTimeout(45_000);
  }

  @Test
  void a_late_answer_is_taken_on_the_page_and_stands_in_the_case_file() {
    CaseFile file = screened(Told::ofVictimsUnknown);
    driver.fire(file, "requestDefault");
    try (BrowserDesk liaison = at(file)) {
      Locator fold = unfold(liaison, "Answer late or add something");
      assertThat(fold).containsText("Your force has not answered this.");
      fold.locator("button").first().click();
      assertThat(fold.locator(".error")).hasText("Say what your record shows.");
      assertThat(fold.locator("textarea").first()).isFocused();
      AccessiblePagesTest.isClean(liaison, "a late answer", "body");
      fold.locator("textarea").first().fill("Three girls are named in the log.");
      fold.locator("button").first().click();
      assertThat(fold).containsText("Your force has said: yes.");
      liaison.shot("late-answer");
    }
    driver.runJobs(file);
    var screener = driver.at("screener");
    String address = "/api/cases/" + file.number();
    var request =
        screener
            .call("GET", address + "/file", null)
            .body()
            .at("/facets/screening/requests/0/number");
    assertThat(
            screener
                .call("GET", address + "/narratives/statements/" + request.asText(), null)
                .body()
                .path("text")
                .asText())
        .contains("Three girls are named in the log.");
  }

  @Test
  void the_appeal_is_written_once_and_then_read() {
    CaseFile file = screened(Told::ofOneVictim);
    driver.does("screener2", file, "confirmExclusion", leavingOutToo("screener2", file));
    try (BrowserDesk liaison = at(file)) {
      liaison.page().setViewportSize(390, 800);
      Locator fold = unfold(liaison, "Appeal against this outcome");
      fold.locator("button").click();
      assertThat(fold.locator(".error")).hasText("Say why the case belongs in the review.");
      fold.locator("textarea").fill("A second girl is named in the log.");
      AccessiblePagesTest.isClean(liaison, "an appeal", "body");
      fold.locator("button").click();
      assertThat(fold).containsText("waiting for the head of review");
      assertThat(fold).containsText("A second girl is named in the log.");
      assertThat(fold.locator("textarea")).hasCount(0);
      assertThat(liaison.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .isEqualTo(true);
      liaison.shot("appeal-390");
    }
    driver.runJobs(file);
    assertThat(driver.at(file)).containsExactly("decideAppeal");
  }

  private BrowserDesk at(CaseFile file) {
    BrowserDesk desk = BrowserDesk.of("http://localhost:" + port, "force-14");
    desk.open("/referrals/cases?q=" + file.number());
    return desk;
  }

  /** Opens a fold by keyboard. */
  private static Locator unfold(BrowserDesk desk, String title) {
    Locator fold =
        desk.page().locator("details.speak").filter(new Locator.FilterOptions().setHasText(title));
    fold.locator("summary").focus();
    desk.page().keyboard().press("Enter");
    fold.locator("textarea").first().waitFor();
    return fold;
  }
}

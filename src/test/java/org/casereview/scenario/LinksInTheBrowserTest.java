package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import org.casereview.casefile.CaseFile;
import org.junit.jupiter.api.Test;

/** What a screener sees of a case's double, and says about it. */
class LinksInTheBrowserTest extends OnCases {

  private final String crime = "CR/" + System.nanoTime() % 1_000_000_000 + "/12";

  private CaseFile sharing() {
    return driver.referred(
        told ->
            told.with("crimeReferences", crime)
                .with("suspectCount", "3")
                .row(
                    "suspects",
                    "suspectReference",
                    "S7",
                    "pncId",
                    crime.substring(3).replace("/12", "P"),
                    "familyName",
                    "Unlikely" + crime,
                    "dateOfBirth",
                    "1981-02-03"));
  }

  @Test
  void a_screener_cannot_miss_a_possible_duplicate_and_says_what_it_is() {
    CaseFile first = sharing();
    CaseFile second = sharing();
    driver.referred(told -> told.with("crimeReferences", crime));
    try (BrowserDesk screener = BrowserDesk.of("http://localhost:" + port, "screener")) {
      screener.open("/cases/" + second.number());
      Page page = screener.page();
      page.getByText("2 possible duplicates not looked at yet.").waitFor();
      button(page, "See them").click();
      assertThat(
              page.evaluate(
                  "document.querySelector('case-file').shadowRoot.activeElement?.textContent"))
          .isEqualTo("Same crime, same people");
      Locator other = page.locator("article.other").filter(has(first.number()));
      assertThat(other.innerText())
          .contains(
              "Possible duplicate",
              "Crime number; surname and date of birth of S-03 here and S-03 there; PNC id of S-03"
                  + " here and S-03 there",
              "South Yorkshire Police, as in this case");
      assertThat(other.locator("a").getAttribute("href")).isEqualTo("/cases/" + first.number());
      other.getByText("Say what it is").click();
      other.getByText("Record it").click();
      assertThat(other.innerText()).contains("Choose one.", "Say why:");
      isClean(screener);
      shots(page, other, "links-open");
      other.getByText("The same investigation").click();
      other.locator("textarea").fill("The same girl and the same flat, sent twice.");
      other.getByText("Record it").click();
      page.getByText("Recorded on both cases: " + first.number()).waitFor();
      page.getByText("1 possible duplicate not looked at yet.").waitFor();
      assertThat(other.innerText()).contains("The same investigation", "sent twice.");
      shots(page, page.locator("section[aria-labelledby=links]"), "links-judged");
      shots(page, page.locator("section[aria-labelledby=screening]"), "links-notice");
    }
  }

  private static Locator.FilterOptions has(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  /** The part at both widths, and nothing beside the page. */
  static void shots(Page page, Locator part, String name) {
    for (int width : new int[] {390, 1440}) {
      page.setViewportSize(width, 900);
      part.scrollIntoViewIfNeeded();
      part.screenshot(
          new Locator.ScreenshotOptions()
              .setPath(Path.of("target", "screenshots", name + "-" + width + ".png")));
      assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .as("nothing stands out sideways at " + width)
          .isEqualTo(true);
    }
  }

  private static void isClean(BrowserDesk desk) {
    var found =
        new AxeBuilder(desk.page())
            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
            .include(List.of("case-file"))
            .setLegacyMode(true)
            .analyze()
            .getViolations();
    assertThat(found.stream().map(rule -> rule.getId() + ": " + rule.getNodes())).isEmpty();
  }
}

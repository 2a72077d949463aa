package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import org.casereview.casefile.CaseFile;
import org.junit.jupiter.api.Test;

/** Two standards liaisons at the keyboard: whom a matter concerns, confirmed, and ended again. */
class ConcernsInTheBrowserTest extends OnCases {

  private static final String HERE = "/conduct-matters";

  @Test
  void two_liaisons_say_whom_a_matter_concerns_and_end_it_by_keyboard() {
    var second = new Everywhere("S9017", "standards8", List.of("standards-liaisons"));
    second.join(driver);
    var file = reviewed();
    var matter = new Misconduct(driver, application).raised("manager", file, "FORCE_CONFLICTED");
    try (BrowserDesk one = BrowserDesk.of("http://localhost:" + port, "standards");
        BrowserDesk other = BrowserDesk.of("http://localhost:" + port, "standards8")) {
      names(one, matter);
      assertThat(found(file)).isEqualTo(404);
      assertThat(button(one, matter, "Confirm it").count()).isZero();

      presses(other, matter, "Confirm it");
      card(other, matter).getByText("Confirmed by").waitFor();

      asksForTheEnd(one, matter);
      assertThat(found(file)).isEqualTo(404);
      AccessiblePagesTest.isClean(one, HERE, "body");
      presses(other, matter, "End it");
      card(other, matter)
          .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
      assertThat(found(file)).isEqualTo(200);
    } finally {
      second.leave(driver);
    }
  }

  private void names(BrowserDesk desk, String matter) {
    Page page = desk.page();
    desk.open("/");
    page.getByText("Conduct matters").first().click();
    page.getByLabel("Number of the matter").fill("CM-2020-999999");
    page.locator("#staffId").selectOption(driver.staffId("qa"));
    desk.button("Record it").focus();
    page.keyboard().press("Enter");
    page.getByText("There is no such matter. Look at its number").waitFor();
    page.getByLabel("Number of the matter").fill(matter);
    page.getByLabel("Number of the matter").press("Enter");
    card(desk, matter).getByText("It waits for a second liaison").waitFor();
  }

  private static void asksForTheEnd(BrowserDesk desk, String matter) {
    desk.open(HERE);
    var card = card(desk, matter);
    card.locator("summary").focus();
    desk.page().keyboard().press("Enter");
    card.getByLabel("Why").fill("It was another person of that name.");
    button(desk, matter, "Ask for the end").focus();
    desk.page().keyboard().press("Enter");
    card(desk, matter).getByText("Another liaison answers that.").waitFor();
  }

  private static void presses(BrowserDesk desk, String matter, String button) {
    desk.open(HERE);
    button(desk, matter, button).focus();
    desk.page().keyboard().press("Enter");
  }

  private static Locator button(BrowserDesk desk, String matter, String text) {
    return card(desk, matter).locator("button:text-is('" + text + "')");
  }

  private static Locator card(BrowserDesk desk, String matter) {
    return desk.page().locator("li.card").filter(new Locator.FilterOptions().setHasText(matter));
  }

  private int found(CaseFile file) {
    return driver.at("qa").call("GET", "/api/cases/" + file.number(), null).status();
  }
}

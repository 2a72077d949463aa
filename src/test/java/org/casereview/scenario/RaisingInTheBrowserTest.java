package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.casereview.casefile.CaseFile;
import org.junit.jupiter.api.Test;

/** What anybody at a case raises in the bar over its file. */
class RaisingInTheBrowserTest extends OnCases {

  private static final String RISK = "Urgent risk";
  private static final String MISCONDUCT = "Possible misconduct";
  private static final String INFORMATION = "New information";

  @Test
  void new_information_on_a_case_that_has_ended_brings_it_back_to_screening() {
    CaseFile file = screenedOut();
    try (BrowserDesk manager = at("manager", file)) {
      opens(manager, INFORMATION);
      assertThat(dialog(manager).innerText()).contains("goes back to screening");
      manager.shot("raise-information");
      fills(manager, "From a victim", "She has named a third man.");
      dialog(manager).getByText("Record it").click();
      manager.page().getByText("Thank you. The case is back in screening.").waitFor();
      assertThat(manager.page().getByText("She has named a third man.").count()).isZero();
      manager.page().getByText("Open: What was told").click();
      manager.page().getByText("She has named a third man.").waitFor();
      opens(manager, INFORMATION);
      assertThat(dialog(manager).innerText()).contains("The case goes on where it is.");
    }
    driver.runJobs(file);
    assertThat(driver.at(file)).containsExactly("screenCase");
  }

  @Test
  void who_has_no_part_in_a_case_tells_of_it_beside_the_closed_file() {
    CaseFile file = openForReview();
    try (BrowserDesk liaison = at("victims", file)) {
      assertThat(liaison.page().getByText("This file is closed to you").count()).isOne();
      liaison.page().getByText("Open the file in an emergency").click();
      liaison.page().locator(".notice.wrong").waitFor();
      opens(liaison, INFORMATION);
      fills(liaison, "From a victim", "She has named a third man.");
      dialog(liaison).getByText("Record it").click();
      liaison.page().getByText("Thank you. It is on record").waitFor();
      assertThat(liaison.page().getByText("This file is closed to you").count()).isOne();
    }
    try (BrowserDesk other = at("reviewer3", file)) {
      opens(other, RISK);
      assertThat(other.page().getByText(INFORMATION).count()).isZero();
    }
  }

  @Test
  void what_was_typed_is_kept_when_it_could_not_be_sent() {
    CaseFile file = screenedOut();
    try (BrowserDesk manager = at("manager", file)) {
      opens(manager, INFORMATION);
      dialog(manager).getByText("Record it").click();
      assertThat(dialog(manager).innerText())
          .contains("Choose where it comes from.", "Say what is new and why it matters.");
      fills(manager, "From a force", "A statement was found.");
      manager.page().route("**/new-information", route -> route.abort());
      dialog(manager).getByText("Record it").click();
      dialog(manager).getByText("Not sent. The server did not answer.").waitFor();
      assertThat(dialog(manager).locator("textarea").inputValue())
          .isEqualTo("A statement was found.");
      manager.page().unroute("**/new-information");
      dialog(manager).getByText("Record it").click();
      manager.page().getByText("Thank you. The case is back in screening.").waitFor();
    }
  }

  @Test
  void escape_asks_before_it_throws_away_what_was_typed() {
    CaseFile file = referred();
    try (BrowserDesk screener = at("screener", file)) {
      opens(screener, RISK);
      screener.page().keyboard().press("Escape");
      assertThat(dialog(screener).count()).isZero();
      assertThat(focused(screener)).isEqualTo(RISK);
      opens(screener, RISK);
      fills(screener, "A suspect is about to leave", "He has booked a flight.");
      screener.page().keyboard().press("Escape");
      dialog(screener).getByText("What you have written is not sent. Throw it away?").waitFor();
      dialog(screener).getByText("Keep writing").click();
      assertThat(dialog(screener).locator("textarea").inputValue()).contains("booked a flight");
      screener.page().keyboard().press("Escape");
      dialog(screener)
          .getByText("Throw it away", new Locator.GetByTextOptions().setExact(true))
          .click();
      assertThat(dialog(screener).count()).isZero();
      assertThat(focused(screener)).isEqualTo(RISK);
    }
  }

  @Test
  void an_urgent_risk_is_raised_beside_a_task_and_waits_for_a_duty_officer() {
    CaseFile file = referred();
    try (BrowserDesk screener = at("screener", file)) {
      raisesARisk(screener);
      assertThat(focused(screener)).isEqualTo(RISK);
    }
    driver.runJobs(file);
    assertThat(driver.at(file)).containsExactlyInAnyOrder("screenCase", "triageRisk");
  }

  @Test
  void who_may_not_open_the_file_can_raise_an_urgent_risk_and_nothing_else() {
    CaseFile file = referred();
    try (BrowserDesk liaison = at("force-14", file)) {
      assertThat(offered(liaison)).containsExactly(RISK);
      raisesARisk(liaison);
    }
    driver.runJobs(file);
    assertThat(driver.at(file)).contains("triageRisk");
  }

  @Test
  void the_bar_stands_in_tasklist_too_and_says_who_will_see_it() {
    CaseFile file = referred();
    try (BrowserDesk screener = BrowserDesk.of("http://localhost:" + port, "screener")) {
      screener.choose("Cases to screen", "Confirm scope", file.number());
      screener.tab("Case file");
      screener.page().locator(".raise").waitFor();
      assertThat(offered(screener)).containsExactly(RISK, MISCONDUCT, INFORMATION, "Ask the force");
      opens(screener, MISCONDUCT);
      assertThat(dialog(screener).innerText())
          .contains(
              "Only the standards liaison will see this. It leaves no trace in the case file, and"
                  + " you will not see it again.");
      assertThat(dialog(screener).locator("option").count()).isEqualTo(12);
      isClean(screener);
      screener.shot("raise-misconduct");
    }
  }

  @Test
  void possible_misconduct_is_passed_on_with_a_thank_you_that_tells_nothing() {
    CaseFile file = referred();
    try (BrowserDesk manager = at("manager", file)) {
      opens(manager, MISCONDUCT);
      dialog(manager)
          .locator("select")
          .selectOption("A crime, such as a false record or destroyed evidence");
      dialog(manager).locator("textarea").fill("Page 3 was written again after the complaint.");
      dialog(manager).getByText("Pass it on").click();
      manager.page().getByText("Thank you. It has been passed on.").waitFor();
      String shown = manager.page().locator("case-file").innerText();
      manager.open("/cases/" + file.number());
      manager.page().locator(".raise").waitFor();
      assertThat(shown.replace("Thank you. It has been passed on.\n", ""))
          .isEqualTo(manager.page().locator("case-file").innerText());
    }
    assertThat(new Misconduct(driver, application).numbers(file)).hasSize(1);
  }

  private static void raisesARisk(BrowserDesk desk) {
    opens(desk, RISK);
    fills(desk, "A suspect is about to leave", "He has booked a flight for tomorrow.");
    dialog(desk).getByText("Raise it").click();
    Locator told = desk.page().locator("case-file .told:not(:empty)");
    told.waitFor();
    assertThat(told.innerText())
        .matches(
            "Urgent risk UR-[0-9]{4}-[0-9]{6} is raised\\. The duty officers have been told\\.");
  }

  private CaseFile screenedOut() {
    CaseFile file = driver.referred(Told::ofOneVictim);
    screens("screener", file, Map.of());
    driver.does("screener2", file, "confirmExclusion", leavingOutToo("screener2", file));
    return file;
  }

  private BrowserDesk at(String login, CaseFile file) {
    BrowserDesk desk = BrowserDesk.of("http://localhost:" + port, login);
    desk.open("/cases/" + file.number());
    desk.page().locator(".raise").waitFor();
    return desk;
  }

  private static List<String> offered(BrowserDesk desk) {
    return desk.page().locator("case-file .raise > button").allInnerTexts();
  }

  private static void opens(BrowserDesk desk, String act) {
    desk.page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(act).setExact(true))
        .click();
    dialog(desk).waitFor();
  }

  private static void fills(BrowserDesk desk, String choice, String text) {
    dialog(desk).locator("select").selectOption(choice);
    dialog(desk).locator("textarea").fill(text);
  }

  private static Locator dialog(BrowserDesk desk) {
    return desk.page().locator("dialog.raising[open]");
  }

  private static Object focused(BrowserDesk desk) {
    return desk.page()
        .evaluate("document.querySelector('case-file').shadowRoot.activeElement?.textContent");
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

package org.casereview.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseState;
import org.casereview.platform.Actor;
import org.casereview.referral.NewInformation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The panel's Tuesday: a meeting is arranged, a split panel votes twice, a stale vote shows why.
 */
class PanelInTheBrowserTest extends OnCases {

  private static final List<String> SIT =
      List.of("Gareth Millbrook", "Nadia Ashcombe", "Oriel Danbury");

  @BeforeAll
  static void isPatient() {
    PlaywrightAssertions.setDefaultAssertionTimeout(45_000);
  }

  private BrowserDesk desk(String login) {
    return BrowserDesk.of("http://localhost:" + port, login);
  }

  @Test
  void a_meeting_is_arranged_and_a_substitute_votes_for_who_has_a_conflict() {
    var file = passed();
    String address = arrangedWith(file);
    try (BrowserDesk member = desk("panel2")) {
      opens(member, address);
      Locator card = card(member, file);
      assertThat(card).containsText("round 1: 0 of 3 votes are in");
      card.locator("summary").filter(named("I have a conflict")).click();
      card.getByLabel("Note, if you wish to give one").fill("A former colleague.");
      card.locator("button").filter(named("Declare it")).click();
      assertThat(member.page().locator("#status")).containsText("Your conflict is on record");
      assertThat(card(member, file)).hasCount(0);
    }
    try (BrowserDesk manager = desk("manager")) {
      opens(manager, address);
      assertThat(card(manager, file)).containsText("Too few members may vote on this case");
      card(manager, file).locator("select").selectOption("S0032");
      card(manager, file).locator("button").filter(named("Name this substitute")).click();
      assertThat(card(manager, file)).containsText("Fergus Hallam sits instead.");
      AccessiblePagesTest.isClean(manager, address, "body");
      manager.shot("meeting");
      fits(manager, "meeting-390");
    }
    assertThat(driver.tries("panel3", file, "castVote", voting("CLOSE")).sentence())
        .contains("is decided at the meeting");
    assertThat(driver.tries("panel2", file, "castVote", voting("CLOSE")).sentence())
        .contains("not open any more");
    for (String voter : List.of("panel1", "panel4", "panel5")) {
      driver.does(voter, file, "castVote", voting("RETURN"));
    }
    assertThat(driver.now(file).state()).isEqualTo(CaseState.OUTCOME_RETURN);
  }

  @Test
  void a_split_panel_sees_the_reasons_of_its_first_round_and_finds_a_majority_in_the_second() {
    var file = passed();
    votes("panel1", file, "Reopen", "The phone was never read.");
    try (BrowserDesk other = desk("panel2")) {
      other.open("/cases/" + file.number());
      assertThat(other.page().getByText("1 of 3 are in. Votes are shown once all are in."))
          .isVisible();
      assertThat(other.page().locator("main")).not().containsText("The phone was never read.");
    }
    votes("panel2", file, "Close", "The witness has died.");
    votes("panel3", file, "Return", "One log is missing.");
    driver.runJobs(file);
    try (BrowserDesk other = desk("panel2")) {
      other.open("/cases/" + file.number());
      for (String reason : List.of("The phone was never read.", "One log is missing.")) {
        assertThat(other.page().getByText(reason)).isVisible();
      }
      assertThat(other.page().getByText("What the findings point to")).isVisible();
      AccessiblePagesTest.isClean(other, "the case of a split panel", "body");
      other.shot("panel-second-round");
    }
    votes("panel1", file, "Return", "The log first.");
    votes("panel2", file, "Close", "As before.");
    votes("panel3", file, "Return", "As before.");
    driver.runJobs(file);
    assertThat(driver.now(file).state()).isEqualTo(CaseState.OUTCOME_RETURN);
  }

  @Test
  void a_stale_vote_shows_what_came_in_since() {
    var file = passed();
    driver.does("panel1", file, "castVote", voting("CLOSE"));
    comesIn(file, "A witness has come forward.");
    try (BrowserDesk member = desk("panel1")) {
      member.open("/cases/" + file.number());
      assertThat(member.page().getByText("What came in since these votes")).isVisible();
      Locator changes = member.page().locator(".changes");
      assertThat(changes).not().containsText("A witness has come forward.");
      changes.locator(".unfold").press("n");
      assertThat(changes).containsText("A witness has come forward.");
      member.shot("panel-stale-vote");
    }
    driver.does("panel2", file, "castVote", voting("CLOSE"));
    driver.does("panel3", file, "castVote", voting("CLOSE"));
    try (BrowserDesk member = desk("panel1")) {
      member.choose("Panel: votes and closures", "Cast a vote", file.number());
      member.claim();
      Locator changed = member.page().locator(".fjs-container textarea").first();
      assertThat(changed)
          .hasValue(java.util.regex.Pattern.compile(".*Its words stand folded in the Case file.*"));
      assertThat(changed).isDisabled();
      member.shot("panel-stale-form");
    }
  }

  private String arrangedWith(CaseFile file) {
    try (BrowserDesk manager = desk("manager")) {
      manager.open("/panels");
      manager.page().locator("#page:not([hidden])").waitFor();
      manager.button("Arrange the meeting").click();
      assertThat(manager.page().getByText("Choose the day.")).isVisible();
      manager
          .page()
          .getByLabel("Day")
          .fill(LocalDate.now(ZoneId.of("Europe/London")).plusDays(21).toString());
      manager.page().getByLabel("Starts at").fill("10:00");
      manager.page().getByLabel("Room, or address of the video meeting").fill("Room 4");
      SIT.forEach(name -> manager.page().getByLabel(name).check());
      manager.page().getByLabel("Who chairs it").selectOption("S0009");
      manager.button("Arrange the meeting").click();
      Locator status = manager.page().locator("#status");
      assertThat(status).containsText("Arranged: PM-");
      String number = status.innerText().replaceAll("^Arranged: |\\.$", "");
      Locator waiting =
          manager
              .page()
              .locator("#waiting li")
              .filter(new Locator.FilterOptions().setHasText(file.number()));
      String option = waiting.locator("option[value=" + number + "]").getAttribute("value");
      waiting.locator("select").selectOption(option);
      waiting.locator("button").click();
      assertThat(status).containsText(file.number() + " is on the meeting.");
      AccessiblePagesTest.isClean(manager, "/panels", "body");
      manager.shot("panels");
      fits(manager, "panels-390");
      return "/panels/" + number;
    }
  }

  private static void opens(BrowserDesk desk, String address) {
    desk.open(address);
    desk.page().locator("#page:not([hidden])").waitFor();
  }

  private static void fits(BrowserDesk desk, String shot) {
    desk.page().setViewportSize(390, 800);
    assertThat(desk.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .isEqualTo(true);
    desk.shot(shot);
  }

  private static Locator card(BrowserDesk desk, CaseFile file) {
    return desk.page().locator("li.card").filter(named(file.number()));
  }

  private static Locator.FilterOptions named(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private void votes(String login, CaseFile file, String outcome, String reasons) {
    try (BrowserDesk member = desk(login)) {
      member.casts(file.number(), outcome, reasons);
    }
  }

  private void comesIn(CaseFile file, String what) {
    var information = application.getBean(NewInformation.class);
    Actor.run(
        driver.staffId("manager"),
        () -> {
          try {
            information.told(file.id(), NewInformation.Source.THIRD_PARTY, what);
          } catch (org.casereview.platform.Refusal refused) {
            throw new AssertionError(refused);
          }
        });
  }
}

package org.casereview.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Somebody walks away from a form in Tasklist with something typed in it, and comes back. */
class SessionEndInTheBrowserTest extends OnSessions {

  private static final String TYPED = "Page 4 of the file.";

  @Test
  void the_page_is_covered_before_the_login_ends_and_what_was_typed_is_sent_after_a_new_one() {
    var file = referred();
    try (BrowserDesk desk = BrowserDesk.of("http://localhost:" + port, "screener")) {
      var page = desk.page();
      page.clock().install();
      desk.choose("Cases to screen", "Confirm scope", file.number());
      desk.claim();
      var note = page.locator(".fjs-container textarea:enabled").last();
      note.fill(TYPED);

      sessions.forward(Duration.ofMinutes(14));
      page.clock().fastForward("14:00");
      var dialog = page.locator("#session-end dialog");
      assertThat(dialog).containsText("What you typed is still here.");
      desk.shot("session-covered");
      page.keyboard().press("Escape");
      page.keyboard().press("Escape");
      assertThat(dialog).isVisible();
      sessions.forward(Duration.ofMinutes(2));
      page.clock().fastForward("02:00");
      dialog.getByLabel("Password").fill("demo");
      dialog.locator("button[type=submit]").click();
      assertThat(dialog).isHidden();
      assertThat(note).hasValue(TYPED);
      // The list goes on asking, with the token of the new session.
      page.waitForResponse(
          answer -> answer.url().contains("/filter/") && answer.status() == 200,
          () -> page.clock().fastForward("00:15"));
      desk.complete();
    }
    driver.runJobs(file);
    assertThat(driver.at(file)).doesNotContain("screenCase");
  }

  @Test
  void who_reads_is_asked_first_and_the_forms_of_the_page_are_sent_after_a_new_login() {
    try (BrowserDesk desk = BrowserDesk.of("http://localhost:" + port, "screener")) {
      var page = desk.page();
      page.clock().install();
      desk.open("/cases");
      var searched = page.getByRole(AriaRole.SEARCHBOX).first();
      searched.fill(TYPED);
      rests(desk, 13);
      var said = page.locator("#session-end .ending");
      assertThat(said).containsText("Nobody has used this page for a while.");
      desk.shot("session-resting");
      said.getByText("I am here").click();
      assertThat(said).hasCount(0);
      rests(desk, 15);
      var dialog = page.locator("#session-end dialog");
      dialog.getByLabel("Password").fill("demo");
      dialog.locator("button[type=submit]").click();
      assertThat(dialog).isHidden();
      assertThat(searched).hasValue(TYPED);
      page.getByText("Log out").click();
      page.waitForURL("**/login?logout");
    }
  }

  @Test
  void a_covered_page_goes_on_by_itself_when_the_same_person_logs_in_in_another_tab() {
    try (BrowserDesk desk = BrowserDesk.of("http://localhost:" + port, "screener")) {
      var searched = covered(desk);
      var dialog = desk.page().locator("#session-end dialog");
      var other = logsIn(desk, "screener");
      assertThat(dialog).hasCount(0);
      assertThat(searched).hasValue(TYPED);
      assertThat(desk.page().locator("#session-end.covers")).hasCount(0);
      other.close();
      // With the token of the session that the other tab began.
      desk.page().getByText("Log out").click();
      desk.page().waitForURL("**/login?logout");
    }
  }

  @Test
  void a_covered_page_is_kept_from_somebody_else_who_logs_in_in_another_tab() {
    try (BrowserDesk desk = BrowserDesk.of("http://localhost:" + port, "screener")) {
      var searched = covered(desk);
      var dialog = desk.page().locator("#session-end dialog");
      var other = logsIn(desk, "manager");
      assertThat(dialog)
          .containsText("has logged in in another tab. What stands here belongs to screener");
      assertThat(desk.page().locator("#session-end.covers")).hasCount(1);
      desk.shot("session-of-another");
      other.getByText("Log out").click();
      other.waitForURL("**/login?logout");
      other.close();
      assertThat(dialog).isVisible();
      logsIn(desk, "screener");
      assertThat(dialog).hasCount(0);
      assertThat(searched).hasValue(TYPED);
    }
  }

  @Test
  void what_one_person_typed_is_not_left_to_another_who_logs_in_over_it() {
    try (BrowserDesk desk = BrowserDesk.of("http://localhost:" + port, "screener")) {
      var searched = covered(desk);
      var dialog = desk.page().locator("#session-end dialog");
      dialog.getByLabel("User name").fill("manager");
      dialog.getByLabel("Password").fill("demo");
      dialog.locator("button[type=submit]").click();
      assertThat(dialog).hasCount(0);
      assertThat(searched).hasValue("");
    }
  }

  /** A page is open and not yet covered when somebody else takes the browser over. */
  @Test
  void an_open_page_is_covered_when_somebody_else_logs_in_in_another_tab() {
    try (BrowserDesk desk = BrowserDesk.of("http://localhost:" + port, "screener")) {
      desk.open("/cases");
      var page = desk.page();
      page.waitForResponse("**/api/session", page::reload);
      var other = page.context().newPage();
      other.navigate("http://localhost:" + port + "/cases");
      other.getByText("Log out").click();
      // A page that is on its way is at times never closed.
      other.waitForURL("**/login?logout");
      other.close();
      logsIn(desk, "manager");
      assertThat(page.locator("#session-end dialog")).containsText("belongs to screener");
    }
  }

  /** Something is typed, and nobody comes for longer than a login rests. */
  private Locator covered(BrowserDesk desk) {
    desk.page().clock().install();
    desk.open("/cases");
    var searched = desk.page().getByRole(AriaRole.SEARCHBOX).first();
    searched.fill(TYPED);
    rests(desk, 16);
    assertThat(desk.page().locator("#session-end dialog")).isVisible();
    return searched;
  }

  private Page logsIn(BrowserDesk desk, String login) {
    var other = desk.page().context().newPage();
    other.navigate("http://localhost:" + port + "/login");
    other.getByLabel("User name").fill(login);
    other.getByLabel("Password").fill("demo");
    other.locator("form[action='/login'] button[type=submit]").click();
    other.getByText("Log out").waitFor();
    return other;
  }

  private void rests(BrowserDesk desk, int minutes) {
    sessions.forward(Duration.ofMinutes(minutes));
    desk.page().clock().fastForward("%02d:00".formatted(minutes));
  }
}

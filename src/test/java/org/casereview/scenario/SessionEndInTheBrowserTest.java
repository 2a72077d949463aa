package org.casereview.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.casereview.testing.SessionClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** Somebody walks away from a form in Tasklist with something typed in it, and comes back. */
class SessionEndInTheBrowserTest extends OnCases {

  private static final String TYPED = "Page 4 of the file.";

  @Autowired
  @Qualifier("sessionClock")
  private SessionClock sessions;

  @AfterEach
  void logInsAreFresh() {
    sessions.back();
  }

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

  private void rests(BrowserDesk desk, int minutes) {
    sessions.forward(Duration.ofMinutes(minutes));
    desk.page().clock().fastForward("%02d:00".formatted(minutes));
  }
}

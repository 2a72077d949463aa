package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import org.casereview.casefile.CaseFile;
import org.casereview.sla.ClockSweeper;
import org.junit.jupiter.api.Test;

/** A manager says on the page why something is late and by when it is made good. */
class LatePageTest extends OnCases {

  @Test
  void why_and_by_when_is_said_by_keyboard_on_the_page_and_what_was_typed_is_never_lost() {
    var day = PreparedDay.of(this);
    application.getBean(ClockSweeper.class).sweep();
    try (BrowserDesk manager = BrowserDesk.of("http://localhost:" + port, "manager")) {
      manager.open("/late");
      Locator card = card(manager, day.screeningTaken);
      assertThat(card.innerText())
          .contains(
              "Screen the case", "Late, was due", "Tobias Penhallow has it", "Say why it is late");
      assertThat(section(manager, "today").innerText()).contains(day.screeningToday.number());
      assertThat(section(manager, "atRisk").innerText()).contains(day.screeningAtRisk.number());
      card.locator("details.act > summary").first().focus();
      manager.page().keyboard().press("Enter");
      card.locator("textarea").first().fill("Two screeners were away.");
      card.locator("form button").first().click();
      card.getByText("Choose the cause.").waitFor();
      assertThat(card.locator("textarea").first().inputValue()).startsWith("Two screeners");
      AccessiblePagesTest.isClean(manager, "/late", "body");
      manager.shot("late");
      for (int width : new int[] {390, 1440}) {
        manager.page().setViewportSize(width, 900);
        card.locator("form").first().scrollIntoViewIfNeeded();
        assertThat(manager.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
            .isEqualTo(true);
        manager.shot("late-cause-" + width);
      }
      card.locator("select").selectOption("ABSENCE");
      card.locator("input[type=date]").fill("2026-03-20");
      card.locator("form button").first().click();
      manager
          .page()
          .getByText("The person was away, made good by 20 March 2026.")
          .first()
          .waitFor();
      assertThat(card(manager, day.screeningTaken).innerText())
          .contains("Two screeners were away.", "Said by Colin Brackenbury")
          .doesNotContain("Say why it is late");
      manager.page().setViewportSize(390, 800);
      assertThat(manager.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .isEqualTo(true);
      manager.shot("late-390");
    }
  }

  @Test
  void who_has_nothing_late_is_told_so_and_a_liaison_is_asked_for_nothing() {
    try (BrowserDesk analyst = BrowserDesk.of("http://localhost:" + port, "analyst")) {
      analyst.open("/late");
      for (String nothing :
          List.of("Nothing is late", "Nothing more is due", "Nothing is at risk")) {
        assertThat(analyst.page().locator("main").innerText()).contains(nothing);
      }
    }
    var reply =
        driver
            .program("force-14")
            .call(
                "POST",
                "/api/sla/breaches/" + org.casereview.platform.Ids.next() + "/account",
                Map.of("cause", "CAPACITY", "recoverBy", "2030-01-02"));
    assertThat(reply.sentence()).contains("no such missed deadline");
  }

  private static Locator section(BrowserDesk desk, String id) {
    return desk.page().locator("section[aria-labelledby=" + id + "]");
  }

  private static Locator card(BrowserDesk desk, CaseFile file) {
    return section(desk, "passed")
        .locator(".deadline")
        .filter(new Locator.FilterOptions().setHasText(file.number()));
  }
}

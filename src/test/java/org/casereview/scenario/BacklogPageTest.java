package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A manager plans how a backlog is worked off, sees first what would be due, and then makes it. */
class BacklogPageTest extends OnCases {

  /** A Monday on which no other test receives cases, so that the plan takes none of theirs. */
  private static final Instant MONDAY = Instant.parse("2030-03-04T09:00:00Z");

  private static final String DAY = "2030-03-04";

  private String base() {
    return "http://localhost:" + port;
  }

  @Test
  void a_plan_is_looked_at_before_it_is_made_and_nothing_that_was_typed_is_lost() {
    clock.moveTo(MONDAY);
    var plain = referred();
    var rape = driver.referred(Told::alleging);
    try (BrowserDesk manager = BrowserDesk.of(base(), "manager")) {
      manager.open("/sla/backlog");
      manager.page().locator("#page:not([hidden])").waitFor();
      Locator form = manager.page().locator("#make");
      form.locator("#name").fill("Opening balance of March");
      form.getByText("Show what would be due when").click();
      assertThat(manager.page().locator("#make-wrong").innerText())
          .isEqualTo("Say from which day of receipt on.");
      for (String field : new String[] {"validFrom", "validTo", "firstStart"}) {
        form.locator("#" + field).fill(DAY);
      }
      form.locator("#perDay").fill("1001");
      form.locator("#reason").fill("All of them came on one day.");
      form.getByText("Show what would be due when").click();
      manager.page().getByText("Say how many begin each day: 1 to 1000.").waitFor();
      assertThat(form.locator("#name").inputValue()).isEqualTo("Opening balance of March");
      form.locator("#perDay").fill("1");
      form.locator("#perDay").press("Enter");
      manager.page().getByText("2 cases that nobody has begun would be due").waitFor();
      assertThat(manager.page().locator("#preview .weeks").innerText())
          .contains("Week of Mon, 18 Mar 2030", "2 cases");
      AccessiblePagesTest.isClean(manager, "/sla/backlog", "body");
      manager.shot("backlog");
      manager.page().getByText("Make this plan").click();
      manager.page().getByText("The plan is made. 2 cases have a new date.").waitFor();
      assertThat(manager.page().locator("#plans").innerText())
          .contains("Opening balance of March", "2 cases have a place", "Still to be screened: 2");
      manager.page().setViewportSize(390, 800);
      assertThat(manager.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .isEqualTo(true);
      manager.shot("backlog-390");
    }
    assertThat(driver.task(rape, "screenCase").getDueDate())
        .isBefore(driver.task(plain, "screenCase").getDueDate());
  }

  @Test
  void nobody_else_sees_the_plans() {
    for (String other : new String[] {"screener", "force-14"}) {
      var desk = driver.at(other);
      assertThat(desk.call("GET", "/api/sla/backlog-plans", null).status()).isEqualTo(403);
      assertThat(desk.call("GET", "/sla/backlog", null).status()).isEqualTo(404);
    }
  }
}

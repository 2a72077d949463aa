package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.casereview.sla.RecalculationPass;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Days are entered one after the other into the calendar that was chosen. */
class CalendarsInTheBrowserTest extends OnCases {

  private static final String NI = "/api/sla/calendars/NI/one-off-days";

  @Autowired RecalculationPass pass;

  @AfterEach
  void takeBack() {
    for (var calendar : driver.at("manager").call("GET", "/api/sla/calendars", null).body()) {
      for (var day : calendar.path("oneOffDays")) {
        if (day.path("withdrawnAt").isNull() && day.path("day").asText().startsWith("2029-09")) {
          String address = NI + "/" + day.path("id").asText() + "/withdrawal";
          driver.at("manager").call("POST", address, Map.of("reason", "Only a test."));
        }
      }
    }
    pass.goOn();
  }

  @Test
  void the_chosen_calendar_stays_chosen_and_the_button_names_it() {
    try (BrowserDesk manager = BrowserDesk.of("http://localhost:" + port, "manager")) {
      manager.open("/sla/calendars");
      Page page = manager.page();
      page.locator("#page:not([hidden])").waitFor();
      page.locator("#calendar").selectOption("NI");
      page.locator("#day").fill("2029-09-05");
      page.locator("#name").fill("Day of thanks");
      page.locator("#source").fill("Belfast Gazette");
      page.locator("#reason").fill("Proclaimed.");
      page.locator("#enter button").first().click();
      Locator button = page.locator("#preview button.main");
      button.waitFor();
      assertThat(button.innerText())
          .startsWith("Enter Wed")
          .endsWith(" 2029 in the calendar of Northern Ireland");
      button.click();
      page.getByText("Entered. The deadlines are being moved.").waitFor();
      assertThat(page.locator("#calendar").inputValue()).isEqualTo("NI");
      pass.goOn();
      page.getByText("Done: ").waitFor();
      assertThat(page.locator("#calendar").inputValue()).isEqualTo("NI");
    }
  }
}

package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.casereview.casefile.CaseFile;
import org.junit.jupiter.api.Test;

/** A manager finds on a prepared day what is late, in Cockpit, and opens it. */
class LatenessInCockpitTest extends OnCases {

  private static final String COCKPIT = "/camunda/app/cockpit/default/";

  @Test
  void the_three_late_tasks_of_the_day_are_found_on_the_board_and_on_the_diagrams_and_opened() {
    PreparedDay.begins(clock);
    JsonNode before = totals();
    var day = PreparedDay.of(this);
    try (BrowserDesk manager = manager()) {
      onTheBoard(manager, before, day);
      onTheDiagram(manager, "Case screening", day);
      onTheDiagram(manager, "File review", day);
      for (CaseFile file : day.late()) {
        opensTheTask(manager, file, file == day.declarationLate ? DECLARE : CONFIRM);
      }
    }
  }

  @Test
  void an_open_list_is_read_again_each_minute_and_stays_open() {
    var day = PreparedDay.of(this);
    try (BrowserDesk manager = manager()) {
      manager.page().clock().install();
      manager.open(COCKPIT);
      opens(manager, total(manager, "late"));
      assertThat(row(manager, day.screeningLate).innerText()).contains("nobody yet");
      driver
          .at("screener")
          .claim(driver.task(day.screeningLate, "screenCase").getId(), driver.staffId("screener"));
      manager.page().clock().fastForward(61_000);
      row(manager, day.screeningLate).getByText("Tobias Penhallow").waitFor();
      assertThat(list(manager).isVisible()).isTrue();
    }
  }

  @Test
  void the_board_says_when_it_cannot_be_read_and_tries_again() {
    try (BrowserDesk manager = manager()) {
      manager.page().route("**/api/deadlines", route -> route.abort());
      manager.open(COCKPIT);
      manager.page().getByText("The deadlines cannot be shown.").waitFor();
      manager.page().unroute("**/api/deadlines");
      manager.button("Try again").click();
      manager.page().locator("deadline-board .totals").waitFor();
    }
  }

  private static final String CONFIRM = "Confirm scope";
  private static final String DECLARE = "Declare any conflict";

  private void onTheBoard(BrowserDesk manager, JsonNode before, PreparedDay day) {
    manager.open(COCKPIT);
    for (var more : List.of(List.of("late", 3), List.of("today", 1), List.of("atRisk", 1))) {
      String kind = (String) more.get(0);
      assertThat(total(manager, kind).locator(".figure").innerText())
          .as(kind)
          .isEqualTo(String.valueOf(before.path(kind).asInt() + (int) more.get(1)));
    }
    isClean(manager, "deadline-board");
    manager.shot("cockpit-board");
    Locator late = total(manager, "late");
    late.focus();
    manager.page().keyboard().press("Enter");
    list(manager).locator("table").waitFor();
    for (CaseFile file : day.late()) {
      assertThat(row(manager, file).innerText())
          .contains("South Yorkshire Police", "Mar 2026, 23:59", day.hands().get(file));
    }
    isClean(manager, ".deadline-tasks");
    manager.shot("cockpit-late");
    manager.page().keyboard().press("Escape");
    assertThat(manager.page().evaluate(FOCUSED)).isEqualTo("LATE||");
    opens(manager, total(manager, "today"));
    assertThat(row(manager, day.screeningToday).innerText()).contains("23:59");
    closes(manager);
    opens(manager, total(manager, "atRisk"));
    assertThat(row(manager, day.screeningAtRisk).innerText()).contains("19 Mar 2026");
    closes(manager);
  }

  private static final String FOCUSED =
      "document.querySelector('deadline-board').shadowRoot.activeElement?.dataset.key";

  private void onTheDiagram(BrowserDesk manager, String process, PreparedDay day) {
    boolean screening = process.equals("Case screening");
    manager.open(COCKPIT);
    manager.page().locator("deadline-board td.process a").getByText(process).first().click();
    Locator badge =
        manager
            .page()
            .locator(
                "[data-container-id=%s] .deadline-badges"
                    .formatted(screening ? "screenCase" : "declareConflict"));
    opens(manager, badge.locator("button.late"));
    for (CaseFile file : day.late()) {
      assertThat(row(manager, file).count())
          .isEqualTo(screening == (file != day.declarationLate) ? 1 : 0);
    }
    closes(manager);
    if (screening) {
      opens(manager, badge.getByText("due today"));
      assertThat(row(manager, day.screeningToday).count()).isEqualTo(1);
      closes(manager);
      opens(manager, badge.getByText("at risk"));
      assertThat(row(manager, day.screeningAtRisk).count()).isEqualTo(1);
      closes(manager);
      manager.shot("cockpit-diagram");
    }
  }

  private void opensTheTask(BrowserDesk manager, CaseFile file, String task) {
    manager.open(COCKPIT);
    opens(manager, total(manager, "late"));
    row(manager, file).getByText("Task", new Locator.GetByTextOptions().setExact(true)).click();
    manager
        .page()
        .locator(".task-details h2.task", new Page.LocatorOptions().setHasText(task))
        .waitFor();
    manager.tab("Case file");
    manager.page().locator("case-file").getByText(file.number()).first().waitFor();
  }

  private static Locator total(BrowserDesk desk, String kind) {
    String code = kind.equals("atRisk") ? "AT_RISK" : kind.toUpperCase(java.util.Locale.ROOT);
    return desk.page().locator("deadline-board [data-key='" + code + "||']");
  }

  private static void opens(BrowserDesk desk, Locator number) {
    number.click();
    list(desk).locator("table").waitFor();
  }

  private static void closes(BrowserDesk desk) {
    list(desk).getByText("Close").click();
  }

  private static Locator list(BrowserDesk desk) {
    return desk.page().locator(".deadline-tasks dialog[open]");
  }

  private static Locator row(BrowserDesk desk, CaseFile file) {
    return list(desk)
        .locator("tbody tr")
        .filter(new Locator.FilterOptions().setHasText(file.number()));
  }

  private static void isClean(BrowserDesk desk, String part) {
    var found =
        new AxeBuilder(desk.page())
            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
            .include(List.of(part))
            .setLegacyMode(true)
            .analyze()
            .getViolations();
    assertThat(found.stream().map(rule -> rule.getId() + ": " + rule.getNodes())).isEmpty();
  }

  private JsonNode totals() {
    return driver.program("manager").call("GET", "/api/deadlines", null).body().path("totals");
  }

  private BrowserDesk manager() {
    return BrowserDesk.of("http://localhost:" + port, "manager");
  }
}

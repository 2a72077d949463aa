package org.casereview.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Map;
import java.util.Set;
import org.casereview.casefile.CaseFile;
import org.junit.jupiter.api.Test;

/** What was decided and holds no more stands in the case file once, with its votes. */
class EarlierDecisionsInTheBrowserTest extends OnCases {

  @Test
  void a_decision_set_aside_and_one_that_was_halted_stay_readable() {
    var aside = setAside();
    var halted = halted();
    try (BrowserDesk desk = BrowserDesk.of("http://localhost:" + port, "panel1")) {
      desk.page().setViewportSize(1440, 1000);
      var decision = part(desk, aside, "decision");
      assertThat(decision.getByText("Decision set aside")).hasCount(1);
      assertThat(decision.getByText("Earlier outcome")).hasCount(0);
      assertThat(decision).containsText("One line is open.");
      HaltInTheBrowserTest.looked(desk, decision, "set-aside");
      decision = part(desk, halted, "decision");
      assertThat(decision.getByText("Earlier outcome")).hasCount(1);
      decision.locator("summary", hasText("Votes of the panel that decided on")).press("Enter");
      assertThat(decision.getByText("As the review says.").first()).isVisible();
      HaltInTheBrowserTest.looked(desk, decision, "halted");
    }
    try (BrowserDesk desk = BrowserDesk.of("http://localhost:" + port, "victims")) {
      desk.page().setViewportSize(1440, 1000);
      var notices = part(desk, halted, "notices");
      assertThat(notices.getByText("Do not tell this").first()).isVisible();
      HaltInTheBrowserTest.looked(desk, notices, "do-not-tell");
    }
  }

  private CaseFile setAside() {
    var file = WithAnAcquittal.passed(this, Set.of());
    for (int round = 0; round < 2; round++) {
      driver.does("panel1", file, "castVote", voting("REOPEN"));
      driver.does("panel2", file, "castVote", voting("CLOSE"));
      driver.does("panel3", file, "castVote", voting("RETURN"));
    }
    var reopens = Map.of("outcome", "REOPEN", "reasons", "One line is open.");
    assertThat(driver.tries("head", file, "decideAsHead", reopens).isDone()).isTrue();
    WithAnAcquittal.tells(this, file, Set.of("S1", "S2"));
    driver.runJobs(file);
    return file;
  }

  private CaseFile halted() {
    var file = WithAnAcquittal.passed(this, Set.of());
    PANEL.forEach(member -> driver.does(member, file, "castVote", voting("REOPEN")));
    WithAnAcquittal.tells(this, file, Set.of("S1", "S2"));
    var asked =
        driver
            .at("manager")
            .call("POST", "/api/cases/" + file.number() + "/halt", Map.of("reasons", "Acquitted."));
    assertThat(asked.status()).isEqualTo(201);
    driver.runJobs(file);
    driver.does("head", file, "confirmHalt", Map.of("haltConfirmed", "YES"));
    return file;
  }

  private static Locator part(BrowserDesk desk, CaseFile file, String named) {
    desk.open("/cases/" + file.number());
    var part = desk.page().locator("case-file section[aria-labelledby=" + named + "]");
    part.waitFor();
    return part;
  }

  private static Locator.LocatorOptions hasText(String text) {
    return new Locator.LocatorOptions().setHasText(text);
  }
}

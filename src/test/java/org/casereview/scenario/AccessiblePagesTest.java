package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.casereview.testing.CaseReviewTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Our own pages, and our tab in Tasklist, keep WCAG 2 at A and AA. */
@CaseReviewTest
class AccessiblePagesTest {

  private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");
  private static final Set<String> GRAVE = Set.of("serious", "critical");

  @Autowired JobExecutor executor;
  @LocalServerPort int port;

  @BeforeEach
  void theEngineWorks() {
    executor.start();
  }

  @AfterEach
  void theEngineRests() {
    executor.shutdown();
  }

  @Test
  void everybody_can_use_our_pages_and_the_case_file_in_tasklist() {
    String number;
    try (BrowserDesk guest = BrowserDesk.of(base())) {
      guest.open("/login");
      isClean(guest, "/login", "body");
    }
    try (BrowserDesk intake = BrowserDesk.of(base(), "intake")) {
      number = intake.sendsPackage("AX-" + System.nanoTime());
      isClean(intake, "/referrals", "body");
    }
    try (BrowserDesk manager = BrowserDesk.of(base(), "manager")) {
      for (String path : List.of("/", "/cases", "/late", "/help", "/find?q=" + number)) {
        manager.open(path);
        isClean(manager, path, "body");
      }
      manager.open("/sla/calendars");
      manager.page().locator("#page:not([hidden])").waitFor();
      isClean(manager, "/sla/calendars", "body");
    }
    try (BrowserDesk admin = BrowserDesk.of(base(), "admin")) {
      for (String path :
          List.of(
              "/people",
              "/people/new",
              "/people/S0005",
              "/people/import/STAFF",
              "/forces",
              "/forces/14")) {
        admin.open(path);
        isClean(admin, path, "body");
      }
    }
    try (BrowserDesk head = BrowserDesk.of(base(), "head")) {
      for (String path : List.of("/policy", "/cases/" + number + "/access")) {
        head.open(path);
        isClean(head, path, "body");
      }
    }
    try (BrowserDesk reviewer = BrowserDesk.of(base(), "reviewer")) {
      reviewer.open("/my-work");
      isClean(reviewer, "/my-work", "body");
    }
    try (BrowserDesk liaison = BrowserDesk.of(base(), "force-14")) {
      liaison.open("/referrals/cases");
      liaison.page().locator("#cases .card, #cases .empty").first().waitFor();
      isClean(liaison, "/referrals/cases", "body");
    }
    try (BrowserDesk screener = BrowserDesk.of(base(), "screener")) {
      screener.choose("Cases to screen", "Confirm scope", number);
      screener.tab("Case file");
      screener.page().getByText("What the force sent").first().waitFor();
      isClean(screener, "the Case file tab", ".casefile-tab");
      screener.open("/cases/" + number);
      screener.page().getByText("What the force sent").first().waitFor();
      isClean(screener, "/cases/" + number, "body");
    }
  }

  /** No grave fault of access in this part of the page. */
  static void isClean(BrowserDesk desk, String where, String part) {
    isClean(desk.page(), where, part);
  }

  static void isClean(Page page, String where, String part) {
    List<Rule> found =
        new AxeBuilder(page)
            .options(faultsOnly())
            .withTags(WCAG)
            .include(List.of(part))
            .setLegacyMode(true)
            .analyze()
            .getViolations();
    Stream<String> broken =
        found.stream()
            .filter(rule -> GRAVE.contains(rule.getImpact()))
            .flatMap(
                rule ->
                    rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getTarget()));
    assertThat(broken).as(where).isEmpty();
  }

  /** What is in order is not told box by box. */
  private static AxeRunOptions faultsOnly() {
    var options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    return options;
  }

  private String base() {
    return "http://localhost:" + port;
  }
}

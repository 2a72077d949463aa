package org.casereview.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import org.casereview.testing.Soon;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Screeners confirm case after case at the keyboard; what they do not see by eye, by its calls. */
class ScreeningDeskInTheBrowserTest extends OnCases {

  private static final Logger LOG = LoggerFactory.getLogger(ScreeningDeskInTheBrowserTest.class);
  private static final int CASES = Integer.getInteger("casereview.screening.referrals", 34);
  private static final String FORCE = "55";
  private DeskQueue queue;

  @BeforeAll
  static void isPatient() {
    PlaywrightAssertions.setDefaultAssertionTimeout(45_000);
  }

  @AfterEach
  void theEngineRests() {
    executor.shutdown();
  }

  @Test
  void cases_are_screened_by_keyboard_alone_and_the_rest_in_the_fast_path() {
    executor.start();
    queue = new DeskQueue(driver, FORCE);
    // Whatever another test has left to this force.
    queue.screensAll();
    queue.send(CASES);
    try (BrowserDesk desk = at("screener");
        BrowserDesk other = at("screener2")) {
      opens(desk);
      AccessiblePagesTest.isClean(desk, "/screening", "body");
      desk.shot("screening-queue");
      tenClearCases(desk);
      twoNeverHaveTheSame(desk, other);
      aChangeNeedsItsReason(desk);
      aLostSessionLosesNothing(desk);
      theOtherClearCases(desk);
      leavingGivesTheCaseBack(desk);
    }
    theRest();
  }

  private BrowserDesk at(String login) {
    return BrowserDesk.of("http://localhost:" + port, login);
  }

  private static void opens(BrowserDesk desk) {
    desk.open("/screening");
    desk.page().locator("#force").selectOption(FORCE);
    assertThat(desk.page().locator("#waiting"))
        .containsText(String.format("%,d cases wait", CASES));
    assertThat(desk.page().locator("#waiting tbody tr").first())
        .containsText("Clear: everything is known");
    assertThat(desk.page().locator("#start")).isFocused();
  }

  /** The number of the case at hand, once keys are taken. */
  private static String ready(BrowserDesk desk, String before) {
    Locator at = desk.page().locator("#desk[data-ready]:not([data-ready='" + before + "'])");
    at.waitFor();
    return at.getAttribute("data-ready");
  }

  private static void press(BrowserDesk desk, String... keys) {
    for (String key : keys) {
      desk.page().keyboard().press(key);
    }
  }

  private void tenClearCases(BrowserDesk desk) {
    long began = System.nanoTime();
    press(desk, "Enter");
    var seen = new ArrayList<String>();
    String number = "";
    for (int i = 0; i < 10; i++) {
      number = ready(desk, number);
      seen.add(number);
      if (i == 0) {
        assertThat(desk.page().locator("#desk")).containsText("Rape alleged");
        assertThat(desk.page().locator("#q-c5Child")).containsText("V-01");
        AccessiblePagesTest.isClean(desk, "a case at the desk", "body");
        desk.shot("screening-desk");
        itsWordsAreFolded(desk, number);
      }
      press(desk, i % 2 == 0 ? "Enter" : "c");
    }
    ready(desk, number);
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    LOG.info("Ten clear cases by keyboard alone: {} ms", took.toMillis());
    assertThat(new HashSet<>(seen)).hasSize(10);
    assertThat(took).isLessThan(Duration.ofMinutes(5));
    assertThat(desk.page().locator(".confirmed")).containsText(number + " is confirmed as shown");
    assertThat(queue.total()).isEqualTo(CASES - 10);
  }

  /** One key opens them, on record, and folds them; Enter still confirms. */
  private void itsWordsAreFolded(BrowserDesk desk, String number) {
    Locator words = desk.page().locator("#desk .words");
    assertThat(words).containsText("By the record, what is told here concerns");
    assertThat(words.locator(".text")).hasCount(0);
    String opened =
        "select count(*) from audit.entry e join casereview.review_case r on r.id = e.case_id"
            + " where r.case_number = ? and e.what = 'NARRATIVE_OPENED'";
    assertThat(driver.count(opened, number)).isZero();
    press(desk, "w");
    assertThat(words.locator(".text").first()).isVisible();
    desk.shot("screening-desk-opened");
    assertThat(driver.count(opened, number)).isPositive();
    press(desk, "w");
    assertThat(words.locator(".text")).hasCount(0);
  }

  /** Until the desk comes to the first that is not clear. */
  private void theOtherClearCases(BrowserDesk desk) {
    String number = ready(desk, "");
    int clear = queue.clear();
    long began = System.nanoTime();
    for (int i = 0; i < clear; i++) {
      press(desk, "Enter");
      number = ready(desk, number);
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    LOG.info("{} more clear cases by keyboard alone: {} s", clear, Math.round(seconds));
    assertThat(queue.clear()).isZero();
    assertThat(queue.total()).isEqualTo(CASES - 12 - clear);
    assertThat(seconds / clear).as("seconds for each").isLessThan(30);
  }

  private void twoNeverHaveTheSame(BrowserDesk desk, BrowserDesk other) {
    String mine = ready(desk, "");
    other.open("/screening");
    other.page().locator("#force").selectOption(FORCE);
    assertThat(other.page().locator("#waiting")).containsText("is open at somebody's desk");
    press(other, "Enter");
    assertThat(ready(other, "")).isNotEqualTo(mine);
    press(other, "s");
    assertThat(other.page().locator("#queue")).isVisible();
  }

  private void aChangeNeedsItsReason(BrowserDesk desk) {
    String number = ready(desk, "");
    Locator reason = desk.page().getByLabel("Why did you change this?");
    press(desk, "1", "ArrowDown", "n");
    assertThat(reason.locator("visible=true")).isFocused();
    press(desk, "Escape", "Enter");
    assertThat(desk.page().locator(".trouble")).containsText("Say why you changed an answer");
    desk.page().keyboard().type("The decision is of 2009.");
    desk.shot("screening-change");
    press(desk, "Enter", "c");
    String next = ready(desk, number);
    assertThat(desk.page().locator(".confirmed")).containsText(number + " is confirmed with 1");
    assertThat(next).isNotEqualTo(number);
    assertThat(
            driver.count(
                "select count(*) from casereview.screening_answer a join casereview.screening s"
                    + " on s.id = a.screening_id join casereview.review_case r on r.id = s.case_id"
                    + " where r.case_number = ? and a.reason is not null",
                number))
        .isEqualTo(1);
  }

  private void aLostSessionLosesNothing(BrowserDesk desk) {
    String number = ready(desk, "");
    press(desk, "4", "n");
    desk.page().keyboard().type("One girl only.");
    press(desk, "Enter");
    desk.page().context().clearCookies();
    press(desk, "c");
    assertThat(desk.page().locator(".trouble")).containsText("You are logged out");
    assertThat(desk.page().locator("#reasonC4Victims")).hasValue("One girl only.");
    var login = desk.page().context().newPage();
    login.navigate("http://localhost:" + port + "/login");
    login.locator("#username").fill("screener");
    login.locator("#password").fill("demo");
    login.locator("#password").press("Enter");
    login.waitForURL("http://localhost:" + port + "/");
    login.close();
    desk.page().bringToFront();
    desk.page().evaluate("window.dispatchEvent(new Event('focus'))");
    ready(desk, number);
    assertThat(desk.page().locator(".confirmed")).containsText(number + " is confirmed with 1");
  }

  private void leavingGivesTheCaseBack(BrowserDesk desk) {
    ready(desk, "");
    desk.page().setViewportSize(390, 844);
    AccessiblePagesTest.isClean(desk, "a case at 390 px", "body");
    desk.shot("screening-390");
    desk.open("/");
    assertThat(Soon.seen(() -> queue.now().path("taken").asInt(), taken -> taken == 0)).isZero();
  }

  private void theRest() {
    int left = queue.total();
    long began = System.nanoTime();
    var order = queue.screensAll();
    LOG.info("{} others in the fast path: {} s", left, (System.nanoTime() - began) / 1_000_000_000);
    assertThat(order).hasSize(left);
    assertThat(order.stream().distinct())
        .containsExactly("ONE_UNKNOWN c4Victims", "JUDGEMENT ", "EXCLUSION ");
  }
}

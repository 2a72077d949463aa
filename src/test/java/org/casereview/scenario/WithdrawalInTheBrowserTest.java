package org.casereview.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.casereview.testing.CaseReviewTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A rejected referral is withdrawn by two people: one asks, and another confirms in Tasklist. */
@CaseReviewTest
class WithdrawalInTheBrowserTest {

  private static final Pattern NUMBER = Pattern.compile("RR-[0-9]{4}-[0-9]{6}");
  private static final String LIST = "Rejected referrals";

  @Autowired JobExecutor executor;
  @LocalServerPort int port;

  private final String reference = "WD" + System.nanoTime();

  /** As patient as the desk itself: the machine may be busy. */
  @BeforeAll
  static void isPatient() {
    PlaywrightAssertions.setDefaultAssertionTimeout(45_000);
  }

  @BeforeEach
  void jobsRun() {
    executor.start();
  }

  @AfterEach
  void jobsRest() {
    executor.shutdown();
  }

  private BrowserDesk desk(String login) {
    return BrowserDesk.of("http://localhost:" + port, login);
  }

  @Test
  void a_liaison_asks_on_the_page_and_intake_confirms_in_tasklist() {
    String number;
    try (BrowserDesk liaison = desk("force-35")) {
      Locator card = rejected(liaison, "35");
      number = numberOf(card);
      asks(liaison, card, "It was entered twice.");
      assertThat(liaison.page().locator("#receipt .result"))
          .hasText("1 taken, 1 asked to be withdrawn.");
      AccessiblePagesTest.isClean(liaison, "a withdrawal asked for", "body");
      liaison.shot("withdrawal-1-asked");
      liaison.open("/referrals/need-you");
      assertThat(card(liaison)).containsText("You asked to withdraw it");
    }
    try (BrowserDesk intake = desk("intake")) {
      intake.choose(LIST, "Confirm the withdrawal", number);
      assertThat(intake.page().locator(".fjs-container")).containsText("It was entered twice.");
      intake.claim();
      intake.tick("Is it withdrawn", "Yes");
      intake.write("Why", "The other one is a case.");
      intake.shot("withdrawal-2-confirmed");
      intake.complete();
    }
    try (BrowserDesk liaison = desk("force-35")) {
      liaison.open("/referrals/need-you");
      assertThat(liaison.page().locator("#need")).not().containsText("Loading");
      assertThat(liaison.page().locator("#need")).not().containsText(reference);
    }
  }

  @Test
  void who_asked_does_not_confirm() {
    try (BrowserDesk intake = desk("intake")) {
      Locator card = rejected(intake, "no force of ours");
      String number = numberOf(card);
      asks(intake, card, "Nobody knows whose it is.");
      intake.choose(LIST, "Confirm the withdrawal", number);
      intake.page().locator(".task-details button.claim").click();
      Locator red = intake.page().locator(".notifications .alert-danger .message").first();
      assertThat(red).containsText("somebody else at central intake answers");
      intake.shot("withdrawal-3-refused");
      Locator again = waiting(intake);
      again.getByLabel("Your reason").fill("I am sure.");
      button(again, "Confirm the withdrawal").click();
      assertThat(again).containsText("somebody else at central intake answers");
      try (BrowserDesk other = desk("intake2")) {
        Locator theirs = waiting(other);
        theirs.getByLabel("Your reason").fill("Neither do I.");
        button(theirs, "Confirm the withdrawal").click();
        assertThat(other.page().locator("#need")).containsText("Withdrawn.");
      }
    }
  }

  /** Sends a referral with a code that nobody knows and finds its card on the receipt. */
  private Locator rejected(BrowserDesk desk, String force) {
    String sent =
        SmallPackage.of(reference)
            .replace("\"forceCode\": \"14\"", "\"forceCode\": \"%s\"".formatted(force));
    desk.open("/referrals");
    desk.page()
        .getByLabel("Package file")
        .setInputFiles(new FilePayload("export.json", "application/json", sent.getBytes(UTF_8)));
    desk.button("Send").click();
    Locator card = card(desk);
    card.waitFor();
    return card;
  }

  /** On whichever page of the list it stands: other tests leave what needs correction, too. */
  private Locator waiting(BrowserDesk desk) {
    desk.open("/referrals/need-you");
    desk.page().locator("#need .card").first().waitFor();
    for (Locator next = next(desk); card(desk).count() == 0 && next.count() > 0; ) {
      String at = desk.page().locator(".pages span").innerText();
      next.click();
      assertThat(desk.page().locator(".pages span")).not().hasText(at);
    }
    return card(desk);
  }

  private static Locator next(BrowserDesk desk) {
    return button(desk.page().locator(".pages"), "Next");
  }

  private Locator card(BrowserDesk desk) {
    return desk.page()
        .locator(".card")
        .filter(new Locator.FilterOptions().setHasText(reference + "/2"))
        .first();
  }

  private static String numberOf(Locator card) {
    Matcher number = NUMBER.matcher(card.innerText());
    Assertions.assertThat(number.find()).isTrue();
    return number.group();
  }

  private static void asks(BrowserDesk desk, Locator card, String reason) {
    button(card, "Ask to withdraw it").click();
    card.getByLabel("Why should the review not have this case?").fill(reason);
    button(card, "Ask to withdraw").click();
    assertThat(desk.page().locator(".notice.fine")).containsText("Asked.");
  }

  private static Locator button(Locator part, String text) {
    return part.locator("button")
        .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + text + "$")));
  }
}

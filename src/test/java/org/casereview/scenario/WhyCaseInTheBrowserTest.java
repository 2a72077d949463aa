package org.casereview.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import org.casereview.casefile.CaseFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** On the page of a case people read why it is as urgent as it is, and say what should change. */
class WhyCaseInTheBrowserTest extends OnCases {

  @BeforeAll
  static void isPatient() {
    PlaywrightAssertions.setDefaultAssertionTimeout(45_000);
  }

  @Test
  void a_priority_is_lowered_by_two_people_and_raised_by_one_and_the_fold_says_so() {
    CaseFile file = inScope();
    String lower = "P" + (Integer.parseInt(driver.now(file).priority().substring(1)) + 1);
    try (BrowserDesk manager = at("manager", file)) {
      Locator why = unfold(manager, "Why this priority?");
      assertThat(why.locator("ul")).containsText(driver.now(file).priority() + " since");
      Locator order = act(why, "Order another priority");
      order.locator("button").click();
      assertThat(order.locator("[role=alert]")).hasText("Choose first.");
      assertThat(order.locator("select")).isFocused();
      order.locator("select").selectOption(lower);
      order.locator("button").click();
      assertThat(order.locator("[role=alert]")).hasText("Give your reason in a sentence.");
      order.locator("textarea").fill("The victim was older.");
      order.locator("button").click();
      assertThat(why.locator(".told")).containsText("when a second manager");
      assertThat(why.locator(".told")).isFocused();
      assertThat(why.locator("ul")).containsText("does not hold yet");
      AccessiblePagesTest.isClean(manager, "why this priority", "case-file");
      manager.shot("why-priority");
    }
    try (BrowserDesk head = at("head", file)) {
      head.page().setViewportSize(390, 800);
      Locator answer = act(unfold(head, "Why this priority?"), "Answer: " + lower);
      answer.locator("select").selectOption("true");
      answer.locator("textarea").fill("So says page 3.");
      assertThat(head.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .isEqualTo(true);
      head.shot("why-priority-390");
      answer.locator("button").click();
      assertThat(head.page().locator("case-file .raise .told"))
          .hasText("Recorded. The case has " + lower + ".");
      assertThat(head.page().locator("section[aria-labelledby=summary] .facts"))
          .containsText(lower);
    }
    assertThat(driver.now(file).priority()).isEqualTo(lower);
    try (BrowserDesk screener = at("screener", file)) {
      Locator raises = act(unfold(screener, "Why this priority?"), "Say what raises it");
      raises.locator("select").first().selectOption("VICTIM_ASKS");
      raises.locator("textarea").fill("She rang the helpline.");
      raises.locator("button").click();
      assertThat(screener.page().locator("case-file .told:not(:empty)").first())
          .containsText("Recorded.");
    }
  }

  @Test
  void a_scope_is_explained_answer_by_answer_in_words() {
    CaseFile file = inScope();
    try (BrowserDesk screener = at("screener", file)) {
      Locator why = unfold(screener, "Why this scope?");
      assertThat(why.locator("ul")).containsText("Confirmed by Tobias Penhallow");
      assertThat(why.locator("ul")).containsText("1. No further action: yes (the outcome code).");
      assertThat(why.locator("ul")).not().containsText("_");
      AccessiblePagesTest.isClean(screener, "why this scope", "case-file");
      screener.shot("why-scope");
    }
  }

  @Test
  void a_page_asks_for_nothing_and_offers_nothing_that_is_not_for_its_reader() {
    CaseFile file = inScope();
    try (BrowserDesk screener = at("screener", file)) {
      var asked = new ArrayList<String>();
      screener.page().onRequest(request -> asked.add(request.url()));
      screener.open("/cases/" + file.number());
      screener.page().locator("case-file #summary").waitFor();
      assertThat(asked).anyMatch(url -> url.endsWith("/file")).noneMatch(this::isReview);
    }
    try (BrowserDesk head = at("head", file)) {
      var asked = new ArrayList<String>();
      head.page().onRequest(request -> asked.add(request.url()));
      head.open("/cases/" + file.number());
      head.page().locator("case-file #summary").waitFor();
      assertThat(asked).anyMatch(this::isReview);
    }
    try (BrowserDesk auditor = at("auditor", file)) {
      Locator why = unfold(auditor, "Why this priority?");
      assertThat(why.locator("ul")).containsText(" since ");
      assertThat(why.locator("details.act")).hasCount(0);
    }
  }

  private boolean isReview(String url) {
    return url.endsWith("/review");
  }

  private BrowserDesk at(String login, CaseFile file) {
    BrowserDesk desk = BrowserDesk.of("http://localhost:" + port, login);
    desk.open("/cases/" + file.number());
    return desk;
  }

  /** Opens a fold by keyboard. */
  private static Locator unfold(BrowserDesk desk, String title) {
    Locator why =
        desk.page().locator("why-case").filter(new Locator.FilterOptions().setHasText(title));
    why.locator("summary").first().focus();
    desk.page().keyboard().press("Enter");
    why.locator("ul").waitFor();
    return why;
  }

  private static Locator act(Locator why, String title) {
    Locator act = why.locator("details.act").filter(new Locator.FilterOptions().setHasText(title));
    act.locator("summary").click();
    return act;
  }
}

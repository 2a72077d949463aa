package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Answers the protocol in the Case file tab: some items by hand, the rest by the page's calls. */
final class ProtocolByHand {

  /** The calls that the page itself makes for each item that is still without an answer. */
  private static final String ANSWER_THE_REST =
      """
      async number => {
        const {get, send} = await import('/js/server.js');
        const address = `/api/cases/${number}/review`;
        const review = await get(address);
        for (const item of review.groups.flatMap(group => group.items)) {
          if (!item.answer?.answer) {
            await send('PUT', `${address}/items/${item.code}`, {answer: 'MET', version: item.answer?.version ?? 0});
          }
        }
        return (await get(address)).progress.complete;
      }""";

  private final Page page;
  private final String number;

  ProtocolByHand(Page page, String number) {
    this.page = page;
    this.number = number;
  }

  void answerAll(BrowserDesk reviewer) {
    reviewer.tab("Case file");
    page.locator("case-file .progress").getByText("0 of 50 answered").waitFor();
    byKeyboard("A1");
    item("A2").getByText("Met", new Locator.GetByTextOptions().setExact(true)).click();
    saved("A2");
    aFinding();
    page.locator("case-file .progress").getByText("3 of 50 answered").waitFor();
    assertThat(page.evaluate(ANSWER_THE_REST, number)).isEqualTo(50);
  }

  private void byKeyboard(String code) {
    Locator first = item(code).locator("input[type=radio]").first();
    first.focus();
    page.keyboard().press("Space");
    saved(code);
  }

  /** What was not done says what was expected, where that is found, and what came of it. */
  private void aFinding() {
    Locator item = item("A3");
    item.getByText("Not met", new Locator.GetByTextOptions().setExact(true)).click();
    item.getByLabel("What was expected at the time").fill("Each report is recorded in a day.");
    item.getByLabel("What was done").fill("It was recorded after a week.");
    item.getByLabel("Source document").fill("Crime report");
    item.getByLabel("Page").fill("3");
    item.getByLabel("Effect on the decision").selectOption("NONE");
    saved("A3");
    assertThat(item.locator(".need:visible").count()).isZero();
  }

  private Locator item(String code) {
    return page.locator("case-file article[aria-labelledby=item-" + code + "]");
  }

  private void saved(String code) {
    item(code).locator(".status").getByText("Saved at").waitFor();
  }
}

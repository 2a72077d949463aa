package org.casereview.scenario;

import com.microsoft.playwright.Page;

/** Somebody without a mouse: goes from one thing to the next by Tab, as far as Tab leads. */
final class OnlyKeys {

  private static final int MOST = 80;

  /** What has the focus, also inside the case file, by its label or its own words. */
  private static final String FOCUSED =
      """
      () => {
        let at = document.activeElement;
        while (at?.shadowRoot?.activeElement) {
          at = at.shadowRoot.activeElement;
        }
        return at ? (at.labels?.[0] ?? at).textContent.trim() : '';
      }""";

  private final Page page;

  OnlyKeys(Page page) {
    this.page = page;
  }

  void press(String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
  }

  /** Until what the last key has done is on the screen: nobody presses faster. */
  void see() {
    page.evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(done)))");
  }

  void types(String text) {
    page.keyboard().type(text);
  }

  /** Presses Tab until what has these words has the focus. */
  void tabsTo(String words) {
    var passed = new StringBuilder();
    for (int i = 0; i < MOST; i++) {
      press("Tab");
      String at = focused();
      if (at.startsWith(words)) {
        return;
      }
      passed.append(" | ").append(at, 0, Math.min(40, at.length()));
    }
    throw new AssertionError(words + " is not reached by Tab, but:" + passed);
  }

  /** Waits until what has these words has the focus. */
  void isAt(String words) {
    page.waitForFunction("words => (" + FOCUSED + ")().startsWith(words)", words);
  }

  String focused() {
    return String.valueOf(page.evaluate(FOCUSED));
  }
}

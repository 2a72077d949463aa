package org.casereview.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Arrays;
import org.casereview.casefile.CaseFile;

/** A person at the protocol of a case, who has no mouse. */
final class ProtocolDesk implements AutoCloseable {

  /** From the key to the moment when the next item has been painted. */
  private static final String ITEM_CHANGE =
      """
      async times => {
        const file = document.querySelector('case-file').shadowRoot;
        const painted = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));
        let slowest = 0;
        for (let i = 0; i < times; i++) {
          const before = file.querySelector('.item.here');
          const from = performance.now();
          before.dispatchEvent(new KeyboardEvent('keydown',
            {key: i < times / 2 ? 'ArrowDown' : 'ArrowUp', bubbles: true, composed: true}));
          await painted();
          if (file.querySelector('.item.here') === before) {
            throw new Error('The item has not changed.');
          }
          slowest = Math.max(slowest, performance.now() - from);
        }
        return slowest;
      }""";

  /**
   * From the key that answers, or the first letter, to the moment when the page says it is saved.
   */
  private static final String SAVE =
      """
      async ([code, text]) => {
        const file = document.querySelector('case-file').shadowRoot;
        const item = file.querySelector(`[aria-labelledby=item-${code}]`);
        item.closest('details').open = true;
        item.focus();
        const from = performance.now();
        if (text) {
          const field = item.querySelector('.field.note textarea');
          field.value = text;
          field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
        } else {
          item.dispatchEvent(new KeyboardEvent('keydown', {key: '1', bubbles: true, composed: true}));
        }
        await new Promise(done => new MutationObserver((changes, seen) => {
          if (item.querySelector('.status').textContent.startsWith('Saved at')) {
            seen.disconnect();
            done();
          }
        }).observe(item.querySelector('.status'), {childList: true, subtree: true}));
        return performance.now() - from;
      }""";

  private final BrowserDesk desk;

  private ProtocolDesk(BrowserDesk desk) {
    this.desk = desk;
  }

  /** At the heading of the protocol, by the keyboard. */
  static ProtocolDesk at(int port, String login, CaseFile file) {
    var at = reopened(port, login, file);
    Locator contents = at.page().locator("case-file nav.contents button").getByText("Protocol");
    contents.press("Enter");
    return at;
  }

  /** Where the page puts the person. */
  static ProtocolDesk reopened(int port, String login, CaseFile file) {
    var desk = BrowserDesk.of("http://localhost:" + port, login);
    desk.page().setViewportSize(1440, 1000);
    desk.open("/cases/" + file.number());
    desk.page().locator("case-file .progress").waitFor();
    return new ProtocolDesk(desk);
  }

  BrowserDesk desk() {
    return desk;
  }

  Page page() {
    return desk.page();
  }

  void keys(String... keys) {
    for (String key : keys) {
      page().keyboard().press(key);
    }
  }

  void types(String text) {
    page().keyboard().type(text);
  }

  /** Goes into the field and types. */
  void fill(String code, String label, String text) {
    item(code).getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).focus();
    types(text);
  }

  Locator item(String code) {
    return page().locator("case-file article[aria-labelledby=item-" + code + "]");
  }

  void isAt(String code) {
    assertThat(item(code)).isFocused();
  }

  void isSaved(String code) {
    assertThat(item(code).locator(".status")).containsText("Saved at");
  }

  Locator banner() {
    return page().locator("case-file .kept");
  }

  String focused() {
    return (String)
        page().evaluate("document.querySelector('case-file').shadowRoot.activeElement?.id");
  }

  void logsInHere(String password) {
    page().locator("case-file .kept button").press("Enter");
    types(password);
    keys("Enter");
  }

  void placeIsKept() {
    page().waitForResponse(answer -> answer.url().endsWith("/review/place"), () -> {});
  }

  double slowestItemChange(int times) {
    return ((Number) page().evaluate(ITEM_CHANGE, times)).doubleValue();
  }

  double slowestSave(String text, String... codes) {
    return Arrays.stream(codes)
        .mapToDouble(
            code -> ((Number) page().evaluate(SAVE, new Object[] {code, text})).doubleValue())
        .max()
        .orElseThrow();
  }

  void shot(String name) {
    desk.shot(name);
  }

  @Override
  public void close() {
    desk.close();
  }
}

package org.casereview.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.casereview.testing.Browser;

/** One person at a browser of their own: logs in, takes a task in Tasklist, fills in its form. */
final class BrowserDesk implements AutoCloseable {

  private static final double PATIENCE = 45_000;

  private final BrowserContext context;
  private final String base;
  private final String login;
  private final Page page;

  private BrowserDesk(String base, String login) {
    this.base = base;
    this.login = login;
    context =
        Browser.get()
            .newContext(new NewContextOptions().setLocale("en-GB").setViewportSize(1280, 900));
    context.setDefaultTimeout(PATIENCE);
    page = context.newPage();
  }

  /** Somebody who has not logged in yet. */
  static BrowserDesk of(String base) {
    return new BrowserDesk(base, "nobody");
  }

  static BrowserDesk of(String base, String login) {
    BrowserDesk desk = new BrowserDesk(base, login);
    desk.open("/login");
    desk.page.getByLabel("User name", new Page.GetByLabelOptions().setExact(true)).fill(login);
    desk.page.getByLabel("Password").fill("demo");
    desk.button("Log in").click();
    desk.page.waitForURL(base + "/");
    return desk;
  }

  /** Sends a package on the page for referrals and reads the number of its one case. */
  String sendsPackage(String reference) {
    open("/referrals");
    page.getByLabel("Package file")
        .setInputFiles(
            new FilePayload(
                "first.json", "application/json", SmallPackage.of(reference).getBytes(UTF_8)));
    button("Send").click();
    Locator receipt = page.locator("#receipt");
    receipt.locator(".result").waitFor();
    receipt.locator(".all > summary").click();
    return receipt.locator("a[href^='/cases/']").innerText().strip();
  }

  Page page() {
    return page;
  }

  void open(String path) {
    page.navigate(base + path);
  }

  Locator button(String text) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text).setExact(true));
  }

  /** Opens Tasklist and a list in it, and finds the task of a case there, page by page. */
  void choose(String list, String task, String caseNumber) {
    openTasklist();
    Locator wanted =
        page.locator("li.task")
            .filter(new Locator.FilterOptions().setHasText(caseNumber))
            .filter(new Locator.FilterOptions().setHasText(task));
    Locator lists = page.locator(".task-filter a");
    lists.filter(new Locator.FilterOptions().setHasText(list)).first().click();
    long end = System.nanoTime() + 30_000_000_000L;
    while (!isThere(wanted)) {
      if (System.nanoTime() > end) {
        throw new AssertionError(task + " of " + caseNumber + " is not in the list " + list);
      }
      turnPage(list);
    }
    // A panel has a vote for each seat: any of them is as good.
    wanted.first().locator("h4.task a").click();
    page.locator(".task-details h2.task", new Page.LocatorOptions().setHasText(task)).waitFor();
    page.locator(".fjs-container").waitFor();
  }

  /**
   * Tasklist gives a module of its own seven seconds to come in and then waits for ever: on a busy
   * machine one loads the page again, as a person does.
   */
  private void openTasklist() {
    open("/camunda/app/tasklist/default/");
    if (!isThere(page.locator(".task-filter a"), 20_000)) {
      page.reload();
    }
  }

  private static boolean isThere(Locator wanted) {
    return isThere(wanted, 2_500);
  }

  private static boolean isThere(Locator wanted, double milliseconds) {
    try {
      wanted
          .first()
          .waitFor(
              new Locator.WaitForOptions()
                  .setTimeout(milliseconds)
                  .setState(WaitForSelectorState.VISIBLE));
      return true;
    } catch (com.microsoft.playwright.TimeoutError e) {
      return false;
    }
  }

  /** The next page of the list; after the last one the list from its beginning, as it is now. */
  private void turnPage(String list) {
    Locator next = page.locator(".pagination-next:not(.disabled) a");
    if (next.count() > 0) {
      next.first().click();
    } else {
      page.reload();
      page.locator(".task-filter a")
          .filter(new Locator.FilterOptions().setHasText(list))
          .first()
          .click();
    }
  }

  /** Makes the open task this person's own; its form opens with that. */
  void claim() {
    page.locator(".task-details button.claim").click();
    page.locator(".task-details .unclaim:visible").waitFor();
  }

  /** Ticks the answer of this question. */
  void tick(String question, String answer) {
    page.locator(".fjs-form-field-radio, .fjs-form-field-checkbox")
        .filter(new Locator.FilterOptions().setHasText(question))
        .locator("label:has(input)")
        .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + answer)))
        .locator("input")
        .check();
  }

  void pick(String question, String option) {
    Locator field =
        page.locator(".fjs-form-field-select")
            .filter(new Locator.FilterOptions().setHasText(question));
    field.locator(".fjs-input-group").click();
    field
        .locator(".fjs-dropdownlist-item")
        .filter(new Locator.FilterOptions().setHasText(option))
        .first()
        .click();
  }

  void write(String question, String text) {
    page.locator(".fjs-form-field-textarea, .fjs-form-field-textfield")
        .filter(new Locator.FilterOptions().setHasText(question))
        .locator("textarea, input")
        .first()
        .fill(text);
  }

  /** Sends the form; Tasklist closes the task when the server has taken it. */
  void complete() {
    submit();
    page.locator(".fjs-container")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
  }

  /** Sends the form and reads, in red, why it was not taken. */
  String refused() {
    submit();
    Locator red = page.locator(".notifications .alert-danger .message").first();
    red.waitFor();
    return red.textContent().strip();
  }

  private void submit() {
    page.locator(".form-actions .btn-primary:not([disabled])").click();
  }

  void tab(String name) {
    page.locator(".nav-tabs a")
        .filter(new Locator.FilterOptions().setHasText(name))
        .first()
        .click();
  }

  void logOutOfTasklist() {
    page.locator(".account > a").click();
    page.locator(".account .logout a").click();
    page.waitForURL(base + "/login**");
  }

  void shot(String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
  }

  /** The last thing on the screen is kept: a failed test shows what its person saw. */
  @Override
  public void close() {
    shot("last-of-" + login);
    context.close();
  }
}

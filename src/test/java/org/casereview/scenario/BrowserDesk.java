package org.casereview.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import org.casereview.testing.Browser;
import org.casereview.testing.Soon;

/** One person at a browser of their own: logs in, takes a task in Tasklist, fills in its form. */
final class BrowserDesk implements AutoCloseable {

  private static final double PATIENCE = 45_000;
  private static final String TASKLIST = "/camunda/app/tasklist/default/";
  private static final Pattern CSRF =
      Pattern.compile("name=\"_csrf\" (?:content|value)=\"([^\"]+)\"");

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

  /** Somebody who has logged in, by the calls of the login page. */
  static BrowserDesk of(String base, String login) {
    BrowserDesk desk = new BrowserDesk(base, login);
    var token = CSRF.matcher(desk.context.request().get(base + "/login").text());
    if (!token.find()) {
      throw new IllegalStateException("The login page carries no token.");
    }
    var form =
        FormData.create()
            .set("username", login)
            .set("password", "demo")
            .set("_csrf", token.group(1));
    var home = desk.context.request().post(base + "/login", RequestOptions.create().setForm(form));
    if (!home.url().equals(base + "/")) {
      throw new IllegalStateException(login + " could not log in and is at " + home.url());
    }
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

  /** Finds the task of a case in a list of Tasklist, on whatever page, and opens it there. */
  void choose(String list, String task, String caseNumber) {
    String address = Soon.seen(() -> addressOf(list, task, caseNumber), Objects::nonNull);
    // Tasklist opened once more by an address within it would not load again.
    page.navigate("about:blank");
    open(address);
    Locator title =
        page.locator(".task-details h2.task", new Page.LocatorOptions().setHasText(task));
    if (!isThere(title)) {
      page.reload();
    }
    title.waitFor();
    page.locator(".task-filter.active").getByText(list).waitFor();
    page.locator(".fjs-container").waitFor();
  }

  /** As Tasklist asks: which lists there are for this person, and what is in this one. */
  private String addressOf(String list, String task, String caseNumber) {
    for (JsonNode one : told("?resourceType=Task&maxResults=200", "application/json")) {
      if (one.path("name").asText().contains(list)) {
        String id = one.path("id").asText();
        JsonNode all = told("/" + id + "/list?maxResults=2000", "application/hal+json");
        for (JsonNode open : all.at("/_embedded/task")) {
          if (open.path("name").asText().contains(task)
              && open.findValuesAsText("value").contains(caseNumber)) {
            return TASKLIST + "#/?filter=" + id + "&task=" + open.path("id").asText();
          }
        }
      }
    }
    return null;
  }

  private JsonNode told(String path, String type) {
    var answer =
        context
            .request()
            .get(
                base + "/camunda/api/engine/engine/default/filter" + path,
                RequestOptions.create().setHeader("Accept", type));
    try {
      return new ObjectMapper().readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Tasklist gives a module of its own seven seconds to come in and then waits for ever: on a busy
   * machine one loads the page again, as a person does.
   */
  private static boolean isThere(Locator wanted) {
    try {
      wanted.waitFor(new Locator.WaitForOptions().setTimeout(20_000));
      return true;
    } catch (com.microsoft.playwright.TimeoutError e) {
      return false;
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

  /** A member of the panel without a conflict takes a vote on the case and casts it. */
  void casts(String caseNumber, String outcome, String reasons) {
    choose("Panel: votes and closures", "Cast a vote", caseNumber);
    claim();
    tick("Your declaration", "I have no conflict");
    pick("Which outcome do you vote for?", outcome);
    write("Your reasons", reasons);
    complete();
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

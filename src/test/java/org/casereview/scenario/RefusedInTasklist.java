package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.casereview.casefile.CaseFile;

/** What people see in Tasklist when they are refused; a picture of each in target/refusals. */
final class RefusedInTasklist implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CLAIM = ".task-details button.claim";
  private static final String UNCLAIM = ".task-details .unclaim:visible";
  private static final String SEND = ".form-actions .btn-primary:not([disabled])";
  private static final String RED = ".notifications .alert-danger .message";

  /** Each as {@code form: sentence}. */
  static final Set<String> SEEN = new TreeSet<>();

  private final CaseDriver driver;
  private final String base;
  private final Map<String, BrowserDesk> desks = new HashMap<>();

  RefusedInTasklist(CaseDriver driver, int port) {
    this.driver = driver;
    this.base = "http://localhost:" + port;
  }

  /** Somebody wants to take a task that is not for them. */
  void taking(String login, CaseFile file, String activity, String sentence) {
    taking(login, driver.task(file, activity).getId(), () -> {}, sentence);
  }

  /** The same, when something happens between the opening of the task and the click. */
  void taking(String login, String task, Runnable meanwhile, String sentence) {
    String form = formOf(task);
    var page = at(login, task);
    page.locator(CLAIM).waitFor();
    page.locator(".fjs-container").waitFor();
    meanwhile.run();
    page.locator(CLAIM).click();
    shows(page, form, sentence);
  }

  /** Somebody opens by its address a task that is not there for them. */
  void opening(String login, CaseFile file, String activity, String sentence) {
    String task = driver.task(file, activity).getId();
    var page = desk(login).page();
    page.navigate("about:blank");
    desk(login).open(address(task));
    page.locator(".task-filter.active").waitFor();
    shows(page, formOf(task), sentence);
  }

  /** Somebody who has taken a task puts it back in a window that does not know what happened. */
  void puttingBack(String login, String task, Runnable meanwhile, String sentence) {
    String form = formOf(task);
    driver.at(login).claim(task, driver.staffId(login));
    var page = at(login, task);
    page.locator(UNCLAIM).waitFor();
    meanwhile.run();
    page.locator(UNCLAIM).click();
    shows(page, form, sentence);
  }

  /** Somebody who has the task sends its form, filled in so. */
  void sending(
      String login, CaseFile file, String activity, Map<String, ?> answers, String sentence) {
    sending(login, driver.task(file, activity).getId(), answers, () -> {}, sentence);
  }

  /** The same, when something happens between the opening of the form and the click. */
  void sending(
      String login, String task, Map<String, ?> answers, Runnable meanwhile, String sentence) {
    String form = formOf(task);
    driver.at(login).claim(task, driver.staffId(login));
    var page = filledIn(login, task, answers);
    meanwhile.run();
    page.locator(SEND).click();
    shows(page, form, sentence);
    for (Object answer : answers.values()) {
      if (answer.toString().contains(" ")) {
        assertThat(typed(page)).as("what was typed stays").contains(answer.toString());
      }
    }
  }

  /** The form itself sees what is wrong, says so beside the field, and cannot be sent. */
  void notSending(String login, CaseFile file, String activity, String field, String text) {
    String task = driver.task(file, activity).getId();
    driver.at(login).claim(task, driver.staffId(login));
    var page = filledIn(login, task, Map.of());
    page.locator(".fjs-form-field-textarea")
        .filter(new Locator.FilterOptions().setHasText(field))
        .locator("textarea")
        .fill(text);
    page.locator(".fjs-form-field-error").first().waitFor();
    page.locator(".form-actions .btn-primary[disabled]").waitFor();
  }

  private String formOf(String task) {
    return driver
        .tasks
        .createTaskQuery()
        .taskId(task)
        .initializeFormKeys()
        .singleResult()
        .getCamundaFormRef()
        .getKey();
  }

  private Page filledIn(String login, String task, Map<String, ?> answers) {
    var page = desk(login).page();
    page.unrouteAll();
    page.route(
        Pattern.compile(".*/task/" + task + "/form-variables.*"),
        route -> answeredWith(route, answers));
    at(login, task);
    page.locator(".fjs-container").waitFor();
    return page;
  }

  private Page at(String login, String task) {
    var page = desk(login).page();
    page.navigate("about:blank");
    desk(login).open(address(task));
    page.locator(".task-details h2.task").waitFor();
    return page;
  }

  private static String address(String task) {
    return "/camunda/app/tasklist/default/#/?task=" + task;
  }

  private BrowserDesk desk(String login) {
    return desks.computeIfAbsent(login, somebody -> BrowserDesk.of(base, somebody));
  }

  /** As if the person had filled the fields in: the form is given them with what it shows. */
  private static void answeredWith(Route route, Map<String, ?> answers) {
    var shown = route.fetch();
    try {
      var all = (ObjectNode) JSON.readTree(shown.body());
      answers.forEach(
          (field, value) ->
              all.set(
                  field,
                  JSON.valueToTree(
                      Map.of(
                          "value",
                          value,
                          "type",
                          value instanceof Boolean ? "Boolean" : "String",
                          "valueInfo",
                          Map.of()))));
      route.fulfill(
          new Route.FulfillOptions().setResponse(shown).setBody(JSON.writeValueAsString(all)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void shows(Page page, String form, String sentence) {
    Locator red = page.locator(RED).first();
    red.waitFor();
    String name = red.textContent().strip().toLowerCase(Locale.ROOT).replaceAll("\\W+", "-");
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(
                Path.of(
                    "target",
                    "refusals",
                    form + "--" + name.substring(0, Math.min(60, name.length())) + ".png")));
    SEEN.add(form + ": " + red.textContent().strip());
    assertThat(red.textContent()).contains(sentence).doesNotContain("ENGINE-", "Exception");
    assertThat(page.locator(".notifications .alert-danger .status").first().textContent())
        .doesNotContain("An error happened");
    assertThat(page.evaluate("!!document.activeElement.closest('.alert-danger')"))
        .as("the keyboard stands at the message")
        .isEqualTo(true);
  }

  private static String typed(Page page) {
    return page.locator(".fjs-container textarea, .fjs-container input").all().stream()
        .map(Locator::inputValue)
        .reduce("", (a, b) -> a + "\n" + b);
  }

  @Override
  public void close() {
    desks.values().forEach(BrowserDesk::close);
  }
}

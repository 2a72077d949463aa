package org.casereview.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.casereview.platform.Ids;
import org.junit.jupiter.api.Test;

/** A package is on its way when a login ends: what the server does, and what the page says. */
class UploadAtTheEndOfALoginTest extends OnSessions {

  private static final Duration A_DAY = Duration.ofHours(8).plusSeconds(1);

  /** More than fits between a browser and a server that does not read. */
  private static final int MUCH = 24 << 20;

  @Test
  void what_began_before_the_end_of_a_login_is_taken_though_it_comes_after() throws Exception {
    var desk = Desk.tasklist(port, "intake");
    String reference = "UE/" + Ids.next();
    var ends =
        new InputStream() {
          @Override
          public int read() {
            // All that goes before has gone: the server is reading, and has let it in.
            sessions.forward(A_DAY);
            assertThat(desk.call("GET", "/api/session", null).status()).isEqualTo(401);
            return -1;
          }
        };
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/referrals"))
            .header("Content-Type", "multipart/form-data; boundary=line")
            .header("Accept", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofInputStream(
                    () ->
                        new SequenceInputStream(
                            Collections.enumeration(
                                List.of(
                                    text(
                                        "--line\r\nContent-Disposition: form-data; name=\"file\";"
                                            + " filename=\"late.json\"\r\n\r\n["
                                            + " ".repeat(MUCH)),
                                    ends,
                                    text(
                                        SmallPackage.of(reference).substring(1)
                                            + "\r\n--line--\r\n"))))));
    desk.carried().forEach(request::header);
    var answer =
        HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    String receipt = new ObjectMapper().readTree(answer.body()).path("receiptId").asText();
    assertThat(desk.call("GET", "/api/referrals/" + receipt, null).status()).isEqualTo(401);
    sessions.back();
    assertThat(CaseDriver.completed(driver.program("intake"), receipt).path("counts").toString())
        .contains("\"accepted\":1");
  }

  private static InputStream text(String text) {
    return new ByteArrayInputStream(text.getBytes(US_ASCII));
  }

  @Test
  void the_page_says_that_it_was_taken_and_tells_the_rest_after_a_new_login() {
    try (BrowserDesk desk = BrowserDesk.of("http://localhost:" + port, "intake")) {
      var page = desk.page();
      page.clock().install();
      page.route(
          "**/api/referrals/*-*",
          route -> {
            page.unroute("**/api/referrals/*-*");
            sessions.forward(A_DAY);
            route.resume();
          });
      sends(desk, "end.json");
      assertThat(page.locator("#progress-text"))
          .containsText("The package was taken, and goes on by itself. Log in again");
      assertThat(page.locator("#receipt")).not().containsText("Nothing was taken");
      page.clock().fastForward("08:00:00");
      var dialog = page.locator("#session-end dialog");
      dialog.getByLabel("Password").fill("demo");
      dialog.locator("button[type=submit]").click();
      assertThat(page.locator("#receipt .result").first()).isVisible();
      assertThat(page.locator("#progress-text")).containsText("Finished.");
    }
  }

  @Test
  void the_page_finds_a_package_whose_answer_was_lost() {
    try (BrowserDesk desk = BrowserDesk.of("http://localhost:" + port, "intake")) {
      desk.page()
          .addInitScript(
              """
              const {send} = XMLHttpRequest.prototype;
              XMLHttpRequest.prototype.send = function (...body) {
                const lost = this.onerror;
                this.onload &&= () => lost.call(this);
                send.apply(this, body);
              };""");
      sends(desk, "lost.json");
      assertThat(desk.page().locator("#receipt .result").first()).isVisible();
      assertThat(desk.page().locator("#progress-text")).containsText("Finished.");
    }
  }

  @Test
  void the_page_does_not_say_that_nothing_was_taken_where_nobody_knows() {
    try (BrowserDesk desk = BrowserDesk.of("http://localhost:" + port, "intake")) {
      desk.page().route("**/api/referrals", route -> route.abort());
      sends(desk, "never.json");
      assertThat(desk.page().locator("#progress-text"))
          .containsText("Nobody knows yet whether the package was taken.", patient());
      assertThat(desk.page().locator("#receipt"))
          .containsText("Look under Packages sent before you send the file again");
      desk.shot("upload-unsure");
    }
  }

  private static com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions
      patient() {
    return new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions()
        .setTimeout(30_000);
  }

  private void sends(BrowserDesk desk, String name) {
    desk.open("/referrals");
    byte[] content = SmallPackage.of("UE/" + Ids.next()).getBytes(UTF_8);
    Locator file = desk.page().getByLabel("Package file");
    file.setInputFiles(new FilePayload(name, "application/json", content));
    desk.button("Send").click();
  }
}

package org.casereview.engine.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.casereview.testing.CaseReviewTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpSession;

/** One origin for staff: its names, its policies, its cookie, and how long a session lasts. */
@CaseReviewTest
class StaffOriginTest {

  private static final Pattern SESSION = Pattern.compile("Set-Cookie: (CRSESSION=[^;\r]+)[^\r]*");
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  private static final Pattern POLICY =
      Pattern.compile("Content-Security-Policy: ([^\r]*)", Pattern.CASE_INSENSITIVE);

  @LocalServerPort private int port;
  @Autowired private ServletContext server;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/login",
        "/camunda/app/tasklist/default/",
        "/camunda/api/engine/engine/default/task",
        "/engine-rest/task",
        "/api/cases"
      })
  void under_another_name_there_is_nothing(String path) throws IOException {
    for (String name : List.of("elsewhere.example", "10.0.0.7", "localhost.example")) {
      assertThat(asked("GET", name, path, "", "")).as(name).startsWith("HTTP/1.1 404");
    }
    for (String name : List.of("localhost", "LOCALHOST:" + port, "127.0.0.1")) {
      assertThat(asked("GET", name, path, "", "")).as(name).doesNotStartWith("HTTP/1.1 404");
    }
  }

  @Test
  void what_watches_the_node_asks_it_by_any_name() throws IOException {
    assertThat(asked("GET", "10.0.0.7", "/actuator/health", "", "")).contains("{\"status\":");
  }

  @Test
  void the_policy_of_the_webapps_is_this_and_no_other() throws IOException {
    String page = asked("GET", "localhost", "/camunda/app/tasklist/default/", loggedIn(), "");
    assertThat(page).startsWith("HTTP/1.1 200");
    var policies = POLICY.matcher(page).results().map(found -> found.group(1)).toList();
    assertThat(policies).hasSize(1);
    assertThat(policies.get(0).replaceAll("'nonce-[\\w+/=-]{16,}'", "'nonce'"))
        .isEqualTo(
            "base-uri 'self';script-src 'nonce' 'strict-dynamic' 'unsafe-eval';"
                + "style-src 'unsafe-inline' 'self';default-src 'self';img-src 'self' data:;"
                + "form-action 'self';frame-ancestors 'none';object-src 'none';"
                + "sandbox allow-forms allow-scripts allow-same-origin allow-popups"
                + " allow-downloads");
  }

  @Test
  void our_own_pages_have_the_strict_one() throws IOException {
    assertThat(POLICY.matcher(asked("GET", "localhost", "/help", loggedIn(), "")).results())
        .singleElement()
        .extracting(found -> found.group(1))
        .isEqualTo(
            "default-src 'self'; frame-ancestors 'none'; form-action 'self'; base-uri 'none';"
                + " object-src 'none'");
  }

  @Test
  void a_login_makes_a_new_session_and_a_logout_ends_it() throws IOException {
    String page = asked("GET", "localhost", "/login", "", "");
    String before = found(SESSION, page);
    String answer = logIn(page);
    String cookie = SESSION.matcher(answer).results().findFirst().orElseThrow().group();
    assertThat(cookie).contains("; Secure", "; HttpOnly", "; SameSite=Lax", "; Path=/");
    String after = found(SESSION, answer);
    assertThat(after).isNotEqualTo(before);
    assertThat(status(before)).isEqualTo(401);
    assertThat(status(after)).isEqualTo(200);

    String token = found(TOKEN, asked("GET", "localhost", "/help", after, ""));
    asked("POST", "localhost", "/logout", after, "_csrf=" + token);
    assertThat(status(after)).isEqualTo(401);
  }

  @Test
  void a_session_ends_after_a_quarter_of_an_hour_of_rest() {
    assertThat(server.getSessionTimeout()).isEqualTo(15);
  }

  @Test
  void a_session_ends_after_a_day_of_work_however_busy() {
    var age = new SessionAge(Duration.ofHours(8));
    var session = new Session();
    assertThat(age.isOver(null)).isFalse();
    assertThat(age.isOver(session)).as("just logged in").isFalse();
    session.accessed += Duration.ofHours(8).toMillis();
    assertThat(age.isOver(session)).isFalse();
    session.accessed++;
    assertThat(age.isOver(session)).isTrue();
  }

  private static final class Session extends MockHttpSession {
    private long accessed = 1_000;

    @Override
    public long getLastAccessedTime() {
      return accessed;
    }
  }

  private int status(String cookie) throws IOException {
    String answer = asked("GET", "localhost", "/api/session", cookie, "");
    return Integer.parseInt(answer.substring(9, 12));
  }

  private String loggedIn() throws IOException {
    return found(SESSION, logIn(asked("GET", "localhost", "/login", "", "")));
  }

  private String logIn(String page) throws IOException {
    return asked(
        "POST",
        "localhost",
        "/login",
        found(SESSION, page),
        "username=screener&password=demo&_csrf=" + found(TOKEN, page));
  }

  private static String found(Pattern wanted, String text) {
    return wanted.matcher(text).results().findFirst().orElseThrow().group(1);
  }

  /** By hand, since no client sends another name than that of the address. */
  private String asked(String method, String host, String path, String cookie, String form)
      throws IOException {
    try (var line = new Socket("localhost", port)) {
      line.getOutputStream()
          .write(
              """
              %s %s HTTP/1.1
              Host: %s
              Cookie: %s
              Content-Type: application/x-www-form-urlencoded
              Content-Length: %d
              Connection: close

              %s"""
                  .formatted(method, path, host, cookie, form.length(), form)
                  .replace("\n", "\r\n")
                  .getBytes(UTF_8));
      return new String(line.getInputStream().readAllBytes(), UTF_8);
    }
  }
}

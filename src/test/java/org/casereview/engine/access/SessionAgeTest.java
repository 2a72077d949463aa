package org.casereview.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.casereview.testing.CaseReviewTest;
import org.casereview.testing.SessionClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How long a login lasts: over HTTP, with the time of sessions moved. */
@CaseReviewTest
class SessionAgeTest {

  private static final String LEFT = "/api/session/left";
  private static final String BY_ITSELF = "X-By-Itself: yes";

  private static final Pattern XSRF = Pattern.compile("Set-Cookie: XSRF-TOKEN=([^;\r]+)");

  @LocalServerPort private int port;

  @Autowired
  @Qualifier("sessionClock")
  private SessionClock clock;

  private LoginLine line;

  @BeforeEach
  void open() {
    line = new LoginLine(port);
  }

  @AfterEach
  void logInsAreFresh() {
    clock.back();
  }

  /** Each of these is asked every ten minutes, as a page does that nobody sits at. */
  @ParameterizedTest
  @CsvSource({
    "GET, /camunda/api/engine/engine/default/task/01890000-0000-7000-8000-000000000000",
    "GET, /camunda/api/engine/engine/default/filter/count",
    "POST, /camunda/api/engine/engine/default/filter/01890000-0000-7000-8000-000000000000/list",
    "POST, /camunda/api/engine/engine/default/filter/01890000-0000-7000-8000-000000000000/count",
    "POST, /camunda/api/engine/engine/default/task/count",
    "GET, /camunda/api/engine/engine/%64efault/task/count",
    "GET, /camunda/api/cockpit/plugin/base/default/process-definition/statistics",
    "GET, /api/deadlines",
    "GET, /api/deadlines/tasks?kind=LATE"
  })
  void what_a_page_asks_by_itself_does_not_keep_a_session(String method, String path)
      throws IOException {
    String cookie = inTasklist();
    clock.forward(Duration.ofMinutes(10));
    assertThat(asked(method, path, cookie)).isNotEqualTo(401);
    clock.forward(Duration.ofMinutes(5));
    assertThat(line.status("/api/session", cookie, BY_ITSELF))
        .as("a quarter of an hour")
        .isEqualTo(200);
    clock.forward(Duration.ofSeconds(1));
    assertThat(line.status(cookie)).as("a second more").isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/session/left",
    "GET, /help",
    "GET, /api/cases",
    "GET, /camunda/app/tasklist/default/",
    "POST, /camunda/api/engine/engine/default/task/01890000-0000-7000-8000-000000000000/claim"
  })
  void what_a_person_does_keeps_it(String method, String path) throws IOException {
    String cookie = inTasklist();
    clock.forward(Duration.ofMinutes(10));
    asked(method, path, cookie);
    clock.forward(Duration.ofMinutes(10));
    assertThat(line.status(cookie)).isEqualTo(200);
  }

  @Test
  void a_page_is_told_how_long_it_has_without_making_it_longer() throws IOException {
    String cookie = line.loggedIn();
    clock.forward(Duration.ofMinutes(4));
    String told = line.asked("GET", "localhost", LEFT, cookie, "", BY_ITSELF);
    assertThat(told).contains("{\"restSeconds\":660,\"endSeconds\":28560}");
    assertThat(line.asked("GET", "localhost", LEFT, cookie, "")).contains("900");
    assertThat(line.asked("GET", "localhost", LEFT, cookie, "", BY_ITSELF)).contains("900");
    assertThat(line.status(LEFT, "")).isEqualTo(401);
  }

  @Test
  void a_session_ends_after_a_day_of_work_however_busy() throws IOException {
    String cookie = line.loggedIn();
    worksFor(cookie, Duration.ofHours(8));
    clock.forward(Duration.ofSeconds(1));
    assertThat(line.status(cookie)).isEqualTo(401);
  }

  @Test
  void who_logs_in_again_in_the_same_session_has_a_whole_day_again() throws IOException {
    String before = line.loggedIn();
    worksFor(before, Duration.ofHours(7).plusMinutes(50));
    String page = line.asked("GET", "localhost", "/login", before, "");
    String cookie =
        LoginLine.found(
            LoginLine.SESSION, line.logIn(before, LoginLine.found(LoginLine.TOKEN, page)));
    worksFor(cookie, Duration.ofHours(8));
    clock.forward(Duration.ofSeconds(1));
    assertThat(line.status(cookie)).isEqualTo(401);
  }

  /** With the token that Tasklist sends along: the engine ends a session that does not. */
  private String inTasklist() throws IOException {
    String cookie = line.loggedIn();
    String page = "/camunda/app/tasklist/default/";
    String token = LoginLine.found(XSRF, line.asked("GET", "localhost", page, cookie, ""));
    return cookie + "; XSRF-TOKEN=" + token;
  }

  private int asked(String method, String path, String cookie) throws IOException {
    String token = "X-XSRF-TOKEN: " + cookie.substring(cookie.lastIndexOf('=') + 1);
    return LoginLine.statusOf(line.asked(method, "localhost", path, cookie, "", token));
  }

  private void worksFor(String cookie, Duration whole) throws IOException {
    for (Duration done = Duration.ZERO; done.compareTo(whole) < 0; done = done.plusMinutes(10)) {
      clock.forward(Duration.ofMinutes(10));
      assertThat(line.status(cookie)).as("after %s", done.plusMinutes(10)).isEqualTo(200);
    }
  }
}

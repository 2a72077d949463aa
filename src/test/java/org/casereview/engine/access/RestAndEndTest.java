package org.casereview.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.casereview.people.SetClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

/** When a session has rested or lasted too long, to the second; what counts as use of it. */
class RestAndEndTest {

  private static final Duration REST = Duration.ofMinutes(15);
  private static final Duration DAY = Duration.ofHours(8);

  private final SetClock clock = new SetClock();
  private final SessionAge age = new SessionAge(clock, REST, DAY);
  private final MockHttpSession session = new MockHttpSession();

  @Test
  void a_session_rests_a_quarter_of_an_hour_and_no_second_more() {
    logIn();
    clock.forward(REST);
    assertThat(age.isOver(byItself("/"))).isFalse();
    clock.forward(Duration.ofSeconds(1));
    assertThat(age.isOver(byItself("/"))).isTrue();
    assertThat(age.isOver(byHand("/"))).as("too late").isTrue();
  }

  @Test
  void a_busy_session_lasts_a_day_of_work_and_no_second_more() {
    logIn();
    Instant end = clock.instant().plus(DAY);
    while (clock.instant().isBefore(end)) {
      clock.forward(Duration.ofMinutes(10));
      assertThat(age.isOver(byHand("/cases"))).isFalse();
    }
    clock.forward(Duration.ofSeconds(1));
    assertThat(age.isOver(byHand("/cases"))).isTrue();
    logIn();
    assertThat(age.isOver(byHand("/cases"))).as("a second login").isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/cases",
        "/api/cases",
        "/api/deadlinesOfMine",
        "/camunda/app/tasklist/default/",
        "/camunda/api/engine/engine/default/task/17/claim",
        "/camunda/api/engine/engine/default/task/17/unclaim",
        "/camunda/api/engine/engine/default/task/17/submit-form"
      })
  void what_a_person_does_is_use(String path) {
    assertThat(restsAfter(byHand(path))).isFalse();
    assertThat(restsAfter(byItself(path))).as("said to be asked by the page itself").isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/deadlines",
        "/api/deadlines/tasks",
        "/camunda/api",
        "/camunda/api/engine/engine/default/task/17",
        "/camunda/api/engine/engine/default/task/count"
      })
  void what_a_page_may_ask_by_itself_is_none(String path) {
    assertThat(restsAfter(byHand(path))).isTrue();
  }

  @Test
  void without_a_session_nothing_is_over_and_nothing_is_left() {
    var request = new MockHttpServletRequest("GET", "/");
    assertThat(age.isOver(request)).isFalse();
    assertThat(age.left(request)).isEmpty();
    assertThat(new SessionLeft(age).left(request).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
    assertThat(request.getSession(false)).isNull();
  }

  @Test
  void a_session_that_nobody_saw_begin_begins_with_the_first_look() {
    assertThat(age.isOver(byItself("/"))).isFalse();
    clock.forward(REST.plusSeconds(1));
    assertThat(age.isOver(byItself("/"))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"0, 900, 28800", "60, 840, 28740", "900, 0, 27900"})
  void a_page_is_told_what_is_left(int later, int rest, int end) {
    logIn();
    clock.forward(Duration.ofSeconds(later));
    assertThat(age.left(byItself("/"))).contains(new SessionAge.Left(rest, end));
    var answer = new SessionLeft(age).left(byItself("/"));
    assertThat(answer.getBody()).isEqualTo(new SessionAge.Left(rest, end));
    assertThat(answer.getHeaders().getCacheControl()).isEqualTo("no-store");
  }

  /** Whether a session has ended that was asked in its tenth minute, and then left alone. */
  private boolean restsAfter(MockHttpServletRequest asked) {
    logIn();
    clock.forward(Duration.ofMinutes(10));
    assertThat(age.isOver(asked)).isFalse();
    clock.forward(Duration.ofMinutes(10));
    return age.isOver(byItself("/"));
  }

  private void logIn() {
    age.onAuthentication(null, byHand("/login"), new MockHttpServletResponse());
  }

  private MockHttpServletRequest byHand(String path) {
    var request = new MockHttpServletRequest("GET", path);
    request.setSession(session);
    return request;
  }

  private MockHttpServletRequest byItself(String path) {
    var request = byHand(path);
    request.addHeader(SessionAge.BY_ITSELF, "yes");
    return request;
  }
}

package org.casereview.engine.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.util.Map;
import org.casereview.engine.release.RefusedReleases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Which calls of the engine's REST get past the door, at either prefix. */
class SideDoorsTest {

  private static final String WEBAPPS = "/camunda/api/engine";
  private static final String PROGRAMS = "/engine-rest";

  private final RefusedReleases refused = mock(RefusedReleases.class);
  private MockHttpServletResponse answer = new MockHttpServletResponse();

  @ParameterizedTest
  @CsvSource({
    "GET, /task",
    "HEAD, /task",
    "OPTIONS, /task",
    "GET, /user/S0005/profile",
    "POST, /task/17/claim",
    "POST, /task/17/unclaim",
    "POST, /task/17/submit-form",
    "POST, /filter/17/list",
    "POST, /filter/17/count",
    "POST, /task",
    "POST, /task/count",
    "POST, /history/activity-instance/count"
  })
  void reading_and_work_on_a_task_pass(String method, String call) throws Exception {
    assertThat(passes(PROGRAMS, PROGRAMS + call, method)).isTrue();
    assertThat(passes(WEBAPPS, WEBAPPS + "/engine/default" + call, method)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /task/17/complete",
    "POST, /task/17/assignee",
    "POST, /task/17/claim/",
    "PUT, /task/17",
    "DELETE, /process-instance/17",
    "POST, /filter/create",
    "POST, /message",
    "GET, /user",
    "GET, /user/",
    "GET, /group/count",
    "HEAD, /tenant",
    "POST, /user",
    "POST, /user/count",
    "GET, /identity/groups",
    "GET, /metrics",
    "GET, /metrics/activity-instance-start/sum",
    "GET, /telemetry/data"
  })
  void whatever_else_changes_something_or_lists_people_and_totals_is_closed(
      String method, String call) throws Exception {
    for (String prefix : new String[] {PROGRAMS, WEBAPPS + "/engine/default"}) {
      assertThat(passes(prefix.startsWith(PROGRAMS) ? PROGRAMS : WEBAPPS, prefix + call, method))
          .as(prefix)
          .isFalse();
    }
    assertThat(answer.getStatus()).isEqualTo(403);
    assertThat(answer.getContentType()).startsWith("application/json");
    assertThat(answer.getContentAsString())
        .contains("\"Refused\"", "This action is closed. Use the form of the task");
    verify(refused, never()).atClosedDoor(any(), anyString());
  }

  @ParameterizedTest
  @CsvSource({"GET, /user", "POST, /user/count", "GET, /tenant", "GET, /identity/groups"})
  void administrators_read_the_lists_of_people(String method, String call) throws Exception {
    var request = asked(method, PROGRAMS + call);
    request.addUserRole("administrators");
    assertThat(passes(PROGRAMS, request)).isTrue();
  }

  @Test
  void totals_are_closed_to_administrators_too() throws Exception {
    var request = asked("GET", PROGRAMS + "/metrics");
    request.addUserRole("administrators");
    assertThat(passes(PROGRAMS, request)).isFalse();
  }

  @Test
  void cockpit_alone_asks_for_the_names_of_groups() throws Exception {
    assertThat(passes(WEBAPPS, WEBAPPS + "/engine/default/group", "POST")).isTrue();
    assertThat(passes(WEBAPPS, WEBAPPS + "/engine/default/tenant", "POST")).isFalse();
    assertThat(passes(WEBAPPS, WEBAPPS + "/engine/default/group", "GET")).isFalse();
    assertThat(passes(PROGRAMS, PROGRAMS + "/group", "POST")).isFalse();
  }

  @Test
  void what_is_shut_stays_shut_however_it_is_written() throws Exception {
    assertThat(passes(PROGRAMS, PROGRAMS + "/%75ser", "GET")).isFalse();
    assertThat(passes(PROGRAMS, PROGRAMS + "/task/17/%63laim", "POST")).isFalse();
    var behind = asked("POST", "/within" + PROGRAMS + "/message");
    behind.setContextPath("/within");
    assertThat(passes(PROGRAMS, behind)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /engine-rest/deployment/create",
    "POST, /engine-rest/engine/default/deployment/create",
    "DELETE, /engine-rest/deployment/17"
  })
  void models_that_are_offered_at_the_door_are_kept_on_record(String method, String uri)
      throws Exception {
    assertThat(passes(PROGRAMS, uri, method)).isFalse();
    verify(refused).atClosedDoor(Map.of(), "Models were offered over REST.");
  }

  @Test
  void what_is_not_the_engines_is_not_this_doors_business() throws Exception {
    assertThat(passes(PROGRAMS, "/api/cases", "POST")).isTrue();
    assertThat(passes(PROGRAMS, "/engine-restful", "POST")).isTrue();
    assertThat(passes(PROGRAMS, "/engine-rest/", "POST")).isFalse();
  }

  @Test
  void each_open_call_says_why_it_is_open() {
    assertThat(OpenCall.values())
        .extracting(OpenCall::toString)
        .allMatch(line -> line.matches("POST /.+: [A-Z].+\\."));
  }

  private boolean passes(String prefix, String uri, String method) throws Exception {
    return passes(prefix, asked(method, uri));
  }

  private boolean passes(String prefix, MockHttpServletRequest request) throws Exception {
    var behind = new MockFilterChain();
    answer = new MockHttpServletResponse();
    new SideDoors(prefix, refused).doFilter(request, answer, behind);
    return behind.getRequest() != null;
  }

  private static MockHttpServletRequest asked(String method, String uri) {
    return new MockHttpServletRequest(method, uri);
  }
}

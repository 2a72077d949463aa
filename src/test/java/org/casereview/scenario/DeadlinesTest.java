package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.casereview.casefile.CaseFile;
import org.casereview.platform.Actor;
import org.casereview.sla.PauseReason;
import org.casereview.sla.Sla;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The numbers of lateness, and who may read them. */
class DeadlinesTest extends OnCases {

  private static final String SCREENING = "case-screening";
  private static final String REVIEW = "file-review";

  @Autowired Sla sla;
  @Autowired AuthorizationService rights;

  @Test
  void tasks_are_counted_by_how_their_clocks_stand_and_each_number_lists_its_tasks() {
    PreparedDay.begins(clock);
    JsonNode before = board("manager");
    var day = PreparedDay.of(this);
    JsonNode after = board("manager");
    assertThat(more(before, after, SCREENING, "screenCase")).containsExactly(2, 1, 1, 0);
    assertThat(more(before, after, REVIEW, "declareConflict")).containsExactly(1, 0, 0, 0);
    assertThat(numbers(after.path("totals")))
        .isEqualTo(sums(numbers(before.path("totals")), List.of(3, 1, 1, 0)));
    for (CaseFile file : day.late()) {
      assertThat(entry("manager", "LATE", file).path("assigneeName").asText("nobody yet"))
          .isEqualTo(day.hands().get(file));
    }
    JsonNode late = entry("manager", "LATE", day.declarationLate);
    assertThat(late.path("dueAt").asText()).isEqualTo("2026-03-17T23:59:59Z");
    assertThat(late.path("forceName").asText()).isEqualTo("South Yorkshire Police");
    assertThat(late.path("taskId").asText())
        .isEqualTo(driver.task(day.declarationLate, "declareConflict").getId());
    assertThat(found("manager", "TODAY", day.screeningToday)).isPresent();
    assertThat(found("manager", "AT_RISK", day.screeningAtRisk)).isPresent();
    assertThat(found("manager", "LATE", day.screeningToday)).isEmpty();
  }

  @Test
  void what_stands_first_has_the_most_late_tasks() {
    PreparedDay.of(this);
    var late =
        StreamSupport.stream(board("manager").path("lines").spliterator(), false)
            .map(line -> line.at("/numbers/late").asInt())
            .toList();
    assertThat(late).isSortedAccordingTo(java.util.Comparator.reverseOrder());
  }

  @Test
  void a_clock_that_stands_still_waits_and_is_not_late() {
    PreparedDay.begins(clock);
    clock.forward(java.time.Duration.ofDays(-16));
    var file = referred();
    Actor.run(Actor.JOBS, () -> sla.pause(file.id(), PauseReason.AWAITING_FORCE));
    PreparedDay.begins(clock);
    assertThat(found("manager", "LATE", file)).isEmpty();
    assertThat(entry("manager", "WAITING", file).path("pausedAt").asText())
        .startsWith("2026-03-02T12:00");
  }

  @Test
  void deadlines_are_closed_to_whom_cockpit_is_closed() {
    for (String login : List.of("screener", "force-14", "standards", "analyst")) {
      for (String path : List.of("/api/deadlines", "/api/deadlines/tasks?kind=LATE")) {
        var reply = driver.program(login).call("GET", path, null);
        assertThat(reply.status()).as(login + " " + path).isEqualTo(403);
        assertThat(reply.sentence()).isEqualTo("Deadlines are for those who watch in Cockpit.");
      }
    }
  }

  @Test
  void only_who_can_open_tasklist_is_led_there() {
    assertThat(board("manager").path("tasklist").asBoolean()).isTrue();
    assertThat(board("owner").path("tasklist").asBoolean()).isFalse();
  }

  @Test
  void a_process_that_somebody_may_not_read_is_in_none_of_their_numbers() {
    var day = PreparedDay.of(this);
    var before = board("manager");
    var revoked =
        right(
            rights.createNewAuthorization(Authorization.AUTH_TYPE_REVOKE),
            driver.staffId("manager"),
            Resources.PROCESS_DEFINITION,
            REVIEW,
            ProcessDefinitionPermissions.READ_TASK);
    try {
      var after = board("manager");
      assertThat(line(after, REVIEW, "declareConflict")).isEmpty();
      assertThat(after.at("/totals/late").asInt())
          .isLessThanOrEqualTo(before.at("/totals/late").asInt() - 1);
      assertThat(found("manager", "LATE", day.declarationLate)).isEmpty();
      assertThat(found("manager", "LATE", day.screeningLate)).isPresent();
      assertThat(found("head", "LATE", day.declarationLate)).isPresent();
    } finally {
      rights.deleteAuthorization(revoked.getId());
    }
  }

  @Test
  void a_liaison_who_is_let_into_cockpit_sees_the_own_force_only() {
    PreparedDay.begins(clock);
    clock.forward(java.time.Duration.ofDays(-16));
    var file = driver.referred(Told::ofVictimsUnknown);
    screens("screener", file, Map.of());
    PreparedDay.begins(clock);
    var granted =
        List.of("force-14", "force-13").stream()
            .map(
                login ->
                    right(
                        rights.createNewAuthorization(Authorization.AUTH_TYPE_GRANT),
                        driver.staffId(login),
                        Resources.APPLICATION,
                        "cockpit",
                        Permissions.ACCESS))
            .toList();
    try {
      assertThat(found("force-14", "LATE", file)).isPresent();
      assertThat(found("force-13", "LATE", file)).isEmpty();
      assertThat(line(board("force-14"), SCREENING, "screenCase")).isEmpty();
    } finally {
      granted.forEach(right -> rights.deleteAuthorization(right.getId()));
    }
  }

  private Authorization right(
      Authorization right, String staffId, Resource resource, String id, Permission permission) {
    right.setUserId(staffId);
    right.setResource(resource);
    right.setResourceId(id);
    if (right.getAuthorizationType() == Authorization.AUTH_TYPE_REVOKE) {
      right.removePermission(permission);
    } else {
      right.addPermission(permission);
    }
    return rights.saveAuthorization(right);
  }

  private JsonNode board(String login) {
    return driver.program(login).call("GET", "/api/deadlines", null).body();
  }

  private JsonNode entry(String login, String kind, CaseFile file) {
    return found(login, kind, file).orElseThrow();
  }

  private Optional<JsonNode> found(String login, String kind, CaseFile file) {
    var page = driver.program(login).call("GET", "/api/deadlines/tasks?kind=" + kind, null).body();
    return StreamSupport.stream(page.path("tasks").spliterator(), false)
        .filter(task -> task.path("caseNumber").asText().equals(file.number()))
        .findFirst();
  }

  private static Optional<JsonNode> line(JsonNode board, String process, String activity) {
    return StreamSupport.stream(board.path("lines").spliterator(), false)
        .filter(line -> line.path("process").asText().equals(process))
        .filter(line -> line.path("activity").asText().equals(activity))
        .findFirst();
  }

  private static List<Integer> more(
      JsonNode before, JsonNode after, String process, String activity) {
    var was =
        line(before, process, activity)
            .map(line -> numbers(line.path("numbers")))
            .orElse(List.of(0, 0, 0, 0));
    var is = numbers(line(after, process, activity).orElseThrow().path("numbers"));
    return sums(is, was.stream().map(n -> -n).toList());
  }

  private static List<Integer> numbers(JsonNode numbers) {
    return List.of("late", "today", "atRisk", "waiting").stream()
        .map(name -> numbers.path(name).asInt())
        .toList();
  }

  private static List<Integer> sums(List<Integer> some, List<Integer> others) {
    return java.util.stream.IntStream.range(0, some.size())
        .mapToObj(i -> some.get(i) + others.get(i))
        .toList();
  }
}

package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.BadUserRequestException;
import org.casereview.casefile.CaseFile;
import org.casereview.engine.EngineLogin;
import org.casereview.platform.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/**
 * The engine's operations by addresses that mean the same and are written otherwise, asked for by a
 * colleague of who has the task; and what holds behind every address.
 */
class WrittenOtherwiseTest extends OnCases {

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final boolean ALL = Boolean.getBoolean("casereview.full");
  private static final List<String> COLLEAGUES =
      ALL ? List.of("screener", "reviewer", "admin", "head") : List.of("screener");

  /** Ways to write one address, behind its prefix. */
  private static final Map<String, UnaryOperator<String>> WAYS =
      Map.of(
          "ids", path -> ID.matcher(path).replaceAll(id -> encoded(id.group(), 0)),
          "first word", path -> "/" + encoded(path.substring(1), 0),
          "last word", path -> encodedAt(path, path.lastIndexOf('/') + 1));

  @Autowired private JdbcConnectionDetails database;
  @Autowired private EngineLogin login;

  private static String encodedAt(String path, int at) {
    return path.substring(0, at) + encoded(path.substring(at), 0);
  }

  private static String encoded(String text, int at) {
    return "%" + Integer.toHexString(text.charAt(at)) + text.substring(at + 1);
  }

  @Test
  void no_operation_changes_more_when_its_address_is_written_otherwise() {
    var live = inTheHandsOfAColleague();
    var operations =
        EngineOperation.all().stream()
            // What is offered as a model is on record, whoever offers it and how.
            .filter(o -> !o.isRead() && !o.path().startsWith("/deployment"))
            .toList();
    COLLEAGUES.forEach(driver::at);
    var before = EveryRow.of(database);
    for (String who : COLLEAGUES) {
      for (var operation : operations) {
        WAYS.forEach((name, way) -> asks(who, operation, live, name, way));
      }
    }
    assertThat(EveryRow.of(database).changedSince(before)).isEmpty();
  }

  private void asks(
      String who,
      EngineOperation operation,
      LiveThings live,
      String name,
      UnaryOperator<String> way) {
    // In each build every way is tried at one prefix or the other, always the same.
    int one = Math.floorMod((name + operation.id()).hashCode(), 2);
    var both = List.of(Desk.REST, Desk.WEBAPP);
    for (String prefix : ALL ? both : both.subList(one, one + 1)) {
      var desk = prefix.equals(Desk.REST) ? driver.program(who) : driver.at(who);
      var content = operation.content(live);
      var reply = desk.call(operation.method(), prefix + way.apply(operation.at(live)), content);
      if (List.of("claim", "unclaim", "submit").contains(operation.id())) {
        assertThat(reply.status()).as("%s %s: %s", name, operation, reply).isBetween(400, 499);
      }
    }
  }

  @Test
  void nobody_puts_back_what_a_colleague_has_by_telling_of_a_proxy() throws Exception {
    var live = inTheHandsOfAColleague();
    var before = EveryRow.of(database);
    for (String prefix : List.of(Desk.REST, Desk.WEBAPP)) {
      var desk = prefix.equals(Desk.REST) ? driver.program("screener") : driver.at("screener");
      var address = "http://localhost:" + port + prefix + "/task/" + live.of("task", "id");
      var request =
          HttpRequest.newBuilder(URI.create(address + "/unclaim"))
              .header("X-Forwarded-Prefix", prefix)
              .POST(HttpRequest.BodyPublishers.noBody());
      desk.carried().forEach(request::header);
      var answer =
          HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("You do not have this task");
    }
    assertThat(EveryRow.of(database).changedSince(before)).isEmpty();
  }

  @Test
  void what_is_shut_for_reading_is_shut_however_it_is_written() {
    for (String path : List.of("/user", "/group", "/tenant", "/metrics/x/sum", "/telemetry/data")) {
      for (String prefix : List.of(Desk.REST, Desk.WEBAPP)) {
        var desk = prefix.equals(Desk.REST) ? driver.program("screener") : driver.at("screener");
        var written = prefix + WAYS.get("first word").apply(path);
        assertThat(desk.call("GET", written, null).status()).as(written).isEqualTo(403);
      }
    }
  }

  @Test
  void the_engine_itself_takes_no_task_out_of_somebodys_hands() {
    var file = screened(Told::ofOneVictim);
    var task = driver.task(file, "confirmExclusion").getId();
    var holder = driver.staffId("screener2");
    assertThat(driver.at("screener2").claim(task, holder).isDone()).isTrue();
    for (String to : new String[] {null, driver.staffId("screener")}) {
      assertThatThrownBy(() -> as("screener", () -> driver.tasks.setAssignee(task, to)))
          .isInstanceOf(BadUserRequestException.class)
          .hasMessageContaining("You do not have this task");
      assertThatThrownBy(() -> Actor.run(Actor.JOBS, () -> driver.tasks.setAssignee(task, to)))
          .isInstanceOf(BadUserRequestException.class);
      assertThat(driver.task(file, "confirmExclusion").getAssignee()).isEqualTo(holder);
    }
    as("screener2", () -> driver.tasks.setAssignee(task, null));
    assertThat(driver.task(file, "confirmExclusion").getAssignee()).isNull();
  }

  private void as(String who, Runnable act) {
    String staffId = driver.staffId(who);
    Actor.run(
        staffId,
        () ->
            login.as(
                staffId,
                () -> {
                  act.run();
                  return null;
                }));
  }

  private LiveThings inTheHandsOfAColleague() {
    CaseFile file = screened(Told::ofOneVictim);
    var task = driver.task(file, "confirmExclusion").getId();
    assertThat(driver.at("screener2").claim(task, driver.staffId("screener2")).isDone()).isTrue();
    return new LiveThings(application, driver, file, "confirmExclusion");
  }
}

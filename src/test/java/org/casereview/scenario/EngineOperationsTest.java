package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/**
 * Every operation that the engine's own OpenAPI document lists, on both prefixes, with the ids of a
 * case that is under way.
 */
class EngineOperationsTest extends OnCases {

  private static final List<String> EVERY_ROLE =
      List.of(
          "intake",
          "screener",
          "allocator",
          "reviewer",
          "qa",
          "panel1",
          "head",
          "manager",
          "owner",
          "victims",
          "standards",
          "duty",
          "analyst",
          "auditor",
          "admin",
          "force-14");

  /** Of the team that has the task, and those who are thought to be allowed everything. */
  private static final List<String> TELLING = List.of("screener", "admin", "owner", "head");

  /** With no work in this case: liaison of another force, and who has no task anywhere. */
  private static final List<String> OUTSIDERS = List.of("force-20", "analyst");

  private static final boolean ALL = Boolean.getBoolean("casereview.operations.all");

  /** Written down apart from the door: what it lets past, of all that changes or may change. */
  private static final Set<String> OPEN =
      Set.of(
          "claim",
          "unclaim",
          "submit",
          "postExecuteFilterCount",
          "postExecuteFilterList",
          "postExecuteFilterSingleResult",
          "queryTasks",
          "queryTasksCount",
          "queryProcessInstances",
          "queryProcessInstancesCount",
          "queryHistoricTaskInstances",
          "queryHistoricTaskInstancesCount",
          "queryHistoricProcessInstances",
          "queryHistoricProcessInstancesCount",
          "queryHistoricActivityInstances",
          "queryHistoricActivityInstancesCount",
          "queryVariableInstances",
          "queryVariableInstancesCount",
          "queryExecutions",
          "queryExecutionsCount",
          "queryJobs",
          "queryJobsCount",
          "queryExternalTasks",
          "queryExternalTasksCount",
          "postQueryGroups",
          "queryGroupCount");

  /** Where it is kept that somebody offered models. */
  private static final Set<String> REFUSED = Set.of("casereview.release_refusal", "audit.entry");

  private static final Set<String> ACTS = Set.of("claim", "unclaim", "submit");

  /** What came of one attempt. */
  private record Attempt(String login, String prefix, EngineOperation operation, Desk.Reply reply) {

    boolean isAtTheDoor() {
      return reply.status() == 403 && reply.sentence().startsWith("This action is closed.");
    }

    @Override
    public String toString() {
      return "%s by %s at %s: %s %s"
          .formatted(operation, login, prefix, reply.status(), reply.body());
    }
  }

  @Autowired private JdbcConnectionDetails database;

  @Test
  void no_operation_of_the_engine_changes_anything_whoever_asks() {
    var live = aCaseInSomebodysHands();
    var operations = EngineOperation.all().stream().filter(o -> !o.isRead()).toList();
    var roles = ALL ? EVERY_ROLE : TELLING;
    roles.forEach(driver::at);
    var before = EveryRow.of(database);

    var attempts = tried(roles, operations, live, true);

    var after = EveryRow.of(database);
    // What was offered as a model is on record, and nothing else.
    long offered =
        attempts.stream().filter(a -> a.operation().path().startsWith("/deployment")).count();
    for (String kept : REFUSED) {
      assertThat(after.count(kept)).as(kept).isEqualTo(before.count(kept) + offered);
    }
    assertThat(after.changedSince(before)).isSubsetOf(REFUSED);
    assertThat(attempts).hasSize(operations.size() * roles.size() * 2);
    assertThat(attempts.stream().filter(a -> !a.isAtTheDoor()).map(a -> a.operation().id()))
        .as("what the door lets past")
        .hasSameElementsAs(OPEN);
    assertThat(attempts)
        .filteredOn(a -> a.isAtTheDoor() || ACTS.contains(a.operation().id()))
        .allSatisfy(
            a -> {
              assertThat(a.reply().status()).isBetween(400, 499);
              assertThat(a.reply().sentence()).isNotBlank();
            });
  }

  @Test
  void whoever_has_no_part_in_a_case_reads_nothing_of_it_through_any_operation() {
    var live = aCaseInSomebodysHands();
    var reads =
        EngineOperation.all().stream()
            .filter(o -> o.isRead() || OPEN.contains(o.id()) && !ACTS.contains(o.id()))
            .toList();
    OUTSIDERS.forEach(driver::at);

    var attempts = tried(OUTSIDERS, reads, live, ALL);

    assertThat(attempts).hasSize(reads.size() * OUTSIDERS.size() * (ALL ? 2 : 1));
    assertThat(attempts)
        .filteredOn(a -> a.reply().status() < 300)
        .noneMatch(a -> live.isTold(a.reply().body().toString()));
  }

  @Test
  void nobody_gets_an_answer_without_a_login() {
    var live = aCaseInSomebodysHands();
    var stranger = Desk.stranger(port);
    for (var operation : EngineOperation.all()) {
      for (String prefix : prefixes("", operation, ALL)) {
        var reply = stranger.call(operation.method(), prefix + operation.at(live), null);
        assertThat(reply.status()).as("%s at %s", operation, prefix).isEqualTo(401);
      }
    }
  }

  private LiveThings aCaseInSomebodysHands() {
    var file = screened(Told::ofOneVictim);
    var task = driver.task(file, "confirmExclusion").getId();
    assertThat(driver.at("screener2").claim(task, driver.staffId("screener2")).isDone()).isTrue();
    return new LiveThings(application, driver, file, "confirmExclusion");
  }

  private List<Attempt> tried(
      List<String> roles, List<EngineOperation> all, LiveThings live, boolean both) {
    var threads = Executors.newFixedThreadPool(4);
    try {
      var work =
          roles.stream()
              .<Callable<List<Attempt>>>map(login -> () -> tried(login, all, live, both))
              .toList();
      var attempts = new ArrayList<Attempt>();
      for (var done : threads.invokeAll(work)) {
        attempts.addAll(done.get());
      }
      return attempts;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    } finally {
      threads.shutdownNow();
    }
  }

  private List<Attempt> tried(
      String login, List<EngineOperation> all, LiveThings live, boolean both) {
    var desks = Map.of(Desk.REST, driver.program(login), Desk.WEBAPP, driver.at(login));
    return all.stream()
        .flatMap(
            operation ->
                prefixes(login, operation, both).stream()
                    .map(
                        prefix ->
                            new Attempt(
                                login,
                                prefix,
                                operation,
                                desks
                                    .get(prefix)
                                    .call(
                                        operation.method(),
                                        prefix + operation.at(live) + bound(operation),
                                        content(operation, live)))))
        .toList();
  }

  /** Where one is enough, some ask at one and the others at the other, always the same. */
  private static List<String> prefixes(String login, EngineOperation operation, boolean both) {
    var all = List.of(Desk.REST, Desk.WEBAPP);
    int one = Math.floorMod((login + operation.id()).hashCode(), 2);
    return both ? all : all.subList(one, one + 1);
  }

  /** The engine answers no question without a bound. */
  private static String bound(EngineOperation operation) {
    return isQuestion(operation) ? "?maxResults=100" : "";
  }

  private static Object content(EngineOperation operation, LiveThings live) {
    return isQuestion(operation) && !operation.isRead() ? Map.of() : operation.content(live);
  }

  private static boolean isQuestion(EngineOperation operation) {
    return operation.isRead() || OPEN.contains(operation.id()) && !ACTS.contains(operation.id());
  }
}

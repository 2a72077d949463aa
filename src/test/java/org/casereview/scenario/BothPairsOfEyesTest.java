package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.casereview.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Ten thousand times at once from many windows of two nodes: whoever gave the first answer takes
 * the second task too, or sends its answers without taking it. {@link TwoNodesTest} does a few with
 * each build.
 */
@EnabledIfSystemProperty(named = "casereview.full", matches = "true")
class BothPairsOfEyesTest {

  private static final int TRIES = Integer.getInteger("casereview.eyes.tries", 10_000);
  private static final int CASES = 20;
  private static final int WINDOWS = 8;

  private final Path folder =
      Path.of("target", "faults", Long.toString(System.nanoTime())).toAbsolutePath();

  @Test
  void nobody_is_both_pairs_of_eyes_however_often_they_try() throws Exception {
    try (var copy = TestDatabase.freshCopy();
        var committed = new Committed(copy.getJdbcUrl());
        var one = OtherJvm.node(folder, copy.getJdbcUrl())) {
      one.until(() -> Files.exists(folder.resolve("keys.json")));
      try (var other = OtherJvm.node(folder, copy.getJdbcUrl());
          var racers = new Racers(List.of(one.ready().port(), other.ready().port()))) {
        var tasks = waitingForASecond(one, racers.racer("screener", 0).desk(), racers);
        tries(racers, tasks);
        assertThat(committed.count("select count(*) from casereview.second_sheet")).isZero();
        assertThat(committed.count("select count(*) from casereview.scope_exclusion")).isZero();
        committed.holds();
      }
    }
  }

  private static void tries(Racers racers, List<String> tasks) {
    int tried = 0;
    var said = OnCases.leavingOut("reasons", "The record says so.");
    while (tried < TRIES) {
      String task = tasks.get(racers.races() % tasks.size());
      boolean takes = racers.races() % 2 == 0;
      var told =
          racers.race(
              WINDOWS,
              List.of("screener"),
              racer ->
                  takes
                      ? racer.desk().claim(task, Races.STAFF.get("screener"))
                      : racer.desk().submit(task, said));
      assertThat(told).as(told.toString()).noneMatch(each -> each.reply().isDone());
      Races.allWereTold(told, takes ? "You screened this case" : "Claim the task");
      tried += told.size();
    }
    System.out.printf("Both pairs of eyes: %,d tries at two nodes, none taken%n", tried);
  }

  /** Cases that one screener wants to leave out; the second answer is not hers. */
  private static List<String> waitingForASecond(OtherJvm node, Desk screener, Racers racers) {
    var all = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < CASES; i++) {
      all.add(Told.by("14", "EYES/" + i).ofOneVictim().asJson());
    }
    assertThat(racers.racer("intake", 0).desk().call("POST", "/api/referrals", all).status())
        .isEqualTo(202);
    for (String task : tasks(node, screener, "screenCase")) {
      assertThat(screener.claim(task, Races.STAFF.get("screener")).isDone()).isTrue();
      var shown = screener.shown(task);
      var fields = screener.fields(task);
      shown.entrySet().removeIf(e -> !fields.contains(e.getKey()) || e.getValue() == null);
      var done = screener.submit(task, shown);
      assertThat(done.isDone()).as(done.toString()).isTrue();
    }
    return tasks(node, screener, "confirmExclusion");
  }

  private static List<String> tasks(OtherJvm node, Desk desk, String activity) {
    String path = Desk.WEBAPP + "/task?maxResults=50&taskDefinitionKey=" + activity;
    node.until(() -> desk.call("GET", path, null).body().size() == CASES);
    return StreamSupport.stream(desk.call("GET", path, null).body().spliterator(), false)
        .map(task -> task.path("id").asText())
        .toList();
  }
}

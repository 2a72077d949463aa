package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.casereview.referral.format.MixedPackage;
import org.casereview.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Again and again: who is in a session at two nodes, and with a password, is kept from a case, and
 * the next request of each is refused within a second, at the node that did it and at the other.
 */
@EnabledIfSystemProperty(named = "casereview.full", matches = "true")
class RightsTakenAwayTest {

  private static final int TIMES = Integer.getInteger("casereview.rights.times", 100);
  private static final Duration MOST = Duration.ofSeconds(1);

  private final Path folder =
      Path.of("target", "rights", Long.toString(System.nanoTime())).toAbsolutePath();

  @Test
  void what_is_taken_away_is_gone_within_a_second_a_hundred_times() throws Exception {
    try (var copy = TestDatabase.freshCopy();
        var here = OtherJvm.node(folder, copy.getJdbcUrl())) {
      here.until(() -> Files.exists(folder.resolve("keys.json")));
      try (var there = OtherJvm.node(folder, copy.getJdbcUrl())) {
        there.ready();
        here.ready();
        repeats(here, there);
      }
    }
  }

  private static void repeats(OtherJvm here, OtherJvm there) throws Exception {
    String address = "/api/cases/" + aCase(here);
    var heads = List.of(Desk.tasklist(here.port(), "head"), Desk.tasklist(there.port(), "head"));
    var manager = Desk.tasklist(there.port(), "manager");
    var whose = new ArrayList<Desk>();
    for (var node : List.of(here, there)) {
      whose.add(Desk.tasklist(node.port(), "screener2"));
      whose.add(Desk.basic(node.port(), "screener2"));
    }
    var took = new ArrayList<Duration>();
    for (int i = 0; i < TIMES; i++) {
      assertThat(whose).allMatch(desk -> status(desk, address) == 200);
      String grant = address + "/grants/" + keptAway(heads.get(i % 2), address);
      long from = System.nanoTime();
      assertThat(whose).allMatch(desk -> status(desk, address + "/file") == 404);
      took.add(Duration.ofNanos(System.nanoTime() - from));
      assertThat(posted(manager, grant + "/ending", Map.of("reason", "Not so."))).isEqualTo(204);
      assertThat(posted(heads.get((i + 1) % 2), grant + "/end", Map.of())).isEqualTo(204);
    }
    System.out.printf(
        "Rights taken away: %d times, four windows each, all refused within %d ms%n",
        TIMES, Collections.max(took).toMillis());
    assertThat(Collections.max(took)).isLessThanOrEqualTo(MOST);
  }

  private static String keptAway(Desk head, String address) {
    var given =
        head.call(
            "POST",
            address + "/grants",
            Map.of(
                "staffId", Races.STAFF.get("screener2"),
                "level", "EXCLUDED",
                "reasonCode", "KNOWS_SOMEBODY",
                "reason", "A neighbour."));
    assertThat(given.status()).as(given.toString()).isEqualTo(201);
    return given.body().path("id").asText();
  }

  private static String aCase(OtherJvm node) throws Exception {
    var content = MixedPackage.of("TAKEN", 30).zip().bytes();
    var sent =
        node.answer(Sent.file(node, "force-14", "export.zip", content, UnaryOperator.identity()))
            .get();
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
    node.until(() -> node.get("manager", "/api/cases?size=1").path("total").asInt() > 0);
    return node.get("manager", "/api/cases?size=1").at("/content/0/caseNumber").asText();
  }

  private static int posted(Desk desk, String path, Map<String, ?> body) {
    return desk.call("POST", path, body).status();
  }

  private static int status(Desk desk, String path) {
    return desk.call("GET", path, null).status();
  }
}

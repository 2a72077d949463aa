package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * Reviews that are checked, voted on and closed at two nodes by people who press more than once.
 */
final class DecisionRaces {

  private static final List<String> PANEL = OnCases.PANEL;
  private static final int WINDOWS = 8;

  private final OtherJvm node;
  private final Racers racers;
  private final Committed committed;

  DecisionRaces(OtherJvm node, Racers racers, Committed committed) {
    this.node = node;
    this.racers = racers;
    this.committed = committed;
  }

  void decided(int cases) throws Exception {
    for (int i = 0; i < cases; i++) {
      reviewed();
      once("qa", "checkReview", Map.of("passed", "YES"));
      voted();
      once("panel1", "prepareClosure", OnCases.closing());
      once("head", "approveClosure", Map.of("approved", "YES"));
      long closed = i + 1;
      node.until(() -> committedCount("state = 'CLOSED_NFA_UPHELD'") == closed);
    }
    assertThat(committed.count("select count(*) from casereview.panel_vote")).isEqualTo(3L * cases);
    assertThat(committed.count("select count(*) from casereview.outcome")).isEqualTo(cases);
    assertThat(committed.count("select count(*) from casereview.closure")).isEqualTo(cases);
  }

  private long committedCount(String where) {
    try {
      return committed.count("select count(*) from casereview.review_case where " + where);
    } catch (java.sql.SQLException e) {
      throw new AssertionError(e);
    }
  }

  private void reviewed() {
    String task = task("allocator", "allocateReviewer");
    claims("allocator", task);
    done("allocator", desk("allocator").submit(task, Map.of("reviewer", staffId("reviewer"))));
    String declaring = task("reviewer", "declareConflict");
    claims("reviewer", declaring);
    String number =
        desk("reviewer")
            .call("GET", "/api/tasks/" + declaring + "/case", null)
            .body()
            .path("caseNumber")
            .asText();
    done("reviewer", desk("reviewer").submit(declaring, Map.of("conflict", "NONE")));
    String path = "/api/cases/" + number + "/review";
    for (JsonNode group : desk("reviewer").call("GET", path, null).body().path("groups")) {
      for (JsonNode item : group.path("items")) {
        done(
            "reviewer",
            desk("reviewer")
                .call(
                    "PUT",
                    path + "/items/" + item.path("code").asText(),
                    Map.of("answer", "MET", "version", 0)));
      }
    }
    once("reviewer", "reviewCase", OnCases.recommending("CLOSE"));
  }

  /** All three at once, each at several windows. */
  private void voted() {
    var tasks = new java.util.HashMap<String, String>();
    for (String member : PANEL) {
      String task = task(member, "castVote");
      claims(member, task);
      tasks.put(member, task);
    }
    var told =
        racers.race(
            WINDOWS * PANEL.size(),
            PANEL,
            racer -> racer.desk().submit(tasks.get(racer.login()), OnCases.voting("CLOSE")));
    for (String member : PANEL) {
      assertThat(told)
          .filteredOn(each -> each.login().equals(member) && each.reply().isDone())
          .as(told.toString())
          .hasSize(1);
    }
    Races.allWereTold(told, "you finished it on ");
  }

  private void once(String login, String activity, Map<String, ?> answers) {
    String task = task(login, activity);
    claims(login, task);
    var told = racers.race(WINDOWS, List.of(login), racer -> racer.desk().submit(task, answers));
    assertThat(told).filteredOn(each -> each.reply().isDone()).as(told.toString()).hasSize(1);
    Races.allWereTold(told, "you finished it on ");
  }

  /** A task of the kind that nobody has, or the person's own. */
  private String task(String login, String activity) {
    String path =
        Desk.WEBAPP
            + "/task?maxResults=5&sortBy=created&sortOrder=asc&taskDefinitionKey="
            + activity;
    var mine = path + "&assignee=" + staffId(login);
    var open = path + "&unassigned=true";
    node.until(() -> first(login, mine) != null || first(login, open) != null);
    String own = first(login, mine);
    return own != null ? own : first(login, open);
  }

  private String first(String login, String path) {
    return StreamSupport.stream(desk(login).call("GET", path, null).body().spliterator(), false)
        .map(task -> task.path("id").asText())
        .findFirst()
        .orElse(null);
  }

  private void claims(String login, String task) {
    done(login, desk(login).claim(task, staffId(login)));
  }

  private Desk desk(String login) {
    return racers.racer(login, 0).desk();
  }

  private static void done(String login, Desk.Reply reply) {
    assertThat(reply.isDone()).as("%s: %s", login, reply).isTrue();
  }

  private static String staffId(String login) {
    return Races.STAFF.get(login);
  }
}

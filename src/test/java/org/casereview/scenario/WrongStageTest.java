package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.casereview.casefile.CaseFile;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/**
 * Each call on a case at each stage: where it does not belong it is refused, and writes nothing.
 */
class WrongStageTest extends OnCases {

  /** Where a case may stand, in the order in which it comes there. */
  private enum Stage {
    SCREENING,
    ALLOCATION,
    REVIEW,
    CHECK,
    PANEL,
    DECIDED,
    CLOSED,
    LEFT_OUT
  }

  /** A call that is right in itself, and the stages at which it belongs; written by hand. */
  private record Call(String login, String method, String path, String body, Set<Stage> belongs) {

    static Call of(String login, String call, String body, Stage... belongs) {
      String[] parts = call.split(" ");
      return new Call(login, parts[0], parts[1], body, Set.copyOf(Arrays.asList(belongs)));
    }
  }

  /** Where every row of the database is counted before and after. */
  private static final Set<Stage> COUNTED =
      Boolean.getBoolean("casereview.full")
          ? Set.of(Stage.values())
          : Set.of(Stage.ALLOCATION, Stage.PANEL);

  private static final String WHY = "{\"reason\":\"Because.\",\"reasons\":\"Because.\"}";
  private static final List<Call> CALLS =
      List.of(
          Call.of(
              "reviewer",
              "PUT review/items/B2",
              "{\"answer\":\"MET\",\"version\":0}",
              Stage.REVIEW),
          Call.of(
              "reviewer",
              "POST review/items/B2/question",
              "{\"question\":\"Where is it?\",\"waits\":false}",
              Stage.REVIEW),
          Call.of(
              "reviewer",
              "POST lines",
              "{\"version\":0,\"said\":{\"what\":\"Ask the council.\",\"status\":\"FOLLOWED\"}}",
              Stage.REVIEW),
          Call.of("reviewer", "POST review/hand-back", "{}", Stage.REVIEW),
          Call.of("qa", "POST review/items/B2/comments", "{\"text\":\"Why?\"}", Stage.CHECK),
          Call.of(
              "panel3",
              "PUT suspect-outcomes",
              "{\"proposals\":[{\"suspect\":\"S-01\",\"outcome\":\"CLOSE\",\"reasons\":\"None.\"}]}",
              Stage.PANEL),
          Call.of("force-14", "POST appeal", WHY, Stage.LEFT_OUT));

  @Autowired JdbcConnectionDetails database;
  private final List<String> wrong = new ArrayList<>();
  private int tried;

  @Test
  void a_call_before_its_stage_after_it_or_beside_it_writes_nothing() {
    var file = referred();
    each(Stage.SCREENING, file);
    screens("screener", file, Map.of());
    each(Stage.ALLOCATION, file);
    allocates(file, "reviewer");
    driver.does("reviewer", file, "declareConflict", Map.of("conflict", "NONE"));
    each(Stage.REVIEW, file);
    answersAll("reviewer", file, Map.of("answer", "MET"));
    driver.does("reviewer", file, "reviewCase", recommending("CLOSE"));
    each(Stage.CHECK, file);
    driver.does("qa", file, "checkReview", Map.of("passed", "YES"));
    each(Stage.PANEL, file);
    PANEL.forEach(member -> driver.does(member, file, "castVote", voting("CLOSE")));
    each(Stage.DECIDED, file);
    driver.does("panel2", file, "prepareClosure", closing());
    driver.does("head", file, "approveClosure", Map.of("approved", "YES"));
    each(Stage.CLOSED, file);
    var out = screened(Told::ofOneVictim);
    driver.does("screener2", out, "confirmExclusion", leavingOutToo("screener2", out));
    each(Stage.LEFT_OUT, out);
    System.out.printf("Calls at stages: %d, %d wrong%n", tried, wrong.size());
    assertThat(wrong).isEmpty();
  }

  private void each(Stage stage, CaseFile file) {
    var refused = new ArrayList<Call>();
    for (Call call : CALLS) {
      // Tried without an effect: what belongs here would take the case from its stage.
      var answer = sends(RoughCaller.rehearsing(port, call.login()), call, file);
      boolean done = answer.status() < 300;
      tried++;
      if (done != call.belongs().contains(stage) || !answer.tellsWhatToDo()) {
        wrong.add("%s, %s %s: %s".formatted(stage, call.login(), call.path(), answer));
      }
      if (!done) {
        refused.add(call);
      }
    }
    if (!COUNTED.contains(stage)) {
      return;
    }
    var before = EveryRow.of(database);
    refused.forEach(
        call ->
            sends(
                new RoughCaller(port, Map.of("Authorization", RoughCaller.basic(call.login()))),
                call,
                file));
    var changed = new TreeSet<>(EveryRow.of(database).changedSince(before));
    if (!changed.isEmpty()) {
      wrong.add(stage + " wrote " + changed);
    }
  }

  private static RoughCaller.Answer sends(RoughCaller caller, Call call, CaseFile file) {
    return caller.sends(
        call.method(),
        "/api/cases/" + file.number() + "/" + call.path(),
        HostileContent.JSON,
        call.body().getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}

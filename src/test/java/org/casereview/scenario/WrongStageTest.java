package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.casereview.casefile.CaseFile;
import org.casereview.policy.Policy;
import org.casereview.scenario.StageLaw.Call;
import org.casereview.scenario.StageLaw.Stage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/**
 * Each call on a case at each stage: where it does not belong it is refused, and writes nothing.
 */
class WrongStageTest extends OnCases {

  /** Where every row of the database is counted before and after. */
  private static final Set<Stage> COUNTED =
      Boolean.getBoolean("casereview.full")
          ? Set.of(Stage.values())
          : Set.of(Stage.ALLOCATION, Stage.PANEL);

  @Autowired JdbcConnectionDetails database;
  @Autowired Policy policy;
  private final List<String> wrong = new ArrayList<>();
  private int tried;
  private int real;
  private StageThings things;

  @Test
  void the_law_knows_every_changing_call_on_a_case() {
    assertThat(StageLaw.forgotten(policy)).isEmpty();
  }

  @Test
  void a_call_before_its_stage_after_it_or_beside_it_writes_nothing() {
    var file = referred();
    things = new StageThings(driver, file);
    each(Stage.SCREENING, file);
    screens("screener", file, Map.of());
    things.whileItWaits();
    each(Stage.ALLOCATION, file);
    allocates(file, "reviewer");
    driver.does("reviewer", file, "declareConflict", Map.of("conflict", "NONE"));
    things.inReview();
    each(Stage.REVIEW, file);
    things.afterReview();
    answersAll("reviewer", file, Map.of("answer", "MET"));
    driver.does("reviewer", file, "reviewCase", recommending("CLOSE"));
    things.inCheck();
    each(Stage.CHECK, file);
    things.afterCheck();
    driver.does("qa", file, "checkReview", Map.of("passed", "YES"));
    each(Stage.PANEL, file);
    PANEL.forEach(member -> driver.does(member, file, "castVote", voting("CLOSE")));
    each(Stage.DECIDED, file);
    driver.does("panel2", file, "prepareClosure", closing());
    driver.does("head", file, "approveClosure", Map.of("approved", "YES"));
    each(Stage.CLOSED, file);
    var out = screened(Told::ofOneVictim);
    driver.does("screener2", out, "confirmExclusion", leavingOutToo("screener2", out));
    things = new StageThings(driver, out);
    each(Stage.LEFT_OUT, out);
    System.out.printf(
        "Calls at stages: %d, %d of them about a record that the case has, %d wrong%n",
        tried, real, wrong.size());
    assertThat(wrong).isEmpty();
  }

  private void each(Stage stage, CaseFile file) {
    var refused = new ArrayList<Call>();
    var there = things.now();
    for (Call law : StageLaw.calls()) {
      var call = law.of(file.number(), there);
      // Tried without an effect: what belongs here would take the case from its stage.
      var answer = sends(RoughCaller.rehearsing(port, call.login()), call);
      boolean done = answer.status() < 300;
      tried++;
      real += law.isAboutAThing() && !(call.path() + call.body()).contains(StageLaw.NONE) ? 1 : 0;
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
                call));
    var changed = new TreeSet<>(EveryRow.of(database).changedSince(before));
    if (!changed.isEmpty()) {
      wrong.add(stage + " wrote " + changed);
    }
  }

  private static RoughCaller.Answer sends(RoughCaller caller, Call call) {
    return caller.sends(
        call.method(),
        call.path(),
        HostileContent.JSON,
        call.body().getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}

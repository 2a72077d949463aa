package org.casereview.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.casereview.platform.AskedTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The service levels SLA-01 to SLA-13 and SLA-41 against domain handbook 11, line by line. A task
 * starts its clock and its completion stops it; the records that start and stop a step are tested
 * beside what writes them.
 */
class ServiceLevelsTest extends OnSla {

  private static final AskedTable TABLE = AskedTable.of("sla", "sla-targets");
  private static final Set<String> TASKS = new TreeSet<>();

  @BeforeAll
  static void readTheDrawings() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("processes"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".bpmn")).toList()) {
        var model = Bpmn.readModelFromFile(file.toFile());
        String process = model.getModelElementsByType(Process.class).iterator().next().getId();
        model
            .getModelElementsByType(UserTask.class)
            .forEach(task -> TASKS.add(process + " " + task.getId()));
      }
    }
  }

  @ParameterizedTest(name = "{0} {1}: from {4} to {5}")
  @CsvSource(
      delimiter = '|',
      value = {
        // level, at, priority, kind, start, stop, limit, unit, pauses, warned, told, calendar
        "SLA-01|referral-intake acknowledge    |  |STEP|submit     |receipt given  | 1|WD||4H left |managers       |EW",
        "SLA-02|referral-intake checkCompleteness||STEP|submit     |gone through   | 3|WD||2WD     |managers       |EW",
        "SLA-03|urgent-risk triageDanger       |  |STEP|danger said|risk triaged   |24|H ||12H     |duty-officers  |EW",
        "SLA-04|information-request answerRequest|P1|TASK|request  |answer         | 5|WD||3WD     |managers       |SC",
        "SLA-04|information-request answerRequest|P2|TASK|request  |answer         |10|WD||8WD     |managers       |SC",
        "SLA-05|case-screening screenCase      |  |TASK|complete   |confirmed      |10|WD|AWAITING_FORCE|50%,80%|managers|EW",
        "SLA-06|scope-panel decideScope        |  |TASK|routed     |decision       |15|WD|AWAITING_FORCE|50%,80%|heads-of-review|EW",
        "SLA-07|case-screening assignPriority  |  |STEP|in scope   |assigned       | 0|WD||2H left |managers       |EW",
        "SLA-08|file-review allocateReviewer   |P1|TASK|priority   |allocated      |10|WD||80%     |heads-of-review|EW",
        "SLA-08|file-review allocateReviewer   |P2|TASK|priority   |allocated      |20|WD||80%     |heads-of-review|EW",
        "SLA-08|file-review allocateReviewer   |P3|TASK|priority   |allocated      |30|WD||80%     |heads-of-review|EW",
        "SLA-08|file-review allocateReviewer   |P4|TASK|priority   |allocated      |60|WD||80%     |heads-of-review|EW",
        "SLA-09|file-review reviewCase         |P1|TASK|allocated  |submitted      |20|WD|AWAITING_FORCE ADMINISTRATIVE_HOLD|50%,80%|heads-of-review|EW",
        "SLA-09|file-review reviewCase         |P2|TASK|allocated  |submitted      |30|WD|AWAITING_FORCE ADMINISTRATIVE_HOLD|50%,80%|heads-of-review|EW",
        "SLA-09|file-review reviewCase         |P3|TASK|allocated  |submitted      |40|WD|AWAITING_FORCE ADMINISTRATIVE_HOLD|50%,80%|heads-of-review|EW",
        "SLA-09|file-review reviewCase         |P4|TASK|allocated  |submitted      |60|WD|AWAITING_FORCE ADMINISTRATIVE_HOLD|50%,80%|heads-of-review|EW",
        "SLA-10|file-review checkReview        |  |TASK|submitted  |passed         | 5|WD||4WD     |managers       |EW",
        "SLA-11|panel-decision castVote        |P1|TASK|QA passed  |decided        | 5|WD||50%,80% |heads-of-review|EW",
        "SLA-11|panel-decision castVote        |P3|TASK|QA passed  |decided        |10|WD||50%,80% |heads-of-review|EW",
        "SLA-12|return-to-force sendActionPlan |  |TASK|decision   |sent           | 1|WD||4H left |heads-of-review|EW",
        "SLA-12|plan-acceptance sendActionPlan |  |TASK|decision   |sent           | 1|WD||4H left |heads-of-review|EW",
        "SLA-13|return-to-force acceptActionPlan| |TASK|sent       |accepted       |10|WD||7WD     |managers       |SC",
        "SLA-13|plan-acceptance acceptActionPlan| |TASK|sent       |accepted       |10|WD||7WD     |managers       |SC",
        "SLA-41|referral-intake answerGaps     |  |STEP|gap found  |answered       |20|WD||15WD    |force-liaisons |SC",
      })
  void is_as_the_handbook_says(
      String slaId,
      String at,
      String priority,
      String kind,
      String start,
      String stop,
      int limit,
      String unit,
      String pauses,
      String warned,
      String told,
      HolidayCalendar ofAScottishForce) {
    String[] place = at.split(" ");
    Map<String, Object> facts = new HashMap<>();
    facts.put("process", place[0]);
    facts.put("activity", place[1]);
    facts.put("priority", priority);
    var row = TABLE.ask(facts);
    assertThat(row.code("slaId")).isEqualTo(slaId);
    assertThat(row.number("limit")).isEqualTo(limit);
    assertThat(row.code("unit")).isEqualTo(unit);
    assertThat(row.code("warn")).isEqualTo(warned);
    assertThat(row.code("tellTeam")).isEqualTo(told);
    assertThat(TASKS.contains(at)).as("a task of a drawing").isEqualTo(kind.equals("TASK"));
    assertThat(pausesOf(slaId))
        .isEqualTo(pauses == null ? Set.of() : new HashSet<>(Arrays.asList(pauses.split(" "))));
    assertThat(as(SOMEBODY, () -> forces.of(slaId, "SCO"))).isEqualTo(ofAScottishForce);
  }

  private Set<String> pausesOf(String slaId) {
    return new HashSet<>(
        as(
            SOMEBODY,
            () ->
                jdbc.queryForList(
                    "select reason from pause_allowed where sla_id = ?", String.class, slaId)));
  }
}

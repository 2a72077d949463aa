package org.casereview.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.casereview.platform.AskedTable;
import org.casereview.platform.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlaTargetsDecisionTest {

  private static final AskedTable TABLE = AskedTable.of("sla", "sla-targets");
  private static final List<String> PRIORITIES =
      Arrays.asList("P0", "P1", "P2", "P3", "P4", "SECOND_REVIEW", "LATER_REVIEW", "", "-", null);
  private static final Set<String> TEAMS =
      Set.of(
          "force-liaisons",
          "managers",
          "heads-of-review",
          "allocators",
          "duty-officers",
          "standards-liaisons");

  /** Rungs of ladders: drawn as timers, not as tasks. */
  private static final Set<String> RUNGS =
      Set.of(
          "breach account",
          "referral-intake acknowledge",
          "referral-intake checkCompleteness",
          "referral-intake answerGaps",
          "urgent-risk triageDanger",
          "case-screening assignPriority",
          "breach statutory",
          "information-request reminder",
          "information-request forceLead",
          "information-request chiefOfficer",
          "information-request requestDefault",
          "scope-appeal lodgeAppeal",
          "scope-appeal appealReminder",
          "return-to-force forceLead",
          "return-to-force chiefOfficer",
          "return-to-force recall",
          "plan-report forceLead",
          "plan-report chiefOfficer",
          "plan-report recall",
          "plan-acceptance forceLead",
          "plan-acceptance chiefOfficer",
          "plan-acceptance recall",
          "rejected-referral reminder",
          "rejected-referral forceLead",
          "rejected-referral chiefOfficer",
          "urgent-risk phone",
          "urgent-risk superintendent",
          "urgent-risk chiefOfficer");

  private static Verdict ask(String process, String activity, String priority) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("process", process);
    facts.put("activity", activity);
    facts.put("priority", priority);
    return TABLE.ask(facts);
  }

  @ParameterizedTest
  @CsvSource({
    "case-screening,      screenCase,           -,  SLA-05,  10, WD, managers",
    "case-screening,      confirmExclusion,     -,  SLA-05A,  5, WD, managers",
    "scope-panel,         decideScope,          -,  SLA-06,  15, WD, heads-of-review",
    "scope-panel,         confirmScopeDecision, -,  SLA-06A,  5, WD, heads-of-review",
    "scope-appeal,        lodgeAppeal,          -,  SLA-06B, 10, WD, force-liaisons",
    "scope-appeal,        decideAppeal,         -,  SLA-06C, 10, WD, managers",
    "scope-appeal,        appealReminder,       -,  SLA-06C,  8, WD, heads-of-review",
    "information-request, answerRequest,        P0, SLA-04,   5, WD, managers",
    "information-request, answerRequest,        P1, SLA-04,   5, WD, managers",
    "information-request, answerRequest,        P2, SLA-04,  10, WD, managers",
    "information-request, answerRequest,        -,  SLA-04,  10, WD, managers",
    "information-request, reminder,             P1, SLA-04,   3, WD, force-liaisons",
    "information-request, reminder,             -,  SLA-04,   8, WD, force-liaisons",
    "information-request, forceLead,            P1, SLA-04,   5, WD, managers",
    "information-request, forceLead,            -,  SLA-04,  10, WD, managers",
    "information-request, chiefOfficer,         P1, SLA-04,  10, WD, heads-of-review",
    "information-request, chiefOfficer,         -,  SLA-04,  15, WD, heads-of-review",
    "information-request, requestDefault,       P1, SLA-04,  15, WD, managers",
    "information-request, requestDefault,       -,  SLA-04,  20, WD, managers",
    "file-review,         allocateReviewer,     P0, SLA-08,  24, H,  heads-of-review",
    "file-review,         allocateReviewer,     P1, SLA-08,  10, WD, heads-of-review",
    "file-review,         allocateReviewer,     P2, SLA-08,  20, WD, heads-of-review",
    "file-review,         allocateReviewer,     P3, SLA-08,  30, WD, heads-of-review",
    "file-review,         allocateReviewer,     P4, SLA-08,  60, WD, heads-of-review",
    "file-review,         declareConflict,      -,  SLA-08A,  2, WD, allocators",
    "file-review,         reviewCase,           P0, SLA-09,  10, WD, heads-of-review",
    "file-review,         reviewCase,           P1, SLA-09,  20, WD, heads-of-review",
    "file-review,         reviewCase,           P2, SLA-09,  30, WD, heads-of-review",
    "file-review,         reviewCase,           P3, SLA-09,  40, WD, heads-of-review",
    "file-review,         reviewCase,           P4, SLA-09,  60, WD, heads-of-review",
    "file-review,         checkReview,          -,  SLA-10,   5, WD, managers",
    "panel-decision,      castVote,             P1, SLA-11,   5, WD, heads-of-review",
    "panel-decision,      castVote,             P4, SLA-11,  10, WD, heads-of-review",
    "panel-decision,      decideAsHead,         -,  SLA-11A,  3, WD, managers",
    "case-closure,        prepareClosure,       -,  SLA-11B,  5, WD, heads-of-review",
    "case-closure,        approveClosure,       -,  SLA-11C,  3, WD, managers",
    "return-to-force,      sendActionPlan,        -,  SLA-12,   1, WD, heads-of-review",
    "return-to-force,      acceptActionPlan,      -,  SLA-13,   10, WD, managers",
    "plan-report,          reportOnPlan,          -,  SLA-16,   40, WD, managers",
    "return-to-force,      decideRecall,          -,  SLA-16A,  5, WD, heads-of-review",
    "plan-report,          decideRecall,          -,  SLA-16A,  5, WD, heads-of-review",
    "return-to-force,      forceLead,             -,  SLA-13,   10, WD, managers",
    "return-to-force,      chiefOfficer,          -,  SLA-13,   15, WD, heads-of-review",
    "return-to-force,      recall,                -,  SLA-13,   20, WD, managers",
    "plan-report,          forceLead,             -,  SLA-16,   40, WD, managers",
    "plan-report,          chiefOfficer,          -,  SLA-16,   45, WD, heads-of-review",
    "plan-report,          recall,                -,  SLA-16,   50, WD, managers",
    "plan-acceptance,      sendActionPlan,        -,  SLA-12,   1, WD, heads-of-review",
    "plan-acceptance,      acceptActionPlan,      -,  SLA-13,   10, WD, managers",
    "plan-acceptance,      forceLead,             -,  SLA-13,   10, WD, managers",
    "plan-acceptance,      chiefOfficer,          -,  SLA-13,   15, WD, heads-of-review",
    "plan-acceptance,      recall,                -,  SLA-13,   20, WD, heads-of-review",
    "reinvestigation,      reviewSupervision,     -,  SLA-15,   28, CD, heads-of-review",
    "reinvestigation,      proposeEnding,         -,  SLA-15A,  10, WD, heads-of-review",
    "reinvestigation,      approveEnding,         -,  SLA-15B,  5, WD, managers",
    "nca-adoption,         prepareAdoption,       -,  SLA-17A,  5, WD, heads-of-review",
    "nca-adoption,         decideAdoption,        -,  SLA-17,   15, WD, managers",
    "victim-notice,        decideNotice,          -,  SLA-26,   1, WD, managers",
    "victim-notice,        recordAttempt,         -,  SLA-26A,  1, WD, managers",
    "rejected-referral,    correctReferral,       -,  SLA-02A,  5, WD, managers",
    "rejected-referral,    correctUnattributed,   -,  SLA-02A,  5, WD, managers",
    "rejected-referral,    reminder,              -,  SLA-02A,  3, WD, force-liaisons",
    "rejected-referral,    forceLead,             -,  SLA-02A,  5, WD, managers",
    "rejected-referral,    chiefOfficer,          -,  SLA-02A, 10, WD, heads-of-review",
    "rejected-referral,    confirmWithdrawal,     -,  SLA-02B,  2, WD, managers",
    "rejected-referral,    lookAtRejectedRape,    -,  SLA-02C,  0, WD, managers",
    "urgent-risk,          triageRisk,            P0, SLA-03A,  15, MIN, heads-of-review",
    "urgent-risk,          triageRisk,            -,  SLA-03A,  60, MIN, heads-of-review",
    "urgent-risk,          recordAcknowledgement, -,  SLA-38,   30, MIN, managers",
    "urgent-risk,          phone,                 -,  SLA-38,   30, MIN, duty-officers",
    "urgent-risk,          superintendent,        -,  SLA-38,   60, MIN, duty-officers",
    "urgent-risk,          chiefOfficer,          -,  SLA-38,   120, MIN, heads-of-review",
    "urgent-risk,          planRisk,              -,  SLA-39,   24, H, heads-of-review",
    "urgent-risk,          reviewRisk,            -,  SLA-39A,  24, H, heads-of-review",
    "urgent-risk,          reviewRisk,            SECOND_REVIEW, SLA-39A, 72, H, heads-of-review",
    "urgent-risk,          reviewRisk,            LATER_REVIEW,  SLA-39A, 7, CD, heads-of-review",
    "standards-escalation, notifyStandards,       P0, SLA-33,   1, H, standards-liaisons",
    "standards-escalation, notifyStandards,       P1, SLA-33,   24, H, standards-liaisons",
    "standards-escalation, notifyStandards,       P2, SLA-33,   1, WD, standards-liaisons",
    "standards-escalation, notifyStandards,       P3, SLA-33,   5, WD, standards-liaisons",
    "standards-escalation, notifyStandards,       P4, SLA-33,   10, WD, standards-liaisons",
    "standards-escalation, notifyStandards,       -,  SLA-33,   24, H, standards-liaisons",
    "standards-escalation, recordAnswer,          -,  SLA-34,   2, WD, standards-liaisons",
    "standards-escalation, recordAssessment,      -,  SLA-36,   10, WD, standards-liaisons",
    "standards-escalation, recordReferral,        -,  SLA-35,   1, CD, standards-liaisons"
  })
  void each_target_is_the_one_agreed(
      String process,
      String activity,
      String priority,
      String slaId,
      int limit,
      String unit,
      String team) {
    Verdict verdict = ask(process, activity, priority);
    assertThat(verdict.rows()).hasSize(1);
    assertThat(verdict.code("slaId")).isEqualTo(slaId);
    assertThat(verdict.number("limit")).isEqualTo(limit);
    assertThat(verdict.code("unit")).isEqualTo(unit);
    assertThat(verdict.code("tellTeam")).isEqualTo(team);
  }

  @Test
  void every_user_task_has_a_deadline_and_somebody_to_tell_and_no_row_is_idle() throws IOException {
    Set<String> fired = new HashSet<>();
    Set<String> asked = tasksOfAllProcesses();
    asked.addAll(RUNGS);
    for (String task : asked) {
      for (String priority : PRIORITIES) {
        String[] at = task.split(" ", 2);
        Verdict verdict = ask(at[0], at[1], priority);
        assertThat(verdict.rules()).as("%s at %s", task, priority).hasSize(1);
        // No working day after the first: by the end of the same one.
        int least = verdict.code("unit").equals("WD") ? 0 : 1;
        assertThat(verdict.number("limit")).isGreaterThanOrEqualTo(least);
        assertThat(verdict.code("unit")).isIn("WD", "CD", "H", "MIN");
        assertThat(verdict.code("tellTeam")).isIn(TEAMS);
        assertThat(verdict.code("evidenceGrade")).isIn("DES", "GK");
        assertThat(verdict.code("sourceRef")).isNotBlank();
        if (!RUNGS.contains(task)) {
          assertThat(new WarningPoints(verdict.code("warn")).written()).isNotBlank();
        }
        fired.addAll(verdict.rules());
      }
    }
    assertThat(fired).containsExactlyInAnyOrderElementsOf(TABLE.rules());
  }

  @ParameterizedTest
  @ValueSource(strings = {"P0", "P1", "P2", "P3", "P4", "-"})
  void the_ladder_of_a_late_answer_is_climbed_in_order(String priority) {
    int due = rung("answerRequest", priority);
    assertThat(rung("reminder", priority)).isLessThan(due);
    assertThat(rung("forceLead", priority)).isEqualTo(due);
    assertThat(rung("chiefOfficer", priority)).isEqualTo(due + 5);
    assertThat(rung("requestDefault", priority)).isEqualTo(due + 10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"allocateReviewer", "reviewCase"})
  void a_case_of_unknown_priority_is_not_made_to_wait_longer_than_P1(String activity) {
    assertThat(ask("file-review", activity, "").number("limit"))
        .isEqualTo(ask("file-review", activity, "P1").number("limit"));
  }

  @Test
  void a_task_that_nobody_set_a_target_for_has_none() {
    assertThat(ask("file-review", "somethingNew", "P1").rows()).isEmpty();
  }

  private static int rung(String activity, String priority) {
    return ask("information-request", activity, priority).number("limit");
  }

  private static Set<String> tasksOfAllProcesses() throws IOException {
    Set<String> tasks = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("processes"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".bpmn")).toList()) {
        var model = Bpmn.readModelFromFile(file.toFile());
        String process = model.getModelElementsByType(Process.class).iterator().next().getId();
        model
            .getModelElementsByType(UserTask.class)
            .forEach(task -> tasks.add(process + " " + task.getId()));
      }
    }
    return tasks;
  }
}

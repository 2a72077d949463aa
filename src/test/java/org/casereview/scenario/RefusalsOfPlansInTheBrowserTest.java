package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casereview.casefile.CaseFile;
import org.casereview.engine.forms.TaskDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Refusals of action plans: when they are sent to a force, and when it reports on them. */
@EnabledIfSystemProperty(named = OnRefusals.FULL, matches = "true")
class RefusalsOfPlansInTheBrowserTest extends OnRefusals {

  private static final Map<String, Object> SENT = Map.of("sentTo", "Head of crime");

  @AfterAll
  static void each_row_of_the_list_was_seen() {
    RefusalList.wasSeen(RefusalList.PLANS::equals);
  }

  @Test
  void who_sends_a_plan_of_nothing_and_who_reports_on_half_of_one_is_told_so() {
    var file = decided("RETURN");
    refused.sending(
        "manager", file, "sendActionPlan", SENT, "A plan holds one action at least and twenty");
    driver.does("manager", file, "sendActionPlan", WithTheForce.plan());
    driver.does("force-14", file, "acceptActionPlan", WithTheForce.accepting());
    refused.sending(
        "force-14",
        file,
        "reportOnPlan",
        without(without(WithTheForce.reporting(), "resultAction2"), "statementAction2"),
        "Say what came of action 2.");
  }

  @Test
  void who_speaks_for_another_force_since_is_told_that_the_task_is_not_for_them() {
    var file = decided("RETURN");
    driver.does("manager", file, "sendActionPlan", WithTheForce.plan());
    try (var speaker = new SpeaksForOthers(driver, file.forceCode())) {
      refused.sending(
          speaker.login(),
          driver.task(file, "acceptActionPlan").getId(),
          WithTheForce.accepting(),
          () -> speaker.speaksFor("20"),
          TaskDesk.GONE);
    }
  }

  @Test
  void who_leaves_a_line_of_the_ledger_open_or_asks_for_what_an_acquittal_bars_is_told_which() {
    var file = withALineOnS2();
    refused.sending(
        "manager",
        file,
        "sendActionPlan",
        with(SENT, "lineAction1", ""),
        "Say for L-01 what the force is asked to do");
    refused.sending(
        "manager", file, "sendActionPlan", SENT, "L-01 concerns S-02, acquitted before. Strike it");
  }

  @Test
  void who_sends_a_plan_on_a_decision_that_an_acquittal_overtook_is_told_so() throws Exception {
    try (var overtaken = new OvertakenDecisions(this)) {
      var file = overtaken.goneOn("REOPEN");
      refused.sending(
          "manager",
          file,
          "sendActionPlan",
          with(SENT, "action1", "Trace the van."),
          "This case is not waiting for an action plan.");
    }
  }

  /** Decided for S-01, while S-02 was acquitted before and a line can still be followed on both. */
  private CaseFile withALineOnS2() {
    var file = screened(told -> WithAnAcquittal.told(told, Set.of("S2")));
    allocates(file, "reviewer");
    driver.does("reviewer", file, "declareConflict", Map.of("conflict", "NONE"));
    var line =
        Map.of(
            "what", "Search the flat.",
            "status", "MISSED",
            "effect", "PROBABLE",
            "stillAchievable", "YES",
            "persons", List.of("S-02"));
    var added =
        driver
            .at("reviewer")
            .call("POST", "/api/cases/" + file.number() + "/lines", Map.of("said", line));
    assertThat(added.status()).as(added.toString()).isBetween(200, 299);
    answersAll("reviewer", file, Map.of("answer", "MET"));
    driver.does("reviewer", file, "reviewCase", recommending("RETURN"));
    driver.does("qa", file, "checkReview", Map.of("passed", "YES"));
    PANEL.forEach(member -> driver.does(member, file, "castVote", voting("RETURN")));
    return file;
  }
}

package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseState;
import org.junit.jupiter.api.Test;

class PlanReportPathTest extends OnCases {

  private static final String REPORT = "plan-report";

  private CaseFile accepted() {
    var file = decided("RETURN");
    driver.does("manager", file, "sendActionPlan", WithTheForce.plan());
    driver.does("force-14", file, "acceptActionPlan", WithTheForce.accepting());
    return file;
  }

  @Test
  void a_force_reports_on_every_action_and_explains_what_was_not_done() {
    var file = accepted();
    assertThat(driver.instance(file, REPORT).getTenantId()).isEqualTo("14");
    var task = driver.task(file, "reportOnPlan").getId();
    assertThat(driver.at("force-14").shown(task))
        .containsEntry("textAction2", "Speak to the school of V\\-02\\.")
        .containsEntry("askedAction3", false);
    var unexplained = new HashMap<>(WithTheForce.reporting());
    unexplained.remove("statementAction2");
    var refused = driver.tries("force-14", file, "reportOnPlan", unexplained);
    assertThat(refused.body().toString()).contains("Say why action 2 was not done");
    unexplained.remove("resultAction2");
    refused = driver.tries("force-14", file, "reportOnPlan", unexplained);
    assertThat(refused.body().toString()).contains("Say what came of action 2.");
    unexplained.putAll(WithTheForce.reporting());
    unexplained.put("resultAction3", "DONE");
    refused = driver.tries("force-14", file, "reportOnPlan", unexplained);
    assertThat(refused.body().toString()).contains("The plan has 2 actions");
    driver.does("force-14", file, "reportOnPlan", WithTheForce.reporting());
    assertThat(driver.ended(file, REPORT, "reportTaken")).isTrue();
  }

  @Test
  void a_force_reports_on_the_plan_of_its_reinvestigation_which_goes_on() {
    var file = reinvestigated();
    assertThat(driver.instance(file, REPORT).getTenantId()).isEqualTo("14");
    driver.does("force-14", file, "reportOnPlan", WithTheForce.reporting());
    assertThat(driver.ended(file, REPORT, "reportTaken")).isTrue();
    assertThat(driver.now(file).state()).isEqualTo(CaseState.REINVESTIGATION);
    assertThat(WithTheForce.at(driver, file)).containsExactly("reviewSupervision");
  }

  @Test
  void a_report_that_never_comes_is_given_up_and_supervision_goes_on() {
    var file = reinvestigated();
    driver.fire(file, "forceSilent");
    var choices = driver.at("manager").shown(driver.task(file, "decideRecall").getId());
    assertThat(choices.get("decisions").toString())
        .contains("supervision goes on")
        .doesNotContain("back to the panel");
    driver.does("manager", file, "decideRecall", WithTheForce.recalling());
    assertThat(driver.ended(file, REPORT, "caseRecalled")).isTrue();
    assertThat(driver.now(file).state()).isEqualTo(CaseState.REINVESTIGATION);
  }

  @Test
  void once_somebody_is_charged_no_report_is_asked_for() {
    var file = reinvestigated();
    var charged =
        Map.of(
            "supervisionResult",
            "CHARGED",
            "suspectsCharged",
            1,
            "chargedOn",
            LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London")).toString());
    new AfterDecision(driver).supervises(file, charged);
    assertThat(driver.now(file).state()).isEqualTo(CaseState.CHARGED);
    assertThat(WithTheForce.at(driver, file)).isEmpty();
  }

  private CaseFile reinvestigated() {
    var file = decided("REOPEN");
    driver.does("manager", file, "sendActionPlan", WithTheForce.plan());
    driver.does("force-14", file, "acceptActionPlan", WithTheForce.accepting());
    assertThat(WithTheForce.at(driver, file)).containsExactly("reportOnPlan", "reviewSupervision");
    return file;
  }

  @Test
  void a_force_that_is_silent_after_it_accepted_gets_more_time_once_and_is_then_recalled() {
    var file = accepted();
    driver.fire(file, "forceLeadDue");
    driver.fire(file, "chiefOfficerDue");
    assertThat(driver.ended(file, REPORT, "forceLeadTold")).isTrue();
    assertThat(driver.ended(file, REPORT, "chiefOfficerTold")).isTrue();
    driver.fire(file, "forceSilent");
    driver.does("manager", file, "decideRecall", WithTheForce.givingMoreTime());
    assertThat(WithTheForce.at(driver, file)).containsExactly("reportOnPlan");
    driver.fire(file, "forceSilent");
    assertThat(driver.now(file).state()).isEqualTo(CaseState.FORCE_ACTION);
    driver.does("manager", file, "decideRecall", WithTheForce.recalling());
    assertThat(driver.ended(file, REPORT, "caseRecalled")).isTrue();
    assertThat(driver.now(file).state()).isEqualTo(CaseState.PANEL);
    assertThat(WithTheForce.at(driver, file)).containsExactly("castVote");
  }
}

package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseState;
import org.junit.jupiter.api.Test;

class ReturnToForcePathTest extends OnCases {

  private static final String RETURN = "return-to-force";

  private CaseFile sent() {
    var file = decided("RETURN");
    driver.does("manager", file, "sendActionPlan", WithTheForce.plan());
    return file;
  }

  private void atPanelAgain(CaseFile file) {
    assertThat(driver.now(file).state()).isEqualTo(CaseState.PANEL);
    assertThat(WithTheForce.at(driver, file)).containsExactly("castVote");
    assertThat(driver.count("select count(*) from panel where case_id = ?", file.id()))
        .isEqualTo(2);
  }

  private void assertReportIsBefore(String login, CaseFile file) {
    var opened = driver.at(login).call("GET", "/api/cases/" + file.number() + "/file", null).body();
    var plan = opened.at("/facets/forceAction/plans/0");
    assertThat(plan.at("/answers/0/officerName").asText()).isEqualTo("Ada Marlow");
    assertThat(plan.at("/actions/1/result").asText()).isEqualTo("NOT_POSSIBLE");
    assertThat(opened.toString()).doesNotContain("closed in 2015");
    assertThat(plan.path("stated").asBoolean()).isTrue();
    String stated =
        "/api/cases/" + file.number() + "/narratives/statements/" + plan.path("id").asText();
    assertThat(driver.at(login).call("GET", stated, null).body().path("text").asText())
        .contains("closed in 2015");
    assertThat(driver.at("force-14").call("GET", stated, null).status()).isEqualTo(404);
    assertThat(driver.at("screener").call("GET", stated, null).status()).isEqualTo(404);
    assertThat(opened.at("/facets/decision/earlier/0/outcome").asText()).isEqualTo("RETURN");
  }

  private List<String> told(CaseFile file) {
    return driver.rows(
        String.class, "select what from attention where case_id = ? order by what", file.id());
  }

  @Test
  void a_returned_case_comes_back_with_the_report_and_a_new_panel_decides_afresh() {
    var file = decided("RETURN");
    long version = driver.now(file).version();
    assertThat(driver.now(file).state()).isEqualTo(CaseState.OUTCOME_RETURN);
    assertThat(driver.instance(file, RETURN).getBusinessKey()).isEqualTo(file.number());
    assertThat(driver.instance(file, RETURN).getTenantId()).isEqualTo("14");
    driver.does("manager", file, "sendActionPlan", WithTheForce.plan());
    assertThat(driver.now(file).state()).isEqualTo(CaseState.FORCE_ACTION);
    driver.does("force-14", file, "acceptActionPlan", WithTheForce.accepting());
    driver.does("force-14", file, "reportOnPlan", WithTheForce.reporting());
    assertThat(driver.ended(file, RETURN, "reportedToPanel")).isTrue();
    assertThat(driver.now(file).version()).isEqualTo(version + 1);
    atPanelAgain(file);
    assertReportIsBefore("panel1", file);
    PANEL.forEach(member -> driver.does(member, file, "castVote", voting("CLOSE")));
    assertThat(driver.now(file).state()).isEqualTo(CaseState.OUTCOME_CLOSE);
  }

  @Test
  void liaisons_see_the_actions_of_their_own_force_and_nothing_of_the_review() {
    var file = decided("RETURN");
    var sending = driver.task(file, "sendActionPlan").getId();
    assertThat(driver.at("manager").shown(sending).get("panelReasons").toString())
        .contains("As the review says");
    assertThat(driver.at("force-14").shown(sending)).doesNotContainKey("panelReasons");
    driver.does("manager", file, "sendActionPlan", WithTheForce.plan());
    var accepting = driver.task(file, "acceptActionPlan").getId();
    assertThat(driver.at("force-14").shown(accepting))
        .containsEntry("textAction1", "Trace the second witness of V\\-01\\.")
        .containsEntry("askedAction2", true)
        .containsEntry("askedAction3", false)
        .doesNotContainKey("panelReasons");
    assertThat(driver.at("force-20").shown(accepting)).doesNotContainKey("textAction1");
    assertThat(
            driver.tries("force-20", file, "acceptActionPlan", WithTheForce.accepting()).isDone())
        .isFalse();
    assertThat(
            driver
                .at("force-14")
                .call("GET", "/api/cases/" + file.number() + "/file", null)
                .status())
        .isEqualTo(404);
  }

  @Test
  void a_silent_force_is_told_of_rung_by_rung_and_a_manager_recalls_the_case() {
    var file = sent();
    driver.fire(file, "forceLeadDue");
    driver.fire(file, "chiefOfficerDue");
    assertThat(WithTheForce.at(driver, file)).containsExactly("acceptActionPlan");
    driver.fire(file, "forceSilent");
    assertThat(driver.ended(file, RETURN, "forceLeadTold")).isTrue();
    assertThat(driver.ended(file, RETURN, "chiefOfficerTold")).isTrue();
    assertThat(told(file))
        .contains("PLAN_CHIEF_OFFICER_TOLD", "PLAN_FORCE_LEAD_TOLD", "PLAN_SILENT");
    assertThat(WithTheForce.at(driver, file)).containsExactly("decideRecall");
    assertThat(driver.now(file).state()).isEqualTo(CaseState.FORCE_ACTION);
    driver.does("manager", file, "decideRecall", WithTheForce.recalling());
    assertThat(driver.ended(file, RETURN, "caseRecalled")).isTrue();
    atPanelAgain(file);
    PANEL.forEach(member -> driver.does(member, file, "castVote", voting("CLOSE")));
    assertThat(
            driver.rows(
                String.class,
                "select outcome from outcome where case_id = ? order by decided_at",
                file.id()))
        .containsExactly("RETURN", "CLOSE");
  }

  @Test
  void a_force_gets_more_time_once() {
    var file = sent();
    driver.fire(file, "forceSilent");
    driver.does("manager", file, "decideRecall", WithTheForce.givingMoreTime());
    assertThat(WithTheForce.at(driver, file)).containsExactly("acceptActionPlan");
    driver.fire(file, "forceLeadDue");
    driver.fire(file, "forceSilent");
    var again = driver.tries("manager", file, "decideRecall", WithTheForce.givingMoreTime());
    assertThat(again.isDone()).isFalse();
    driver.does("manager", file, "decideRecall", WithTheForce.recalling());
    atPanelAgain(file);
  }

  @Test
  void a_force_that_declines_leaves_the_case_to_a_manager_who_may_ask_it_again() {
    var file = sent();
    var nameless = new HashMap<>(WithTheForce.accepting());
    nameless.remove("officerName");
    var refused = driver.tries("force-14", file, "acceptActionPlan", nameless);
    assertThat(refused.body().toString()).contains("under a senior investigating officer");
    refused = driver.tries("force-14", file, "acceptActionPlan", Map.of("accepted", "NO"));
    assertThat(refused.body().toString()).contains("Give the reasons why your force");
    driver.does("force-14", file, "acceptActionPlan", WithTheForce.declining());
    assertThat(WithTheForce.at(driver, file)).containsExactly("decideRecall");
    assertThat(driver.at("manager").shown(driver.task(file, "decideRecall").getId()))
        .containsEntry("declined", true)
        .containsEntry("declineReasons", "The files were destroyed in 2019\\.");
    driver.does("manager", file, "decideRecall", WithTheForce.givingMoreTime());
    driver.does("force-14", file, "acceptActionPlan", WithTheForce.accepting());
    assertThat(WithTheForce.at(driver, file)).containsExactly("reportOnPlan");
  }
}

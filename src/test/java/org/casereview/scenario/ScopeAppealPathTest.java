package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseState;
import org.casereview.quality.Reconciliation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A force appeals, once and in time, against leaving its case out. */
class ScopeAppealPathTest extends OnCases {

  private static final String APPEAL = "scope-appeal";
  private static final Map<String, Object> UPHELD =
      Map.of("upheld", "YES", "reasons", "A girl was missed.", "toldToForce", "You were right.");

  @Autowired Reconciliation reconciliation;

  private CaseFile screenedOut() {
    var file = screened(Told::ofOneVictim);
    driver.does("screener2", file, "confirmExclusion", leavingOutToo("screener2", file));
    return file;
  }

  private Desk.Reply appeals(String login, CaseFile file, String reasons) {
    var reply =
        driver
            .at(login)
            .call("POST", "/api/cases/" + file.number() + "/appeal", Map.of("reasons", reasons));
    driver.runJobs(file);
    return reply;
  }

  private com.fasterxml.jackson.databind.JsonNode shown(CaseFile file) {
    return driver
        .at("force-14")
        .call("GET", "/api/cases/" + file.number() + "/appeal", null)
        .body();
  }

  private List<String> findings(CaseFile file) {
    return reconciliation.reconcile().orElseThrow().findings().stream()
        .filter(finding -> file.id().equals(finding.caseId()))
        .map(finding -> finding.code().name())
        .toList();
  }

  @Test
  void an_appeal_that_is_upheld_brings_the_case_back_to_screening_with_its_history() {
    var file = screenedOut();
    assertThat(shown(file).path("mayAppeal").asBoolean()).isTrue();
    var reply = appeals("force-14", file, "There was a second girl.");
    assertThat(reply.status()).isEqualTo(201);
    assertThat(reply.body().path("number").asText()).matches("SA-[0-9]{4}-[0-9]{6}");
    assertThat(driver.instance(file, APPEAL).getBusinessKey())
        .isEqualTo(reply.body().path("number").asText());
    assertThat(findings(file)).isEmpty();
    driver.fire(file, "appealReminderDue");
    assertThat(driver.ended(file, APPEAL, "headReminded")).isTrue();
    var task = driver.task(file, "decideAppeal").getId();
    assertThat(driver.at("head").shown(task))
        .hasEntrySatisfying(
            "appealReasons",
            said -> assertThat(said.toString()).contains("folded in the Case file"));
    String stated =
        "/api/cases/"
            + file.number()
            + "/narratives/statements/"
            + reply.body().path("number").asText();
    assertThat(driver.at("head").call("GET", stated, null).body().path("text").asText())
        .isEqualTo("There was a second girl.");
    assertThat(driver.at("force-14").call("GET", stated, null).status()).isEqualTo(404);
    assertThat(driver.at("manager").shown(task)).doesNotContainKey("appealReasons");
    driver.does("head", file, "decideAppeal", UPHELD);
    assertThat(driver.ended(file, APPEAL, "caseBackInScreening")).isTrue();
    assertThat(driver.now(file).state()).isEqualTo(CaseState.SCREENING);
    assertThat(driver.at(file)).containsExactly("screenCase");
    assertThat(findings(file)).isEmpty();
    assertThat(shown(file).path("told").asText()).isEqualTo("You were right.");
    var whole = driver.at("screener").call("GET", "/api/cases/" + file.number() + "/file", null);
    assertThat(whole.body().at("/facets/screening/rounds/0/confirmed/outcome").asText())
        .isEqualTo("OUT_OF_SCOPE");
    assertThat(whole.body().at("/facets/screening/appeals/0/decisionReasons").asText())
        .isEqualTo("A girl was missed.");
    assertThat(whole.body().path("timeline").findValuesAsText("what"))
        .contains("STATE_SCREENED_OUT", "SCOPE_APPEAL_LODGED", "SCOPE_APPEAL_UPHELD", "REOPENED");
  }

  @Test
  void an_appeal_that_is_dismissed_tells_the_force_why_and_there_is_no_second() {
    var file = screenedOut();
    appeals("force-14", file, "It is ours to judge.");
    driver.does(
        "head",
        file,
        "decideAppeal",
        Map.of(
            "upheld", "NO", "reasons", "One girl.", "toldToForce", "Only one girl is on record."));
    assertThat(driver.ended(file, APPEAL, "appealDismissed")).isTrue();
    assertThat(driver.now(file).state()).isEqualTo(CaseState.SCREENED_OUT);
    assertThat(shown(file).path("told").asText()).isEqualTo("Only one girl is on record.");
    assertThat(shown(file).has("decisionReasons")).isFalse();
    assertThat(
            driver.rows(
                String.class,
                "select team from casereview.attention where case_id = ?"
                    + " and what = 'SCOPE_APPEAL_DECIDED'",
                file.id()))
        .containsExactly("force-liaisons");
    assertThat(appeals("force-14", file, "Again.").sentence()).contains("has appealed already");
    assertThat(shown(file).path("mayAppeal").asBoolean()).isFalse();
    assertThat(findings(file)).isEmpty();
  }

  @Test
  void who_took_part_in_leaving_the_case_out_does_not_decide_the_appeal() {
    var file = screened(Told::ofOneVictim);
    driver.does("screener2", file, "confirmExclusion", keepingIn("screener2", file));
    driver.does("panel1", file, "decideScope", leavingOut("panelScope", "OUT_OF_SCOPE"));
    driver.does(
        "head", file, "confirmScopeDecision", Map.of("agrees", "YES", "reasons", "Certain."));
    appeals("force-14", file, "There was a second girl.");
    var tried = driver.tries("head", file, "decideAppeal", UPHELD);
    assertThat(tried.isDone()).isFalse();
    assertThat(tried.toString()).contains("You took part in leaving this case out");
    assertThat(driver.now(file).state()).isEqualTo(CaseState.SCREENED_OUT);
  }

  @Test
  void an_appeal_that_comes_too_late_or_from_others_is_refused_in_a_sentence() {
    var file = screenedOut();
    assertThat(appeals("force-20", file, "Ours.").status()).isEqualTo(404);
    assertThat(appeals("screener", file, "Ours.").sentence()).contains("Only a liaison");
    assertThat(appeals("force-14", file, " ").sentence()).contains("Say why the case belongs");
    assertThat(appeals("force-14", file, "x".repeat(4001)).status()).isEqualTo(400);
    assertThat(appeals("force-14", inScope(), "Ours.").sentence()).contains("not left out");
    clock.forward(Duration.ofDays(40));
    assertThat(appeals("force-14", file, "Too late.").sentence())
        .contains("The last day to appeal was", "New information can be sent");
    assertThat(driver.at(file)).isEmpty();
  }

  @Test
  void a_case_that_came_back_meanwhile_is_not_reopened_twice() {
    var file = screenedOut();
    appeals("force-14", file, "There was a second girl.");
    driver.sendsAgain(file, told -> told);
    driver.does("head", file, "decideAppeal", UPHELD);
    assertThat(driver.open(file)).filteredOn("taskDefinitionKey", "screenCase").hasSize(1);
    assertThat(findings(file)).isEmpty();
  }
}

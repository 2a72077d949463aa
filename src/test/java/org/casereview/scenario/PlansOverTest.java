package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A force is asked for its plan no more once the case was halted, charged or ended. */
class PlansOverTest extends OnCases {

  private AfterDecision after;

  @BeforeEach
  void goOn() {
    after = new AfterDecision(driver);
  }

  @Test
  void a_halt_ends_the_waiting_before_the_plan_is_accepted_and_after_and_no_letter_names_it() {
    var file = named();
    driver.does("manager", file, "sendActionPlan", AfterDecision.plan("Trace the van."));
    assertThat(asked(file)).isEqualTo("ACCEPT_PLAN open");
    halts(file);
    assertThat(driver.now(file).state()).isEqualTo(CaseState.PANEL);
    assertThat(waits(file)).isEqualTo("ACCEPTANCE HALTED");
    assertThat(asked(file)).isEqualTo("ACCEPT_PLAN ended");
    assertThat(isWaitedFor(file)).isFalse();
    PANEL.forEach(member -> driver.does(member, file, "castVote", voting("CLOSE")));
    var closing = new HashMap<String, Object>(closing());
    closing.put("closureReason", "PRIOR_ACQUITTAL");
    driver.does("panel2", file, "prepareClosure", closing);
    driver.does("head", file, "approveClosure", Map.of("approved", "YES"));
    assertThat(letter(file)).doesNotContain("Accept or decline the action plan");
  }

  @Test
  void a_report_that_is_waited_for_is_not_after_a_halt() {
    var file = named();
    after.acceptsPlan(file);
    assertThat(asked(file)).endsWith("REPORT_ON_PLAN open");
    halts(file);
    assertThat(waits(file)).isEqualTo("ACCEPTANCE -, REPORT HALTED");
    assertThat(asked(file)).endsWith("REPORT_ON_PLAN ended");
    assertThat(shown(file).at("/plans/0/waits/1/endedBecause").asText()).isEqualTo("HALTED");
  }

  @Test
  void nor_after_a_charge_and_nobody_ends_the_waiting_while_the_case_goes_on() {
    var file = decided("REOPEN");
    after.acceptsPlan(file);
    assertThatThrownBy(
            () ->
                driver.write(
                    "update casereview.plan_wait w set ended_at = now(), ended_because = 'HALTED'"
                        + " from casereview.action_plan p where p.id = w.plan_id"
                        + " and w.met_at is null and p.case_id = '%s'".formatted(file.id())))
        .hasStackTraceContaining("while its case goes on with its plan");
    var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London")).toString();
    after.supervises(
        file, Map.of("supervisionResult", "CHARGED", "suspectsCharged", 2, "chargedOn", today));
    assertThat(driver.now(file).state()).isEqualTo(CaseState.CHARGED);
    assertThat(waits(file)).isEqualTo("ACCEPTANCE -, REPORT CHARGED");
    assertThat(isWaitedFor(file)).isFalse();
  }

  @Test
  void nor_after_an_ending_without_a_charge() {
    var file = decided("REOPEN");
    after.acceptsPlan(file);
    after.proposesEnding(file);
    driver.does("head", file, "approveEnding", Map.of("approved", "YES"));
    assertThat(waits(file)).isEqualTo("ACCEPTANCE -, REPORT REINVESTIGATION_ENDED");
    assertThat(letter(file)).doesNotContain("Report on the action plan");
  }

  private CaseFile named() {
    var file = WithAnAcquittal.passed(this, Set.of());
    PANEL.forEach(member -> driver.does(member, file, "castVote", voting("REOPEN")));
    return file;
  }

  private void halts(CaseFile file) {
    WithAnAcquittal.tells(this, file, Set.of("S1", "S2"));
    var asked =
        driver
            .at("manager")
            .call("POST", "/api/cases/" + file.number() + "/halt", Map.of("reasons", "Acquitted."));
    assertThat(asked.status()).isEqualTo(201);
    driver.runJobs(file);
    driver.does("head", file, "confirmHalt", Map.of("haltConfirmed", "YES"));
  }

  /** How each time of waiting ended, other than by the force or by silence. */
  private String waits(CaseFile file) {
    return String.join(
        ", ",
        driver.rows(
            String.class,
            "select w.stage || ' ' || coalesce(w.ended_because, '-') from casereview.plan_wait w"
                + " join casereview.action_plan p on p.id = w.plan_id where p.case_id = ?"
                + " order by w.opened_at, w.stage",
            file.id()));
  }

  private String asked(CaseFile file) {
    var said = new StringBuilder();
    list("", file)
        .at("/0/actions")
        .forEach(
            action ->
                said.append(' ')
                    .append(action.path("kind").asText())
                    .append(action.path("open").asBoolean() ? " open" : " ended"));
    return said.toString().strip();
  }

  private boolean isWaitedFor(CaseFile file) {
    return !list("waiting=true&", file).isEmpty();
  }

  private JsonNode list(String filter, CaseFile file) {
    return driver
        .at("force-14")
        .call("GET", "/api/referrals/cases?" + filter + "q=" + file.number(), null)
        .body()
        .path("content");
  }

  private JsonNode shown(CaseFile file) {
    return driver
        .at("manager")
        .call("GET", "/api/cases/" + file.number() + "/file", null)
        .body()
        .at("/facets/forceAction");
  }

  private String letter(CaseFile file) {
    var letter =
        driver.at("force-14").call("GET", "/cases/" + file.number() + "/outcome-letter", null);
    assertThat(letter.status()).isEqualTo(200);
    return letter.body().path("message").asText();
  }
}

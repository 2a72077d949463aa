package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casereview.scenario.WithAnAcquittal.confirms;
import static org.casereview.scenario.WithAnAcquittal.said;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseState;
import org.junit.jupiter.api.Test;

/** An acquittal keeps one suspect out of a reopened case, and a lawyer is asked. */
class AcquittalPathTest extends OnCases {

  @Test
  void legal_advice_is_asked_for_and_recorded_while_the_case_goes_on() {
    var file = WithAnAcquittal.passed(this);
    assertThat(proposes(file, "S-02", "REOPEN").sentence()).contains("S-02 was acquitted before");
    assertThat(proposes(file, "S-01", "REOPEN").status()).isEqualTo(204);
    PANEL.forEach(member -> driver.does(member, file, "castVote", voting("REOPEN")));
    assertThat(driver.now(file).state()).isEqualTo(CaseState.OUTCOME_REOPEN);
    assertThat(driver.at(file)).contains("recordLegalAdvice");
    var task = driver.task(file, "recordLegalAdvice");
    assertThat(task.getDueDate()).isNotNull();
    assertThat(driver.at("head").shown(task.getId())).containsEntry("suspect", "S-02");
    assertThat(
            driver
                .tries("panel1", file, "recordLegalAdvice", said("adviceAnswer", "MAY_REOPEN"))
                .isDone())
        .isFalse();
    driver.does("head", file, "recordLegalAdvice", said("adviceAnswer", "MAY_REOPEN"));
    assertThat(driver.at("manager").shown(driver.task(file, "confirmLegalAdvice").getId()))
        .containsEntry("saidAnswer", "MAY_REOPEN")
        .containsEntry("said", "As the law stands.");
    confirms(this, file, "NO");
    driver.does("head", file, "recordLegalAdvice", said("adviceAnswer", "CONSENT_NEEDED"));
    confirms(this, file, "YES");
    assertThat(suspects(file).at("/suspects/1/barred").asBoolean()).isTrue();
    driver.does("head", file, "recordConsent", said("consentAnswer", "CONSENT_GIVEN"));
    assertThat(suspects(file).at("/suspects/1/advice/owed").asText()).isEqualTo("CONFIRMATION");
    confirms(this, file, "YES");
    assertThat(driver.ended(file, "legal-advice", "adviceOnRecord")).isTrue();
    assertThat(suspects(file).at("/suspects/1/barred").asBoolean()).isFalse();
    var suspects = suspects(file);
    assertThat(suspects.at("/suspects/1/advice/said").findValuesAsText("answer"))
        .containsExactly("MAY_REOPEN", "CONSENT_NEEDED", "CONSENT_GIVEN");
    assertThat(suspects.findValuesAsText("outcome")).containsExactly("REOPEN", "CLOSE");
    assertThat(decision("reviewer", file).has("suspects")).isFalse();
  }

  @Test
  void the_pack_is_for_the_panel_and_names_nobody_of_the_case() {
    var file = WithAnAcquittal.passed(this);
    String address = "/api/panels/pack/" + file.number();
    assertThat(driver.at("panel1").call("GET", address, null).status()).isEqualTo(200);
    assertThat(driver.at("reviewer").call("GET", address, null).sentence())
        .contains("for the panel");
    assertThat(driver.at("force-14").call("GET", address, null).status()).isEqualTo(404);
    assertThat(
            driver.count(
                "select count(*) from casereview.timeline_entry where case_id = ?"
                    + " and what = 'PANEL_PACK_PRINTED'",
                file.id()))
        .isEqualTo(1);
  }

  @Test
  void an_acquittal_in_a_package_sent_again_counts_from_that_package_on() {
    var file = passed();
    WithAnAcquittal.tells(this, file, Set.of("S1", "S2"));
    assertThat(decision("panel1", file).at("/recommended/rule").asText()).isEqualTo("outcome_O1");
    WithAnAcquittal.tells(this, file, Set.of());
    PANEL.forEach(member -> driver.does(member, file, "castVote", voting("REOPEN")));
    WithAnAcquittal.tells(this, file, Set.of("S2"));
    assertThat(driver.at(file)).contains("recordLegalAdvice");
    assertThat(
            driver.count(
                "select count(*) from casereview.attention where case_id = ?"
                    + " and what = 'ACQUITTAL_CAME_UP'",
                file.id()))
        .isEqualTo(1);
  }

  @Test
  void an_acquittal_after_the_heads_decision_and_before_its_outcome_brings_the_panel_back() {
    var file = passed();
    for (int round = 0; round < 2; round++) {
      driver.does("panel1", file, "castVote", voting("REOPEN"));
      driver.does("panel2", file, "castVote", voting("CLOSE"));
      driver.does("panel3", file, "castVote", voting("RETURN"));
    }
    var reopens = Map.of("outcome", "REOPEN", "reasons", "One line is open.");
    assertThat(driver.tries("head", file, "decideAsHead", reopens).isDone()).isTrue();
    WithAnAcquittal.tells(this, file, Set.of("S1", "S2"));
    assertThat(driver.now(file).state()).isEqualTo(CaseState.PANEL);
    assertThat(driver.at(file)).contains("castVote").doesNotContain("decideAsHead");
    assertThat(decision("panel1", file).at("/setAside/0/outcome").asText()).isEqualTo("REOPEN");
    PANEL.forEach(member -> driver.does(member, file, "castVote", voting("CLOSE")));
    assertThat(driver.now(file).state()).isEqualTo(CaseState.OUTCOME_CLOSE);
  }

  private JsonNode decision(String login, CaseFile file) {
    return driver
        .at(login)
        .call("GET", "/api/cases/" + file.number() + "/file", null)
        .body()
        .at("/facets/decision");
  }

  private Desk.Reply proposes(CaseFile file, String suspect, String outcome) {
    return driver
        .at("panel1")
        .call(
            "PUT",
            "/api/cases/" + file.number() + "/suspect-outcomes",
            Map.of(
                "proposals",
                List.of(Map.of("suspect", suspect, "outcome", outcome, "reasons", "The record."))));
  }

  private JsonNode suspects(CaseFile file) {
    return decision("panel1", file).path("suspects");
  }
}

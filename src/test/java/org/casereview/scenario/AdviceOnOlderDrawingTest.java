package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casereview.scenario.WithAnAcquittal.confirms;
import static org.casereview.scenario.WithAnAcquittal.said;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Legal advice that an earlier release began to wait for is confirmed by another person too. */
class AdviceOnOlderDrawingTest extends OnCases {

  @Test
  void what_is_recorded_on_the_oldest_drawing_is_confirmed_on_the_newest() {
    var file = WithAnAcquittal.passed(this);
    PANEL.forEach(member -> driver.does(member, file, "castVote", voting("REOPEN")));
    var running = driver.instance(file, "legal-advice");
    var facts = new HashMap<>(driver.runtime.getVariables(running.getId()));
    facts.keySet().retainAll(List.of("caseId", "caseNumber", "legalAdviceId", "legalAdviceNumber"));
    String number = running.getBusinessKey();
    driver.runtime.deleteProcessInstance(running.getId(), "It never ran on this drawing.");
    try (var before = new OlderDrawing(driver, "legal-advice", "record-legal-advice")) {
      before.runs(file, number, facts);
      driver.does("head", file, "recordLegalAdvice", said("adviceAnswer", "CONSENT_NEEDED"));
    }
    assertThat(driver.at(file)).contains("confirmLegalAdvice").doesNotContain("recordLegalAdvice");
    confirms(this, file, "YES");
    assertThat(driver.at(file)).contains("recordConsent");
    driver.does("head", file, "recordConsent", said("consentAnswer", "CONSENT_REFUSED"));
    confirms(this, file, "YES");
    assertThat(driver.at(file)).doesNotContain("confirmLegalAdvice", "recordConsent");
    String address = "/api/cases/" + file.number() + "/legal-advice";
    var again = Map.of("suspect", "S-02", "why", "The Director has decided otherwise.");
    assertThat(driver.at("manager").call("POST", address, again).sentence())
        .contains("A head of review asks for legal advice again");
    assertThat(driver.at("head").call("POST", address, again).status()).isEqualTo(201);
    assertThat(driver.at(file)).contains("recordLegalAdvice");
  }
}

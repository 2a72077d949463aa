package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.casereview.casefile.CaseState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NcaAdoptionPathTest extends OnCases {

  private static final String ADOPTION = "nca-adoption";

  private AfterDecision after;

  @BeforeEach
  void goOn() {
    after = new AfterDecision(driver);
  }

  @Test
  void an_adopted_case_is_reinvestigated_by_the_nca_and_no_liaison_sees_it() {
    var file = decided("ADOPT");
    assertThat(after.at(file)).containsExactly("prepareAdoption");
    assertThat(driver.instance(file, ADOPTION).getTenantId()).isNull();
    after.adopts(file);
    assertThat(driver.ended(file, ADOPTION, "adopted")).isTrue();
    assertThat(after.at(file)).containsExactly("reviewSupervision");
    assertThat(driver.now(file).state()).isEqualTo(CaseState.REINVESTIGATION);
    assertThat(driver.instance(file, "reinvestigation").getTenantId()).isNull();
  }

  @Test
  void what_the_nca_declines_is_decided_by_a_new_panel() {
    var file = decided("ADOPT");
    after.preparesAdoption(file);
    driver.does(
        "head", file, "decideAdoption", Map.of("decision", "DECLINED", "reasons", "No capacity."));
    assertThat(driver.ended(file, ADOPTION, "adoptionDeclined")).isTrue();
    assertThat(driver.now(file).state()).isEqualTo(CaseState.PANEL);
    PANEL.forEach(member -> driver.does(member, file, "castVote", voting("REOPEN")));
    assertThat(driver.now(file).state()).isEqualTo(CaseState.OUTCOME_REOPEN);
    assertThat(after.at(file)).containsExactly("sendActionPlan");
    assertThat(driver.instance(file, "plan-acceptance").getTenantId()).isEqualTo("14");
    assertThat(driver.count("select count(*) from casereview.panel where case_id = ?", file.id()))
        .isEqualTo(2);
  }

  @Test
  void what_was_prepared_before_new_information_is_prepared_again() {
    var file = decided("ADOPT");
    after.preparesAdoption(file);
    driver.newInformation(file);
    var refused = driver.tries("head", file, "decideAdoption", AfterDecision.adopting());
    assertThat(refused.sentence()).contains("New information came in after this adoption");
    driver.does(
        "head",
        file,
        "decideAdoption",
        Map.of("decision", "RETURNED", "reasons", "Take the new statement in"));
    var task = driver.task(file, "prepareAdoption").getId();
    assertThat(driver.at("manager").shown(task))
        .containsEntry("sentBack", true)
        .containsEntry("whySentBack", "Take the new statement in");
    after.adopts(file);
    assertThat(after.at(file)).containsExactly("reviewSupervision");
  }

  @Test
  void a_force_is_asked_first_and_one_person_does_not_do_both() {
    var file = decided("ADOPT");
    var notAsked = new java.util.HashMap<>(AfterDecision.preparing());
    notAsked.put("forceConsent", "NOT_ASKED");
    assertThat(driver.tries("manager", file, "prepareAdoption", notAsked).sentence())
        .contains("Ask the force first");
    var everywhere = new Everywhere();
    everywhere.join(driver);
    try {
      var own = decided("ADOPT");
      driver.does("everywhere", own, "prepareAdoption", AfterDecision.preparing());
      assertThat(
              driver
                  .tries("everywhere", own, "decideAdoption", AfterDecision.adopting())
                  .sentence())
          .contains("You prepared this adoption");
    } finally {
      everywhere.leave(driver);
    }
  }
}

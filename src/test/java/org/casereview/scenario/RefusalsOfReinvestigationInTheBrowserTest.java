package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.casereview.casefile.CaseFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Refusals of who adopts, supervises, ends or halts a reinvestigation. */
@EnabledIfSystemProperty(named = OnRefusals.FULL, matches = "true")
class RefusalsOfReinvestigationInTheBrowserTest extends OnRefusals {

  private static final Map<String, Object> HALT = Map.of("haltConfirmed", "YES");

  private final Everywhere everywhere = new Everywhere();
  private AfterDecision after;

  @BeforeEach
  void join() {
    everywhere.join(driver);
    after = new AfterDecision(driver);
  }

  @AfterEach
  void leave() {
    everywhere.leave(driver);
  }

  @AfterAll
  static void each_row_of_the_list_was_seen() {
    RefusalList.wasSeen(RefusalList.REINVESTIGATION::equals);
  }

  @Test
  void who_decides_on_what_was_prepared_before_new_information_sends_it_back_with_reasons() {
    var file = decided("ADOPT");
    after.preparesAdoption(file);
    driver.newInformation(file);
    refused.sending(
        "head",
        file,
        "decideAdoption",
        AfterDecision.adopting(),
        "New information came in after this adoption was prepared.");
    refused.sending(
        "head",
        file,
        "decideAdoption",
        Map.of("decision", "RETURNED"),
        "Say in the reasons what has to be prepared again.");
  }

  @Test
  void who_ends_a_reinvestigation_is_told_what_does_not_fit() {
    var file = decided("ADOPT");
    after.adopts(file);
    driver.does(
        "manager",
        file,
        "reviewSupervision",
        AfterDecision.found(Map.of("supervisionResult", "END")));
    var ending = AfterDecision.ending();
    refused.sending(
        "manager",
        file,
        "proposeEnding",
        with(ending, "endingReason", "NO_CHARGE_EVIDENTIAL"),
        "Only the CPS decides that the tests for a charge are not met.");
    refused.sending(
        "manager",
        file,
        "proposeEnding",
        with(ending, "victimNotice", "NOT_TO_BE_TOLD"),
        "Give the reasons why the victims are not to be told.");
    driver.does("manager", file, "proposeEnding", ending);
    driver.newInformation(file);
    refused.sending(
        "head",
        file,
        "approveEnding",
        Map.of("approved", "YES"),
        "New information came in after this ending was proposed.");
  }

  @Test
  void who_confirms_a_halt_is_told_why_it_does_not_hold_any_more() {
    var file = WithAnAcquittal.passed(this, Set.of());
    PANEL.forEach(member -> driver.does(member, file, "castVote", voting("ADOPT")));
    after.preparesAdoption(file);
    WithAnAcquittal.tells(this, file, Set.of("S1", "S2"));
    asksAsHead(file);
    refused.taking("head", file, "confirmHalt", "You asked for this, so another head of review");
    refused.sending(
        "everywhere",
        file,
        "confirmHalt",
        Map.of("haltConfirmed", "NO"),
        "Say in the note why the case goes on.");
    putsBack(file);
    WithAnAcquittal.tells(this, file, Set.of());
    refused.sending(
        "everywhere", file, "confirmHalt", HALT, "A case is halted while acquittals bar everybody");
    putsBack(file);
    declinesAdoption(file);
    refused.sending(
        "everywhere", file, "confirmHalt", HALT, "The case came before the panel again since");
  }

  @Test
  void who_prepares_an_adoption_that_an_acquittal_overtook_is_told_so() throws Exception {
    try (var overtaken = new OvertakenDecisions(this)) {
      var file = overtaken.goneOn("ADOPT");
      refused.sending(
          "manager",
          file,
          "prepareAdoption",
          AfterDecision.preparing(),
          "This case is not waiting to be adopted.");
    }
  }

  private void asksAsHead(CaseFile file) {
    var asked =
        driver
            .at("head")
            .call(
                "POST",
                "/api/cases/" + file.number() + "/halt",
                Map.of("reasons", "Both were acquitted in 2011."));
    assertThat(asked.status()).as(asked.toString()).isEqualTo(201);
    driver.runJobs(file);
  }

  /** Who judges has seen the file as it is: what came in meanwhile is looked at first. */
  private void putsBack(CaseFile file) {
    var task = driver.task(file, "confirmHalt").getId();
    assertThat(driver.at("everywhere").unclaim(task).isDone()).isTrue();
  }

  /** Prepared again for the file as it is now, and then not adopted. */
  private void declinesAdoption(CaseFile file) {
    driver.does(
        "head",
        file,
        "decideAdoption",
        Map.of("decision", "RETURNED", "reasons", "Read it again."));
    after.preparesAdoption(file);
    driver.does(
        "head", file, "decideAdoption", Map.of("decision", "DECLINED", "reasons", "No capacity."));
  }
}

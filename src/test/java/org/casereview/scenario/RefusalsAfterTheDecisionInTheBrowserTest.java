package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Refusals of what follows when a panel has decided, or a case was left out. */
@EnabledIfSystemProperty(named = OnRefusals.FULL, matches = "true")
class RefusalsAfterTheDecisionInTheBrowserTest extends OnRefusals {

  private static final String FUTURE = "2099-01-01";

  private final Everywhere everywhere = new Everywhere();

  @BeforeEach
  void join() {
    everywhere.join(driver);
  }

  @AfterEach
  void leave() {
    everywhere.leave(driver);
  }

  @AfterAll
  static void each_row_of_the_list_was_seen() {
    RefusalList.wasSeen(RefusalList.AFTERWARDS::equals);
  }

  @Test
  void who_prepares_or_decides_an_adoption_is_told_what_is_missing() {
    var file = decided("ADOPT");
    var preparing = AfterDecision.preparing();
    refused.sending(
        "everywhere",
        file,
        "prepareAdoption",
        with(preparing, "forceConsent", "NOT_ASKED"),
        "Ask the force first");
    driver.does("everywhere", file, "prepareAdoption", preparing);
    refused.taking("everywhere", file, "decideAdoption", "You prepared this adoption");
    refused.sending(
        "head",
        file,
        "decideAdoption",
        Map.of("decision", "DECLINED"),
        "Give the reasons why the case is not adopted");
  }

  @Test
  void who_supervises_or_ends_a_reinvestigation_is_told_what_is_missing() {
    var file = decided("ADOPT");
    var after = new AfterDecision(driver);
    after.adopts(file);
    var charged = Map.of("supervisionResult", "CHARGED", "suspectsCharged", 1);
    refused.sending(
        "everywhere",
        file,
        "reviewSupervision",
        AfterDecision.found(with(charged, "chargedOn", FUTURE)),
        "The day of the charge is in the future");
    driver.does("everywhere", file, "reviewSupervision", ending());
    var ending = AfterDecision.ending();
    refused.sending(
        "manager",
        file,
        "proposeEnding",
        with(ending, "safeguardingConsidered", "NO"),
        "A reinvestigation does not end before safeguarding");
    driver.does("manager", file, "proposeEnding", ending);
    refused.taking("everywhere", file, "approveEnding", "You supervised this reinvestigation");
    refused.sending(
        "head", file, "approveEnding", Map.of("approved", "NO"), "Say in the comments what has");
    driver.does("head", file, "approveEnding", Map.of("approved", "NO", "comments", "Ask again"));
    driver.does("manager", file, "reviewSupervision", ending());
    driver.does("everywhere", file, "proposeEnding", ending);
    refused.taking("everywhere", file, "approveEnding", "You proposed this ending");
  }

  private static Map<String, Object> ending() {
    return AfterDecision.found(Map.of("supervisionResult", "END"));
  }

  @Test
  void who_voted_does_not_decide_as_head() {
    var file = passed();
    for (String first : new String[] {"CLOSE", "ADOPT"}) {
      driver.does("everywhere", file, "castVote", voting(first));
      driver.does("panel2", file, "castVote", voting("REOPEN"));
      driver.does("panel3", file, "castVote", voting("RETURN"));
    }
    refused.taking("everywhere", file, "decideAsHead", "You voted on this case, so another head");
    driver.does("head", file, "decideAsHead", Map.of("outcome", "CLOSE", "reasons", "So."));
    driver.does("panel2", file, "prepareClosure", closing());
    refused.taking(
        "head", file, "approveClosure", "You decided as head of review that this case is closed");
  }

  @Test
  void who_left_a_case_out_does_not_decide_the_appeal() {
    var file = screened(Told::ofOneVictim);
    driver.does("screener2", file, "confirmExclusion", keepingIn("screener2", file));
    driver.does("panel1", file, "decideScope", leavingOut("panelScope", "OUT_OF_SCOPE"));
    var agreed = Map.of("agrees", "YES", "reasons", "Certain.");
    driver.does("head", file, "confirmScopeDecision", agreed);
    var appeal = Map.of("reasons", "There was a second girl.");
    var path = "/api/cases/" + file.number() + "/appeal";
    assertThat(driver.at("force-14").call("POST", path, appeal).status()).isEqualTo(201);
    driver.runJobs(file);
    refused.taking("head", file, "decideAppeal", "You took part in leaving this case out");
    driver.does("victims", file, "decideNotice", AfterExclusion.telling());
    refused.sending(
        "victims",
        file,
        "recordAttempt",
        with(AfterExclusion.attempt(clock.instant(), "TOLD"), "attemptedOn", FUTURE),
        "The attempt is in the future");
  }

  @Test
  void who_plans_against_danger_is_told_what_is_wrong() {
    var file = referred();
    assertThat(AtRisk.raises(driver.at("screener"), file, "U3").status()).isEqualTo(201);
    driver.runJobs(file);
    driver.does("duty", file, "triageRisk", AtRisk.triaged("YES"));
    driver.does("duty", file, "recordAcknowledgement", AtRisk.acknowledged(clock.instant()));
    var plan = AtRisk.planned(clock.instant());
    refused.sending(
        "duty", file, "planRisk", with(plan, "doneBy", "2020-01-01"), "The plan ends in the past");
    driver.does("duty", file, "planRisk", plan);
    refused.sending(
        "duty",
        file,
        "reviewRisk",
        AtRisk.lookedAt("HIGH", "CLOSE"),
        "A risk that is high is not closed");
  }
}

package org.casereview.scenario;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Refusals as people see them in Tasklist: a sentence that says what to do, at the keyboard's hand,
 * with all that was typed still there.
 */
class RefusalsInTheBrowserTest extends OnRefusals {

  @AfterAll
  static void each_row_of_the_list_was_seen() {
    RefusalList.wasSeen(section -> !RefusalList.ELSEWHERE.contains(section));
  }

  @Test
  void who_leaves_a_case_out_is_told_what_is_missing() {
    var file = screened(Told::ofOneVictim);
    refused.taking("screener", file, "confirmExclusion", "You screened this case");
    var good = leavingOutToo("screener2", file);
    refused.sending(
        "screener2",
        file,
        "confirmExclusion",
        with(good, "safeguardingConsidered", "NO"),
        "A case is not left out before safeguarding was considered");
    driver.newInformation(file);
    refused.sending("screener2", file, "confirmExclusion", good, NEW + "you took this task");
  }

  @Test
  @EnabledIfSystemProperty(named = FULL, matches = "true")
  void who_screens_or_answers_is_told_what_is_missing() {
    var file = referred();
    refused.sending(
        "screener",
        file,
        "screenCase",
        shown("screener", file, Map.of("c4Victims", "NO")),
        "Give a reason for what you changed");
    var asked = screened(Told::ofVictimsUnknown);
    refused.sending(
        "force-14",
        asked,
        "answerRequest",
        Map.of(),
        "needs an answer. If your record does not say");
    refused.sending(
        "force-14",
        asked,
        "answerRequest",
        Map.of("answerC4Victims", "YES"),
        "Say what your record shows for");
  }

  @Test
  @EnabledIfSystemProperty(named = FULL, matches = "true")
  void who_reviews_or_checks_is_told_what_is_missing() {
    var file = inScope();
    allocates(file, "reviewer");
    refused.sending(
        "reviewer",
        file,
        "declareConflict",
        Map.of("conflict", "CONFLICT"),
        "Say in the note what the conflict is");
    driver.does("reviewer", file, "declareConflict", Map.of("conflict", "NONE"));
    refused.sending("reviewer", file, "reviewCase", recommending("CLOSE"), "not answered yet");
    answersAll("reviewer", file, Map.of("answer", "MET"));
    driver.newInformation(file);
    refused.sending(
        "reviewer", file, "reviewCase", recommending("CLOSE"), NEW + "you took this task. Open");
    var checked = reviewed();
    driver.newInformation(checked);
    refused.sending(
        "qa",
        checked,
        "checkReview",
        Map.of("passed", "YES"),
        NEW + "this review was submitted. Answer NO");
    refused.sending(
        "qa", checked, "checkReview", Map.of("passed", "NO"), "Say in the comments what");
  }

  @Test
  @EnabledIfSystemProperty(named = FULL, matches = "true")
  void who_votes_is_told_why_not() {
    var file = passed();
    driver.does("panel1", file, "castVote", voting("CLOSE"));
    refused.taking("panel1", file, "castVote", "You have voted in this round already");
    refused.sending(
        "panel2",
        file,
        "castVote",
        with(voting("CLOSE"), "conflict", "YES"),
        "Your conflict of interest is on record");
  }

  @Test
  @EnabledIfSystemProperty(named = FULL, matches = "true")
  void who_closes_is_told_what_is_missing() {
    var file = decided("CLOSE");
    var acts =
        Map.of(
            "A case is not closed before safeguarding was considered",
            with(closing(), "safeguardingConsidered", "NO"),
            "Give the reasons why the victims are not to be told",
            with(closing(), "victimNotice", "NOT_TO_BE_TOLD"),
            "No suspect of this case is recorded as acquitted",
            with(closing(), "closureReason", "PRIOR_ACQUITTAL"));
    acts.forEach(
        (sentence, answers) ->
            refused.sending("panel1", file, "prepareClosure", answers, sentence));
    driver.does("panel1", file, "prepareClosure", closing());
    refused.sending(
        "head",
        file,
        "approveClosure",
        Map.of("approved", "NO"),
        "Say in the comments what has to change");
    refusedAfterNews("head", file, "approveClosure", Map.of("approved", "YES"));
  }

  @Test
  @EnabledIfSystemProperty(named = FULL, matches = "true")
  void who_has_the_case_back_is_told_what_is_missing() {
    var file = decided("RETURN");
    driver.does("manager", file, "sendActionPlan", WithTheForce.plan());
    refused.sending(
        "force-14",
        file,
        "acceptActionPlan",
        Map.of("accepted", "NO"),
        "Give the reasons why your force does not accept the plan");
    refused.sending(
        "force-14",
        file,
        "acceptActionPlan",
        Map.of("accepted", "YES"),
        "A plan is accepted under a senior investigating officer");
    driver.does("force-14", file, "acceptActionPlan", WithTheForce.accepting());
    refused.sending(
        "force-14",
        file,
        "reportOnPlan",
        without(WithTheForce.reporting(), "statementAction2"),
        "Say why action 2");
  }

  @Test
  @EnabledIfSystemProperty(named = FULL, matches = "true")
  void who_sits_on_the_scope_panel_is_told_what_is_missing() {
    var file = screened(Told::ofOneVictim);
    driver.does("screener2", file, "confirmExclusion", keepingIn("screener2", file));
    var out = leavingOut("panelScope", "OUT_OF_SCOPE");
    refused.sending(
        "panel1",
        file,
        "decideScope",
        with(out, "safeguardingConsidered", "NO"),
        "A case is not left out before safeguarding was considered");
    driver.does("panel1", file, "decideScope", out);
    refused.taking("panel1", file, "confirmScopeDecision", "You decided to leave this case out");
  }

  @Test
  @EnabledIfSystemProperty(named = FULL, matches = "true")
  void who_is_in_every_team_is_told_of_the_part_that_they_had() {
    var everywhere = new Everywhere();
    everywhere.join(driver);
    try {
      var screened = driver.referred(Told::ofOneVictim);
      screens("everywhere", screened, Map.of());
      driver.does("screener2", screened, "confirmExclusion", keepingIn("screener2", screened));
      refused.taking("everywhere", screened, "decideScope", "You screened this case, so you do");
      var own = inScope();
      allocates(own, "everywhere");
      driver.does("everywhere", own, "declareConflict", Map.of("conflict", "NONE"));
      answersAll("everywhere", own, Map.of("answer", "MET"));
      driver.does("everywhere", own, "reviewCase", recommending("CLOSE"));
      refused.taking("everywhere", own, "checkReview", "somebody who had no part in it");
      driver.does("qa", own, "checkReview", Map.of("passed", "YES"));
      refused.taking("everywhere", own, "castVote", "You had a part in the review of this case");
      var other = decided("CLOSE");
      driver.does("everywhere", other, "prepareClosure", closing());
      refused.taking("everywhere", other, "approveClosure", "You prepared this closure");
    } finally {
      everywhere.leave(driver);
    }
  }
}

package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.casereview.casefile.CaseFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Refusals as people see them in Tasklist: a sentence that says what to do, at the keyboard's hand,
 * with all that was typed still there.
 */
class RefusalsInTheBrowserTest extends OnCases {

  private static final String FULL = "casereview.refusals.all";
  private static final String NEW = "New information came in after ";
  private static final String REASONS = "Nobody at the address knew them.";

  private RefusedInTasklist refused;

  @BeforeEach
  void open() {
    refused = new RefusedInTasklist(driver, port);
  }

  @AfterEach
  void close() {
    refused.close();
  }

  private static Map<String, Object> with(Map<String, ?> answers, String field, Object value) {
    var all = new HashMap<String, Object>(answers);
    all.put(field, value);
    return all;
  }

  private static Map<String, Object> without(Map<String, ?> answers, String field) {
    var all = new HashMap<String, Object>(answers);
    all.remove(field);
    return all;
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
    refused.taking("allocator", checked, "checkReview", "another team");
    refused.sending(
        "qa", checked, "checkReview", Map.of("passed", "NO"), "Say in the comments what");
    driver.newInformation(checked);
    refused.sending("qa", checked, "checkReview", Map.of("passed", "YES"), NEW);
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
    var late = passed();
    var task = driver.task(late, "castVote").getId();
    refused.sending(
        "panel3",
        task,
        voting("CLOSE"),
        () -> assertThat(driver.at("panel3").submit(task, voting("CLOSE")).isDone()).isTrue(),
        "This task is not open any more");
    refusedAfterNews("panel4", passed(), "castVote", voting("CLOSE"));
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
  void who_acts_on_danger_or_tells_a_victim_is_told_what_is_missing() {
    var file = screened(Told::ofOneVictim);
    driver.does("screener2", file, "confirmExclusion", leavingOutToo("screener2", file));
    refused.sending(
        "victims",
        file,
        "decideNotice",
        with(
            without(
                with(with(AfterExclusion.telling(), "channel", "SMS"), "approach", REASONS),
                "wishGivenOn"),
            "wish",
            "NOT_YET_ASKED"),
        "A first contact is never made by text message");
    refused.sending(
        "victims",
        file,
        "decideNotice",
        with(with(AfterExclusion.telling(), "channelChecked", "NO"), "approach", REASONS),
        "A channel is used only when it was checked");
    var risk = referred();
    assertThat(AtRisk.raises(driver.at("screener"), risk, "U3").status()).isEqualTo(201);
    driver.runJobs(risk);
    driver.does("duty", risk, "triageRisk", AtRisk.triaged("YES"));
    refused.sending(
        "duty",
        risk,
        "recordAcknowledgement",
        with(AtRisk.acknowledged(clock.instant()), "acknowledgedOn", "2099-01-01"),
        "The acknowledgement is in the future");
  }

  /** Taken before something came in, and decided on afterwards. */
  private void refusedAfterNews(
      String login, CaseFile file, String activity, Map<String, ?> answers) {
    refused.sending(
        login,
        driver.task(file, activity).getId(),
        answers,
        () -> driver.newInformation(file),
        NEW);
  }
}

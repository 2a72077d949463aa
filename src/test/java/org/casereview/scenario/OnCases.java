package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.casereview.casefile.CaseFile;
import org.casereview.testing.CaseReviewTest;
import org.casereview.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Cases on the whole application, each from a real package, and the stages they are taken to. */
@CaseReviewTest
abstract class OnCases {

  static final List<String> PANEL = List.of("panel1", "panel2", "panel3");

  /** A force's answer to how many victims there were. */
  static final Map<String, Object> THREE_GIRLS =
      Map.of("answerC4Victims", "YES", "statementC4Victims", "Three girls are named.");

  @Autowired ApplicationContext application;
  @Autowired JobExecutor executor;
  @Autowired TestClock clock;
  @LocalServerPort int port;
  CaseDriver driver;

  @BeforeEach
  void drive() {
    if (executor.isActive()) {
      executor.shutdown();
    }
    driver = new CaseDriver(application, port);
  }

  @AfterEach
  void putTheClockBack() {
    clock.back();
  }

  CaseFile referred() {
    return driver.referred(told -> told);
  }

  /** Confirms what the package says, with changes. */
  void screens(String login, CaseFile file, Map<String, ?> changes) {
    driver.does(login, file, "screenCase", shown(login, file, changes));
  }

  Map<String, Object> shown(String login, CaseFile file, Map<String, ?> changes) {
    return shown(login, file, "screenCase", changes);
  }

  /** A second screener's own answers, as the package says. */
  Map<String, Object> leavingOutToo(String login, CaseFile file) {
    return shown(login, file, "confirmExclusion", leavingOut("reasons", "The record says so."));
  }

  /** A second screener's own answers, with a second victim. */
  Map<String, Object> keepingIn(String login, CaseFile file) {
    var answers = leavingOutToo(login, file);
    answers.put("c4Victims", "YES");
    answers.put("reasonC4Victims", "Page 4 names a second girl.");
    return answers;
  }

  private Map<String, Object> shown(
      String login, CaseFile file, String activity, Map<String, ?> changes) {
    var task = driver.task(file, activity).getId();
    var fields = driver.at(login).fields(task);
    var answers = driver.at(login).shown(task);
    answers.entrySet().removeIf(e -> !fields.contains(e.getKey()) || e.getValue() == null);
    answers.putAll(changes);
    return answers;
  }

  CaseFile screened(UnaryOperator<Told> told) {
    var file = driver.referred(told);
    screens("screener", file, Map.of());
    return file;
  }

  CaseFile inScope() {
    return screened(told -> told);
  }

  void allocates(CaseFile file, String reviewer) {
    driver.does(
        "allocator", file, "allocateReviewer", Map.of("reviewer", driver.staffId(reviewer)));
  }

  /** At the reviewer's task, the file open, nothing answered. */
  CaseFile openForReview() {
    var file = inScope();
    allocates(file, "reviewer");
    driver.does("reviewer", file, "declareConflict", Map.of("conflict", "NONE"));
    return file;
  }

  /** Answers every item of the protocol, as the Case file tab does. */
  void answersAll(String login, CaseFile file, Map<String, ?> answer) {
    new WholeSheet(application).answers(driver.staffId(login), file, answer);
  }

  /** A head of review keeps somebody from a case by name. */
  void keepsAway(CaseFile file, String login) {
    var reply =
        driver
            .program("head")
            .call(
                "POST",
                "/api/cases/" + file.number() + "/grants",
                Map.of(
                    "staffId", driver.staffId(login),
                    "level", "EXCLUDED",
                    "reasonCode", "KNOWS_SOMEBODY",
                    "reason", "A neighbour."));
    assertThat(reply.status()).as(login + reply.body()).isEqualTo(201);
  }

  JsonNode review(String login, CaseFile file) {
    return driver.at(login).call("GET", "/api/cases/" + file.number() + "/review", null).body();
  }

  /** Waiting for its check. */
  CaseFile reviewed() {
    var file = openForReview();
    answersAll("reviewer", file, Map.of("answer", "MET"));
    driver.does("reviewer", file, "reviewCase", recommending("CLOSE"));
    return file;
  }

  /** Before the panel. */
  CaseFile passed() {
    var file = reviewed();
    driver.does("qa", file, "checkReview", Map.of("passed", "YES"));
    return file;
  }

  /** The outcome that the panel decided on. */
  CaseFile decided(String outcome) {
    var file = passed();
    PANEL.forEach(member -> driver.does(member, file, "castVote", voting(outcome)));
    return file;
  }

  static Map<String, Object> recommending(String outcome) {
    return Map.of(
        "summary", "What was found.",
        "recommendation", outcome,
        "recommendationReasons", "No line remains.",
        "conductConsidered", "YES");
  }

  static Map<String, Object> voting(String outcome) {
    return Map.of("outcome", outcome, "reasons", "As the review says.", "conflict", "NO");
  }

  static Map<String, Object> closing() {
    return Map.of(
        "closureReason", "NO_REASONABLE_LINE",
        "reasons", "Every line was followed.",
        "safeguardingConsidered", "YES",
        "victimNotice", "TELL_BY_PLAN");
  }

  static Map<String, Object> leavingOut(String field, String code) {
    var whole = new HashMap<String, Object>();
    whole.put("reasons", "The record says so.");
    whole.put("safeguardingConsidered", "YES");
    whole.put("signpost", "LOCAL_REVIEW");
    whole.put("victimNotice", "TELL_BY_PLAN");
    whole.put(field, code);
    return whole;
  }
}

package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casereview.scenario.WithAnAcquittal.said;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseState;
import org.casereview.platform.Actor;
import org.casereview.platform.Refusal;
import org.casereview.platform.database.WholeSight;
import org.casereview.referral.NewInformation;
import org.casereview.reinvestigation.ActionResult;
import org.casereview.reinvestigation.PlanReports;
import org.casereview.reinvestigation.Reported;
import org.casereview.risk.UrgentRisks;
import org.casereview.screening.Answer;
import org.casereview.screening.ForceAnswer;
import org.casereview.screening.ForceAnswers;
import org.casereview.screening.ForceReply;
import org.casereview.screening.LateAnswers;
import org.casereview.screening.ScopeAppeals;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What follows from an act of a force is what would follow if its liaison saw everything: each act
 * is done behind the wall and without it, and all that it wrote is compared.
 */
class ForcesOwnActsTest extends OnCases {

  private static final String LIAISON = "L0014";

  private static final Map<String, ForceAnswer> SOME =
      Map.of("Q1", new ForceAnswer(Answer.YES, "In the annex."));
  private static final Map<String, ForceAnswer> ALL =
      Map.of(
          "Q1",
          new ForceAnswer(Answer.YES, "In the annex."),
          "Q2",
          new ForceAnswer(Answer.UNKNOWN, null));

  private interface Doing {
    void run() throws Refusal;
  }

  @Autowired TransactionTemplate transaction;
  @Autowired JdbcTemplate jdbc;
  @Autowired WholeSight sight;
  @Autowired ForceAnswers answers;
  @Autowired PlanReports reports;
  @Autowired LateAnswers late;
  @Autowired UrgentRisks risks;
  @Autowired ScopeAppeals appeals;
  @Autowired NewInformation information;

  @Test
  void what_a_force_does_on_a_decided_case_is_worked_out_on_all_that_is_on_file() {
    var file = withItsForce();
    var gone = new Reported(ActionResult.NOT_POSSIBLE, "Gone.");
    same("a report on the plan", () -> reports.report(file.id(), LIAISON, Map.of(1, gone)));
    same("a risk while it works", () -> risks.raise(file, "U3", "He is near.", LIAISON));
    driver.does(
        "force-14",
        file,
        "reportOnPlan",
        Map.of("resultAction1", "NOT_POSSIBLE", "statementAction1", "Gone."));
    for (String member : List.of("panel2", "panel3")) {
      driver.does(member, file, "castVote", voting("RETURN"));
    }
    UUID open = asked(file);
    same(
        "an answer in part",
        () -> answers.answer(open, LIAISON, new ForceReply(SOME, false, true)));
    same("a whole answer", () -> answers.answer(open, LIAISON, new ForceReply(ALL, false, false)));
    String number = number(open);
    driver.fire(file, "requestDefault");
    same("a late answer", () -> late.answer(number, LIAISON, SOME));
    same("a risk", () -> risks.raise(file, "U3", "He is near.", LIAISON));
    same("news", () -> news(file));
  }

  @Test
  void what_a_force_says_of_a_case_that_was_left_out_is_worked_out_on_all_that_is_on_file() {
    var file = screened(Told::ofOneVictim);
    linkedTo(file, referred());
    driver.does("screener2", file, "confirmExclusion", leavingOutToo("screener2", file));
    var out = driver.now(file);
    assertThat(out.state()).isEqualTo(CaseState.SCREENED_OUT);
    same("an appeal", () -> appeals.lodge(out, "There was a second girl.", LIAISON));
    same("news on an ended case", () -> news(out));
  }

  private void news(CaseFile file) throws Refusal {
    information.told(file.id(), NewInformation.Source.FORCE, "A second log.");
  }

  /** Does it twice, each time from the same beginning. */
  private void same(String act, Doing doing) {
    var walled = written(doing, false);
    assertThat(walled).as(act).isNotEmpty().isEqualTo(written(doing, true));
  }

  private List<String> written(Doing act, boolean withoutTheWall) {
    return Actor.as(
        LIAISON,
        () ->
            transaction.execute(
                tx -> {
                  tx.setRollbackOnly();
                  if (withoutTheWall) {
                    sight.during(() -> runs(act));
                  } else {
                    runs(act);
                  }
                  return sight.during(() -> RowsWritten.now(jdbc));
                }));
  }

  /** With all that the database judges when it commits. */
  private void runs(Doing act) {
    try {
      act.run();
    } catch (Refusal refused) {
      throw new AssertionError(refused);
    }
    jdbc.execute("set constraints all immediate");
  }

  /** Two questions beside the case; the id of the request. */
  private UUID asked(CaseFile file) {
    var reply =
        driver
            .at("manager")
            .call(
                "POST",
                "/api/cases/" + file.number() + "/questions",
                Map.of("questions", List.of("Where is the log?", "Was it read?"), "waits", false));
    assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
    driver.runJobs(file);
    String task = driver.task(file, "answerRequest").getId();
    return UUID.fromString(driver.tasks.getVariable(task, "informationRequestId").toString());
  }

  private String number(UUID request) {
    return driver
        .rows(
            String.class, "select number from casereview.information_request where id = ?", request)
        .get(0);
  }

  /**
   * Danger in the second sheet alone, a link, findings, legal advice, and the votes of a first
   * panel; the plan that it decided on is with the force.
   */
  private CaseFile withItsForce() {
    var file = driver.referred(told -> WithAnAcquittal.told(told, Set.of("S2")));
    screens("screener", file, Map.of("c4Victims", "NO", "reasonC4Victims", "One girl is named."));
    var second = keepingIn("screener2", file);
    second.put("currentRisk", "YES");
    second.put("reasonCurrentRisk", "He lives near a school.");
    driver.does("screener2", file, "confirmExclusion", second);
    driver.does(
        "panel1", file, "decideScope", Map.of("panelScope", "IN_SCOPE", "reasons", "Others."));
    linkedTo(file, referred());
    allocates(file, "reviewer");
    driver.does("reviewer", file, "declareConflict", Map.of("conflict", "NONE"));
    answersAll("reviewer", file, Map.of("answer", "MET"));
    var finding = new HashMap<>(LedgerToPlanTest.FINDING);
    finding.put("version", 1);
    var found =
        driver
            .at("reviewer")
            .call("PUT", "/api/cases/" + file.number() + "/review/items/E4", finding);
    assertThat(found.status()).as(found.toString()).isEqualTo(200);
    driver.does("reviewer", file, "reviewCase", recommending("RETURN"));
    driver.does("qa", file, "checkReview", Map.of("passed", "YES"));
    for (String member : List.of("panel2", "panel3", "panel4")) {
      driver.does(member, file, "castVote", voting("RETURN"));
    }
    driver.does("head", file, "recordLegalAdvice", said("adviceAnswer", "MAY_REOPEN"));
    WithAnAcquittal.confirms(this, file, "YES");
    driver.does(
        "manager", file, "sendActionPlan", Map.of("lineAction1", "Do it.", "sentTo", "Crime"));
    driver.does("force-14", file, "acceptActionPlan", WithTheForce.accepting());
    return driver.now(file);
  }

  private void linkedTo(CaseFile file, CaseFile other) {
    boolean first = file.id().toString().compareTo(other.id().toString()) < 0;
    UUID earlier = first ? file.id() : other.id();
    UUID later = first ? other.id() : file.id();
    Actor.as(
        "S0002",
        () ->
            transaction.execute(
                tx ->
                    jdbc.update(
                            "insert into possible_link(earlier_id, later_id, found_at)"
                                + " values (?, ?, now())",
                            earlier,
                            later)
                        + jdbc.update(
                            "insert into link_verdict(id, earlier_id, later_id, verdict, reasons,"
                                + " shared, given_by, given_at) values (gen_random_uuid(), ?, ?,"
                                + " 'LINKED', 'x', '{}', 'S0002', now())",
                            earlier,
                            later)));
  }
}

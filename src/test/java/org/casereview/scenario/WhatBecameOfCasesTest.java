package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.casereview.casefile.CaseFile;
import org.junit.jupiter.api.Test;

/** What a force is told of its own cases, and what nobody there is told. */
class WhatBecameOfCasesTest extends OnCases {

  /** What the tests write as findings, votes, reasons, risks and persons, and who did it. */
  private static final List<String> KEPT_INSIDE =
      List.of(
          "What was found",
          "No line remains",
          "As the review says",
          "Every line was followed",
          "school bus",
          "MET",
          "panel2",
          "Fenwright",
          "1996-03-04",
          "P1",
          "NO_REASONABLE_LINE",
          "TELL_BY_PLAN");

  private JsonNode asTold(String login, CaseFile file) {
    var reply = driver.at(login).call("GET", "/api/referrals/cases?q=" + file.number(), null);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body().toString()).doesNotContain(KEPT_INSIDE);
    return reply.body();
  }

  private JsonNode told(CaseFile file) {
    return asTold("force-14", file).at("/content/0");
  }

  private Desk.Reply letter(String login, CaseFile file) {
    return driver.at(login).call("GET", "/cases/" + file.number() + "/outcome-letter", null);
  }

  /** The letter without what stands around it on the page. */
  private static String words(Desk.Reply letter) {
    String page = letter.body().path("message").asText();
    return page.substring(page.indexOf("<article"), page.indexOf("</article>"));
  }

  @Test
  void a_force_reads_the_outcome_once_nobody_has_to_approve_it_and_nothing_of_how_it_came_to_be() {
    var file = openForReview();
    assertThat(AtRisk.raises(driver.at("reviewer"), file, "U6").status()).isEqualTo(201);
    assertThat(told(file).path("state").asText()).isEqualTo("UNDER_REVIEW");
    answersAll("reviewer", file, Map.of("answer", "MET"));
    driver.does("reviewer", file, "reviewCase", recommending("CLOSE"));
    driver.does("qa", file, "checkReview", Map.of("passed", "YES"));
    PANEL.forEach(member -> driver.does(member, file, "castVote", voting("CLOSE")));
    assertThat(told(file).path("state").asText()).isEqualTo("UNDER_REVIEW");
    assertThat(told(file).path("outcome").isNull()).isTrue();
    assertThat(letter("force-14", file).status()).isEqualTo(404);

    driver.does("panel2", file, "prepareClosure", closing());
    driver.does("head", file, "approveClosure", Map.of("approved", "YES"));
    assertThat(told(file).path("state").asText()).isEqualTo("CLOSED");
    assertThat(told(file).at("/outcome/code").asText()).isEqualTo("CLOSE");
    var letter = letter("force-14", file);
    assertThat(letter.status()).isEqualTo(200);
    assertThat(words(letter))
        .contains(file.number(), file.forceReference(), "The decision to take no further action")
        .doesNotContain(KEPT_INSIDE);
    assertThat(
            driver.count(
                "select count(*) from audit.entry where what = 'OUTCOME_LETTER_OPENED' and case_id = ?",
                file.id()))
        .isEqualTo(1);
    var names = new TreeSet<String>();
    told(file).fieldNames().forEachRemaining(names::add);
    assertThat(names)
        .containsExactly(
            "actions",
            "caseNumber",
            "forceCode",
            "forceReference",
            "operation",
            "outcome",
            "questions",
            "receivedAt",
            "state",
            "stateSince");
  }

  @Test
  void another_force_and_the_reviewers_see_nothing_there_and_intake_sees_every_force() {
    var file = screened(Told::ofOneVictim);
    driver.does("screener2", file, "confirmExclusion", leavingOutToo("screener2", file));
    assertThat(asTold("force-20", file).path("total").asInt()).isZero();
    for (String other : List.of("force-20", "reviewer", "manager")) {
      assertThat(letter(other, file).status()).as(other).isEqualTo(404);
    }
    for (String other : List.of("reviewer", "manager")) {
      var reply = driver.at(other).call("GET", "/api/referrals/cases", null);
      assertThat(reply.status()).as(other).isEqualTo(404);
    }
    assertThat(asTold("intake", file).path("total").asInt()).isEqualTo(1);
    assertThat(told(file).at("/outcome/code").asText()).isEqualTo("SCREENED_OUT");
    assertThat(words(letter("intake", file))).contains("look at it in its own review");
  }

  @Test
  void an_open_question_leads_to_its_task_for_the_force_that_has_to_answer_it() {
    var file = screened(Told::ofVictimsUnknown);
    var question = told(file).at("/questions/0");
    assertThat(question.path("open").asBoolean()).isTrue();
    assertThat(question.path("dueAt").asText()).isNotEmpty();
    String task = driver.task(file, "answerRequest").getId();
    assertThat(driver.at("force-14").leadsTo(question.path("task").asText())).endsWith(task);
    assertThat(driver.at("force-20").leadsTo(question.path("task").asText()))
        .endsWith("/tasklist/default/");
    assertThat(waiting(file)).isEqualTo(1);
    driver.does("force-14", file, "answerRequest", THREE_GIRLS);
    assertThat(told(file).at("/questions/0/open").asBoolean()).isFalse();
    assertThat(waiting(file)).isZero();
  }

  @Test
  void a_returned_case_shows_the_action_plan_that_waits_for_the_force() {
    var file = decided("RETURN");
    assertThat(told(file).path("state").asText()).isEqualTo("WITH_FORCE");
    driver.does("manager", file, "sendActionPlan", WithTheForce.plan());
    var action = told(file).at("/actions/0");
    assertThat(action.path("kind").asText()).isEqualTo("ACCEPT_PLAN");
    assertThat(action.path("open").asBoolean()).isTrue();
    assertThat(words(letter("force-14", file))).contains("Accept or decline the action plan");
    driver.does("force-14", file, "acceptActionPlan", WithTheForce.accepting());
    assertThat(told(file).at("/actions/0/open").asBoolean()).isFalse();
    assertThat(told(file).at("/actions/1/kind").asText()).isEqualTo("REPORT_ON_PLAN");
  }

  private int waiting(CaseFile file) {
    var reply =
        driver
            .at("force-14")
            .call("GET", "/api/referrals/cases?waiting=true&q=" + file.number(), null);
    return reply.body().path("total").asInt();
  }
}

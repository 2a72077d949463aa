package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.casereview.casefile.CaseFile;
import org.junit.jupiter.api.Test;

/**
 * Field by field: what a liaison is told of a case of the own force is this, and nothing else has a
 * value in any answer. The lists are written by hand, apart from the program.
 */
class FieldsOfForcesTest extends OnCases {

  private static final Set<String> OF_A_CASE =
      fields(
          "caseNumber forceCode forceReference state clocks.id clocks.slaId clocks.activity"
              + " clocks.startedAt clocks.dueAt clocks.pausedAt clocks.stoppedAt clocks.late"
              + " clocks.workingDaysLeft");

  /** The deadlines that are its own. */
  private static final Set<String> OWN_WORK =
      Set.of("answerRequest", "acceptActionPlan", "reportOnPlan", "correctReferral");

  private static final Set<String> OF_A_LIST =
      fields(
          "content.caseNumber content.forceCode content.forceReference content.state page size"
              + " total");

  private static final Set<String> OF_WHAT_BECAME =
      fields(
          "content.caseNumber content.forceCode content.forceReference content.operation"
              + " content.receivedAt content.state content.stateSince"
              + " content.questions.number content.questions.askedOn content.questions.dueAt"
              + " content.questions.open content.questions.task"
              + " content.outcome.code content.outcome.decidedOn content.outcome.letter"
              + " content.actions.kind content.actions.dueAt content.actions.open"
              + " content.actions.task page size total");

  private static final Set<String> OF_DOCUMENTS =
      fields("id reference kind title date pages state mediaType size sha256 noLongerSent scanned");

  private static final Set<String> OF_AN_APPEAL =
      fields("mayAppeal until number lodgedAt reasons upheld decidedAt told");

  /** Where the review stands inside is no business of a force. */
  private static final Set<String> STATES =
      Set.of(
          "SCREENING",
          "UNDER_REVIEW",
          "CLOSED_NFA_UPHELD",
          "SCREENED_OUT",
          "WITH_FORCE",
          "RETURNED");

  private static Set<String> fields(String names) {
    return Set.of(names.split(" "));
  }

  @Test
  void a_liaison_is_told_these_fields_of_a_case_and_no_other_whatever_stands_in_it() {
    var file = referred();
    tells(file);
    screens("screener", file, Map.of());
    orders(file);
    allocates(file, "reviewer");
    driver.does("reviewer", file, "declareConflict", Map.of("conflict", "NONE"));
    asks(file);
    answersAll("reviewer", file, Map.of("answer", "MET", "note", "A finding."));
    driver.does("reviewer", file, "reviewCase", recommending("CLOSE"));
    tells(file);
    driver.does("qa", file, "checkReview", Map.of("passed", "YES"));
    PANEL.forEach(member -> driver.does(member, file, "castVote", voting("CLOSE")));
    tells(file);
    driver.does("panel1", file, "prepareClosure", closing());
    driver.does("head", file, "approveClosure", Map.of("approved", "YES"));
    tells(file);
  }

  @Test
  void of_a_case_that_was_left_out_neither() {
    var file = screened(Told::ofOneVictim);
    tells(file);
    driver.does("screener2", file, "confirmExclusion", leavingOutToo("screener2", file));
    tells(file);
    tellsOnly(file, "/appeal", OF_AN_APPEAL);
  }

  private void orders(CaseFile file) {
    does("manager", file, "priority", Map.of("priority", "P1", "reason", "Because."));
  }

  private void asks(CaseFile file) {
    does("reviewer", file, "questions", Map.of("questions", List.of("Who led?"), "waits", false));
  }

  private void does(String login, CaseFile file, String call, Map<String, ?> body) {
    var reply = driver.at(login).call("POST", "/api/cases/" + file.number() + "/" + call, body);
    assertThat(reply.status()).as("%s: %s", call, reply).isBetween(200, 299);
    driver.runJobs(file);
  }

  private void tells(CaseFile file) {
    var told = tellsOnly(file, "", OF_A_CASE);
    assertThat(STATES).contains(told.path("state").asText());
    assertThat(OWN_WORK).containsAll(told.path("clocks").findValuesAsText("activity"));
    tellsOnly(file, "/documents", OF_DOCUMENTS);
    only("/api/cases?reference=" + file.forceReference(), OF_A_LIST);
    only("/api/cases/find?q=" + file.number(), OF_A_CASE);
    only("/api/referrals/cases?q=" + file.number(), OF_WHAT_BECAME);
  }

  private JsonNode tellsOnly(CaseFile file, String call, Set<String> expected) {
    return only("/api/cases/" + file.number() + call, expected);
  }

  private JsonNode only(String path, Set<String> expected) {
    var reply = driver.program("force-14").call("GET", path, null);
    assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
    var filled = new TreeSet<String>();
    filled("", reply.body(), filled);
    assertThat(expected).as(path + ": " + reply.body()).containsAll(filled);
    return reply.body();
  }

  /** The names of what has a value; nothing, and an empty list of anything, tells nothing. */
  private static void filled(String at, JsonNode node, Set<String> all) {
    if (node.isArray()) {
      node.forEach(part -> filled(at, part, all));
    } else if (node.isObject()) {
      String before = at.isEmpty() ? "" : at + ".";
      node.properties().forEach(part -> filled(before + part.getKey(), part.getValue(), all));
    } else if (!node.isNull()) {
      all.add(at);
    }
  }
}

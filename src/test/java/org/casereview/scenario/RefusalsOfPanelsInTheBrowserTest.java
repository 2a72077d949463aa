package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casereview.casefile.CaseFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The rarer refusals at a panel and at the closure of a case. */
class RefusalsOfPanelsInTheBrowserTest extends OnRefusals {

  private static final String ALL_ACQUITTED = "Every suspect who could be investigated was acq";

  @AfterAll
  static void each_row_of_the_list_was_seen() {
    RefusalList.wasSeen(RefusalList.PANELS::equals);
  }

  private static Map<String, Object> asking() {
    return with(voting("DEFER"), "question", "Where is the exhibit?");
  }

  @Test
  @EnabledIfSystemProperty(named = FULL, matches = "true")
  void who_asks_the_force_is_told_to_write_the_question_and_others_to_wait() {
    var file = passed();
    refusedThenCasts(file, voting("DEFER"), "Write the question that the force is", asking());
    driver.does("panel2", file, "castVote", asking());
    driver.does("panel3", file, "castVote", asking());
    refused.taking("panel1", file, "castVote", "The panel asked the force first: request ");
    driver.does(
        "force-14", file, "answerRequest", Map.of("answerQ1", "YES", "statementQ1", "In a box."));
    refused.sending("panel1", file, "castVote", asking(), "This panel has deferred already");
  }

  /** The same member at the same task, which nobody else can take meanwhile. */
  private void refusedThenCasts(
      CaseFile file, Map<String, ?> wrong, String sentence, Map<String, ?> right) {
    String task = driver.task(file, "castVote").getId();
    refused.sending("panel1", task, wrong, () -> {}, sentence);
    assertThat(driver.at("panel1").submit(task, right).isDone()).isTrue();
  }

  @Test
  void who_does_not_sit_on_the_case_is_told_who_does() {
    var file = passed();
    var members = List.of("panel1", "panel3", "panel4").stream().map(driver::staffId).toList();
    var meeting =
        sends(
            "/api/panels",
            Map.of(
                "day",
                LocalDate.now(ZoneOffset.UTC).plusDays(21).toString(),
                "starts",
                "12:00",
                "place",
                "Room 4",
                "chair",
                members.get(0),
                "members",
                members));
    sends(
        "/api/panels/" + meeting.body().path("number").asText() + "/cases",
        Map.of("caseNumber", file.number()));
    refused.taking("panel2", file, "castVote", "This case is decided at the meeting ");
  }

  private Desk.Reply sends(String path, Map<String, ?> body) {
    var reply = driver.at("manager").call("POST", path, body);
    assertThat(reply.status()).as(reply.toString()).isBetween(200, 204);
    return reply;
  }

  @Test
  @EnabledIfSystemProperty(named = FULL, matches = "true")
  void who_votes_otherwise_than_proposed_is_told_so() {
    var file = passed();
    proposes(file);
    driver.newInformation(file);
    refused.sending(
        "panel1", file, "castVote", voting("CLOSE"), NEW + "you proposed outcomes for suspects");
    proposes(file);
    refused.sending(
        "panel1", file, "castVote", voting("CLOSE"), "What you proposed for suspects amounts to");
  }

  private void proposes(CaseFile file) {
    var one = Map.of("suspect", "S-01", "outcome", "ADOPT", "reasons", "The record.");
    var path = "/api/cases/" + file.number() + "/suspect-outcomes";
    var reply = driver.at("panel1").call("PUT", path, Map.of("proposals", List.of(one)));
    assertThat(reply.status()).as(reply.toString()).isEqualTo(204);
  }

  @Test
  @EnabledIfSystemProperty(named = FULL, matches = "true")
  void who_would_have_only_the_acquitted_investigated_is_told_what_stands_in_the_way() {
    var file = WithAnAcquittal.passed(this, Set.of("S1", "S2"));
    refusedThenCasts(file, voting("REOPEN"), ALL_ACQUITTED, voting("CLOSE"));
    twoOthersVoteOtherwise(file);
    driver.does("panel1", file, "castVote", voting("CLOSE"));
    twoOthersVoteOtherwise(file);
    var reopens = Map.of("outcome", "REOPEN", "reasons", "One line is open.");
    refused.sending("head", file, "decideAsHead", reopens, ALL_ACQUITTED);
    driver.does("head", file, "decideAsHead", with(reopens, "outcome", "CLOSE"));
    refused.sending(
        "panel1", file, "prepareClosure", closing(), "Every living suspect was acquitted before");
  }

  private void twoOthersVoteOtherwise(CaseFile file) {
    driver.does("panel2", file, "castVote", voting("RETURN"));
    driver.does("panel3", file, "castVote", asking());
  }

  @Test
  @EnabledIfSystemProperty(named = FULL, matches = "true")
  void who_closes_for_the_wrong_reason_or_on_an_old_file_is_told_so() {
    var file = decided("CLOSE");
    refused.sending(
        "panel1",
        file,
        "prepareClosure",
        with(closing(), "closureReason", "ALL_SUSPECTS_DECEASED"),
        "Not all suspects of this case are recorded as dead");
    driver.sendsAgain(file, told -> told.each("suspects", WithAnAcquittal::dead));
    refused.sending(
        "panel1", file, "prepareClosure", closing(), NEW + "you took this task. Open the Case");
    driver.at("panel1").unclaim(driver.task(file, "prepareClosure").getId());
    refused.sending(
        "panel1", file, "prepareClosure", closing(), "All suspects of this case are dead: choose");
    driver.does(
        "panel1",
        file,
        "prepareClosure",
        with(closing(), "closureReason", "ALL_SUSPECTS_DECEASED"));
    driver.newInformation(file);
    refused.sending(
        "head",
        file,
        "approveClosure",
        Map.of("approved", "YES"),
        NEW + "this closure was prepared. Answer NO");
  }
}

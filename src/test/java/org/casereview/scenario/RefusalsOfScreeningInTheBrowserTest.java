package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.casereview.casefile.CaseFile;
import org.casereview.platform.Ids;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/** The rarer refusals from the first look at a case to the check of its review. */
@EnabledIfSystemProperty(named = OnRefusals.FULL, matches = "true")
class RefusalsOfScreeningInTheBrowserTest extends OnRefusals {

  private static final Map<String, Object> AGREES = Map.of("agrees", "YES", "reasons", "Certain.");
  private static final Map<String, Object> PASSED = Map.of("passed", "YES");

  @Autowired private JdbcConnectionDetails database;

  @AfterAll
  static void each_row_of_the_list_was_seen() {
    RefusalList.wasSeen(RefusalList.SCREENING_AND_REVIEW::equals);
  }

  @Test
  void who_leaves_a_case_out_is_told_what_else_is_missing() {
    var everywhere = new Everywhere();
    everywhere.join(driver);
    try {
      var file = driver.referred(Told::ofOneVictim);
      screens("everywhere", file, Map.of());
      refused.sending(
          "screener2",
          file,
          "confirmExclusion",
          without(keepingIn("screener2", file), "reasonC4Victims"),
          "Give a reason for what you changed: ");
      driver.does("screener2", file, "confirmExclusion", keepingIn("screener2", file));
      var out = leavingOut("panelScope", "OUT_OF_SCOPE");
      refused.sending(
          "panel1", file, "decideScope", without(out, "signpost"), "Choose where the case is");
      refused.sending(
          "panel1", file, "decideScope", without(out, "victimNotice"), "Decide about telling");
      driver.does("panel1", file, "decideScope", out);
      refused.taking(
          "everywhere", file, "confirmScopeDecision", "You screened this case, so you do not sit");
      driver.newInformation(file);
      refused.sending(
          "panel2", file, "confirmScopeDecision", AGREES, NEW + "the first decision. Answer NO");
    } finally {
      everywhere.leave(driver);
    }
  }

  @Test
  void a_liaison_who_cannot_answer_all_of_it_is_told_how_to_say_so() {
    var file = inScope();
    var asked = Map.of("questions", List.of("Where is the log?", "Who saw it?"), "waits", false);
    var path = "/api/cases/" + file.number() + "/questions";
    assertThat(driver.at("manager").call("POST", path, asked).status()).isEqualTo(201);
    driver.runJobs(file);
    var rest = Map.of("restFollows", true);
    refused.sending("force-14", file, "answerRequest", rest, "Answer at least one question now.");
    refused.sending(
        "force-14",
        file,
        "answerRequest",
        with(rest, "recordLost", true),
        "Say either that the rest follows or that the record is lost.");
  }

  @Test
  void who_gives_a_case_to_somebody_who_needs_a_pause_is_told_what_to_do() {
    var tired = new Newcomer(driver);
    var theirs = Map.<String, Object>of("reviewer", tired.staffId, "note", "It has to be her.");
    try (var rule = new RulesOfAllocation(database, "MOST_NEW_IN_7_DAYS", 0)) {
      var first = ofTheForceOfNewcomers();
      var second = ofTheForceOfNewcomers();
      refused.sending(
          "allocator", first, "allocateReviewer", theirs, "This person has had as much as");
      lifts(tired, first);
      lifts(tired, second);
      driver.does("allocator", first, "allocateReviewer", theirs);
      refused.sending(
          "allocator", second, "allocateReviewer", theirs, "The pause of this person was lifted");
    } finally {
      tired.leave();
    }
  }

  private CaseFile ofTheForceOfNewcomers() {
    return screened(any -> Told.by(Newcomer.FORCE, "REFUSED/" + Ids.next()));
  }

  private void lifts(Newcomer tired, CaseFile file) {
    var lifted =
        driver
            .program("head")
            .call(
                "POST",
                "/api/cases/" + file.number() + "/review/pause-lifted",
                Map.of("reviewer", tired.staffId, "reasons", "Nobody else is here."));
    assertThat(lifted.status()).as(lifted.toString()).isEqualTo(201);
  }

  @Test
  void who_takes_the_case_of_another_reviewer_is_told_so() {
    var file = inScope();
    allocates(file, "reviewer");
    theReviewerPutsBack(file, "declareConflict");
    refused.taking("reviewer2", file, "declareConflict", "This case is allocated to another");
    driver.does("reviewer", file, "declareConflict", Map.of("conflict", "NONE"));
    theReviewerPutsBack(file, "reviewCase");
    refused.taking("reviewer2", file, "reviewCase", "This case is allocated to another reviewer.");
  }

  private void theReviewerPutsBack(CaseFile file, String activity) {
    var task = driver.task(file, activity).getId();
    assertThat(driver.at("reviewer").unclaim(task).isDone()).isTrue();
  }

  @Test
  void who_reviews_or_checks_is_told_what_is_open() {
    var file = openForReview();
    answersAll("reviewer", file, Map.of("answer", "MET"));
    answersTheFirst(file, "PARTLY", 1);
    refused.sending("reviewer", file, "reviewCase", recommending("CLOSE"), "is not complete yet:");
    answersTheFirst(file, "MET", 2);
    driver.does("reviewer", file, "reviewCase", recommending("CLOSE"));
    says("qa", "POST", file, "/comments", Map.of("text", "Which week was it?"), 201);
    refused.sending("qa", file, "checkReview", PASSED, "1 of the comments on the review is still");
  }

  private void answersTheFirst(CaseFile file, String answer, int version) {
    says("reviewer", "PUT", file, "", Map.of("answer", answer, "version", version), 200);
  }

  private void says(
      String login, String verb, CaseFile file, String what, Map<String, ?> body, int status) {
    var path = "/api/cases/" + file.number() + "/review/items/A1" + what;
    var reply = driver.at(login).call(verb, path, body);
    assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
  }
}

package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.casereview.casefile.CaseFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Those who work on a case ask its force in their own words, at any stage. */
class AskingAtAnyStageTest extends OnCases {

  private static final String WHERE = "Where is the log of 3 May?";

  private Desk.Reply asks(String login, CaseFile file, boolean waits, String... questions) {
    var reply =
        driver
            .at(login)
            .call(
                "POST",
                "/api/cases/" + file.number() + "/questions",
                Map.of("questions", List.of(questions), "waits", waits));
    driver.runJobs(file);
    return reply;
  }

  private long paused(CaseFile file) {
    return driver.count(
        "select count(*) from casereview.clock where case_id = ? and paused_at is not null",
        file.id());
  }

  private static Map<String, Object> saying(String key, String what) {
    return Map.of("answer" + key, "YES", "statement" + key, what);
  }

  @Test
  void a_reviewer_asks_and_only_the_clock_that_may_wait_for_a_force_stands_still() {
    var file = openForReview();
    var reply = asks("reviewer", file, true, WHERE, "Was the flat searched?");
    assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
    assertThat(paused(file)).isEqualTo(1);
    var task = driver.task(file, "answerRequest").getId();
    assertThat(driver.at("force-14").shown(task))
        .containsEntry("questionQ1", WHERE)
        .containsEntry("askedQ2", true)
        .containsEntry("askedC4Victims", false);
    long version = driver.now(file).version();
    driver.does("force-14", file, "answerRequest", saying("Q1", "In the annex.", "restFollows"));
    assertThat(paused(file)).isEqualTo(1);
    driver.does("force-14", file, "answerRequest", saying("Q2", "It was."));
    assertThat(paused(file)).isZero();
    assertThat(driver.now(file).version()).isEqualTo(version + 2);
    var shown = driver.at("reviewer").call("GET", "/api/cases/" + file.number() + "/file", null);
    var request = shown.body().at("/facets/screening/requests/0");
    assertThat(request.path("stage").asText()).isEqualTo("REVIEW");
    assertThat(shown.body().toString()).doesNotContain("In the annex.");
    assertThat(request.path("stated").asBoolean()).isTrue();
    String address = "/api/cases/" + file.number() + "/narratives/statements/";
    String stated = address + request.path("number").asText();
    assertThat(driver.at("reviewer").call("GET", stated, null).body().path("text").asText())
        .contains(WHERE + ": In the annex.", ": It was.");
    for (String other : List.of("force-14", "analyst")) {
      assertThat(driver.at(other).call("GET", stated, null).status()).as(other).isEqualTo(404);
    }
    assertThat(driver.at("duty").call("GET", stated, null).status()).isEqualTo(403);
    assertThat(driver.at("reviewer").call("GET", address + "IR-0", null).status()).isEqualTo(404);
    assertThat(
            driver.count(
                "select count(*) from audit.entry where case_id = ? and what = 'NARRATIVE_OPENED'",
                file.id()))
        .as("each opening on record")
        .isEqualTo(1);
  }

  private static Map<String, Object> saying(String key, String what, String tick) {
    var whole = new java.util.HashMap<String, Object>(saying(key, what));
    whole.put(tick, true);
    return whole;
  }

  @Test
  void the_check_of_a_review_does_not_wait_whatever_its_question_says() {
    var file = reviewed();
    asks("qa", file, true, WHERE);
    assertThat(driver.at(file)).containsExactlyInAnyOrder("checkReview", "answerRequest");
    assertThat(paused(file)).isZero();
    driver.fire(file, "requestDefault");
    assertThat(driver.at(file)).containsExactly("checkReview");
    assertThat(
            driver.rows(
                String.class,
                "select what from casereview.attention where case_id = ?"
                    + " and what = 'INFORMATION_DEFAULTED'",
                file.id()))
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"screener", "manager", "head"})
  void others_who_work_on_the_case_ask_too_and_go_on_meanwhile(String login) {
    var file = passed();
    assertThat(asks(login, file, false, WHERE).status()).isEqualTo(201);
    assertThat(driver.at(file)).containsExactlyInAnyOrder("castVote", "answerRequest");
    assertThat(asks(login, file, false, WHERE).status()).isEqualTo(201);
    assertThat(driver.open(file)).filteredOn("taskDefinitionKey", "answerRequest").hasSize(1);
    driver.does("force-14", file, "answerRequest", saying("Q1", "In the annex."));
  }

  @Test
  void what_cannot_be_asked_is_refused_in_a_sentence_and_nothing_is_kept() {
    var file = inScope();
    assertThat(asks("manager", file, false, " ").sentence()).contains("at least one question");
    assertThat(asks("manager", file, false, "1", "2", "3", "4", "5", "6").sentence())
        .contains("at most 5 questions");
    assertThat(asks("manager", file, false, "x".repeat(1001)).sentence()).contains("1,000");
    assertThat(asks("force-14", file, false, WHERE).status()).isEqualTo(404);
    assertThat(asks("victims", file, false, WHERE).sentence()).contains("Those who screen");
    var out = screened(Told::ofOneVictim);
    driver.does("screener2", out, "confirmExclusion", leavingOutToo("screener2", out));
    assertThat(asks("manager", out, false, WHERE).sentence()).contains("has ended");
    assertThat(
            driver.count(
                "select count(*) from casereview.information_request where case_id in (?, ?)",
                file.id(),
                out.id()))
        .isZero();
  }

  @Test
  void a_closed_request_takes_a_late_word_over_the_api() {
    var file = inScope();
    var number = asks("manager", file, false, WHERE).body().path("number").asText();
    var path = "/api/information-requests/" + number;
    var late =
        Map.of(
            "answers", List.of(Map.of("question", "Q1", "answer", "YES", "statement", "Found.")));
    assertThat(driver.at("force-14").call("POST", path + "/late-answer", late).sentence())
        .contains("still open");
    driver.fire(file, "requestDefault");
    assertThat(driver.at("force-20").call("GET", path, null).status()).isEqualTo(404);
    assertThat(
            driver.at("force-14").call("GET", path, null).body().at("/questions/0/text").asText())
        .isEqualTo(WHERE);
    var taken = driver.at("force-14").call("POST", path + "/late-answer", late);
    assertThat(taken.body().at("/questions/0/answer").asText()).isEqualTo("YES");
    assertThat(driver.at("force-14").call("POST", path + "/late-answer", Map.of()).status())
        .isEqualTo(400);
    assertThat(
            driver.count(
                "select count(*) from casereview.new_information where case_id = ?", file.id()))
        .isEqualTo(1);
  }
}

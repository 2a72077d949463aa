package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casereview.casefile.CaseFile;
import org.junit.jupiter.api.Test;

/** A whole case: lines from the package, from findings and by hand, to the plan and its report. */
class LedgerToPlanTest extends OnCases {

  static final Map<String, Object> FINDING =
      Map.of(
          "answer", "NOT_MET",
          "expected", "Trace the friend and speak to her.",
          "done", "Nothing.",
          "sourceDocument", "Log",
          "page", "3",
          "failings",
              List.of(
                  Map.of(
                      "effect", "DECISIVE",
                      "stillAchievable", "YES",
                      "failingCode", "LOI-03",
                      "causeCode", "CAPACITY")));

  private CaseFile underReview() {
    var file =
        screened(
            told ->
                told.row(
                        "linesOfInquiry",
                        "lineReference",
                        "LN/1",
                        "kind",
                        "WITNESS",
                        "description",
                        "Speak to the care home.",
                        "statusAtClosure",
                        "NOT_PURSUED")
                    .row(
                        "linesOfInquiry",
                        "lineReference",
                        "LN/2",
                        "kind",
                        "PHONE",
                        "description",
                        "Download the phone.",
                        "statusAtClosure",
                        "COMPLETED")
                    .row("linesOfInquiry", "lineReference", "LN/3", "kind", "THIRD_PARTY"));
    allocates(file, "reviewer");
    driver.does("reviewer", file, "declareConflict", Map.of("conflict", "NONE"));
    return file;
  }

  private static String lines(CaseFile file) {
    return "/api/cases/" + file.number() + "/lines";
  }

  private void says(CaseFile file, String label, Map<String, Object> said) {
    var answer =
        driver
            .at("reviewer")
            .call("PUT", lines(file) + "/" + label, Map.of("version", 1, "said", said));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
  }

  private String status(CaseFile file, int index) {
    return driver
        .at("panel1")
        .call("GET", lines(file), null)
        .body()
        .at("/lines/" + index + "/said/status")
        .asText();
  }

  @Test
  void lines_become_actions_and_the_report_closes_them() {
    var file = underReview();
    driver.at("reviewer").call("PUT", "/api/cases/" + file.number() + "/review/items/E4", FINDING);
    var drawn = driver.at("reviewer").call("GET", lines(file), null).body();
    assertThat(drawn.findValuesAsText("status"))
        .containsExactly("MISSED", "FOLLOWED", "IDENTIFIED", "MISSED");
    assertThat(drawn.findValuesAsText("reference")).containsExactly("LN/1", "LN/2", "LN/3", "null");
    assertThat(drawn.at("/lines/2/said/what").asText())
        .isEqualTo("Not described by the force (kind: third party).");
    assertThat(drawn.at("/lines/2/forcesWords/what").asBoolean()).isFalse();
    assertThat(drawn.at("/counts/toJudge").asInt()).isEqualTo(2);
    says(
        file,
        "L-01",
        Map.of(
            "what",
            "Speak to the care home.",
            "status",
            "MISSED",
            "effect",
            "POSSIBLE",
            "stillAchievable",
            "YES",
            "persons",
            List.of("V-01")));
    submits(file);
    PANEL.forEach(member -> driver.does(member, file, "castVote", voting("RETURN")));
    var task = driver.task(file, "sendActionPlan").getId();
    var shown = driver.at("manager").shown(task);
    assertThat(shown)
        .containsEntry("lineSource1", "L-04, effect decisive, from finding E4 LOI-03")
        .containsEntry("lineSource2", "L-01, effect possible, named by the force, concerns V-01")
        .containsEntry(
            "lineAction2",
            "Carry out the line of inquiry LN/1 that your package names (kind: witness).")
        .containsEntry("lineAsked3", false);
    assertThat(
            driver
                .tries("manager", file, "sendActionPlan", Map.of("sentTo", "Head of crime"))
                .sentence())
        .contains("Say for L-04");
    driver.does(
        "manager",
        file,
        "sendActionPlan",
        Map.of(
            "lineAction1",
            "Trace the friend.",
            "strikeLine2",
            "WAITS",
            "action1",
            "Find the file.",
            "sentTo",
            "Head of crime"));
    var asked = driver.at("force-14").shown(driver.task(file, "acceptActionPlan").getId());
    assertThat(asked.toString())
        .contains("Trace the friend", "Find the file")
        .doesNotContain("L-04", "LOI-03", "care home", "decisive");
    driver.does("force-14", file, "acceptActionPlan", WithTheForce.accepting());
    driver.does("force-14", file, "reportOnPlan", WithTheForce.reporting());
    assertThat(status(file, 3)).isEqualTo("FOLLOWED");
    assertThat(status(file, 0)).isEqualTo("MISSED");
  }

  @Test
  void the_report_on_a_reinvestigation_closes_lines_too() {
    var file = underReview();
    driver.at("reviewer").call("PUT", "/api/cases/" + file.number() + "/review/items/E4", FINDING);
    submits(file);
    PANEL.forEach(member -> driver.does(member, file, "castVote", voting("REOPEN")));
    driver.does(
        "manager",
        file,
        "sendActionPlan",
        Map.of("lineAction1", "Trace the friend.", "sentTo", "Head of crime"));
    driver.does("force-14", file, "acceptActionPlan", WithTheForce.accepting());
    driver.does(
        "force-14",
        file,
        "reportOnPlan",
        Map.of("resultAction1", "NOT_POSSIBLE", "statementAction1", "She died in 2019."));
    assertThat(status(file, 3)).isEqualTo("NO_LONGER_POSSIBLE");
    var page = driver.at("panel1").call("GET", lines(file), null).body();
    assertThat(page.toString()).doesNotContain("She died");
    assertThat(page.at("/lines/3/said/what").asText()).startsWith("Trace the friend");
    assertThat(opened("panel1", file, "L-04.2")).isEqualTo("In its report: She died in 2019.");
    assertThat(opened("screener", file, "L-04.2")).as("reads no review").isNull();
  }

  @Test
  void the_words_of_the_force_stay_folded_and_each_opening_is_on_record() {
    var file = underReview();
    assertThat(driver.at("reviewer").call("GET", lines(file), null).body().toString())
        .contains("WITNESS", "LN/1")
        .doesNotContain("care home", "Download");
    assertThat(opened("reviewer", file, "L-01.1")).isEqualTo("Speak to the care home.");
    says(file, "L-01", Map.of("status", "MISSED", "stillAchievable", "YES"));
    assertThat(opened("reviewer", file, "L-01.2")).isEqualTo("Speak to the care home.");
    var history = driver.at("reviewer").call("GET", lines(file) + "/L-01/history", null).body();
    assertThat(history.toString()).contains("BY_HAND").doesNotContain("care home");
    assertThat(
            driver.count(
                "select count(*) from audit.entry where case_id = ? and what = 'NARRATIVE_OPENED'",
                file.id()))
        .isEqualTo(2);
    for (String nothing : List.of("L-01.3", "L-03.1", "L-99.1", "L-01", "L-01.99999999")) {
      assertThat(opened("reviewer", file, nothing)).as(nothing).isNull();
    }
    for (String other : List.of("force-14", "screener", "victims", "panel1")) {
      assertThat(opened(other, file, "L-01.2")).as(other).isNull();
    }
    says(file, "L-02", Map.of("what", "Examine the phone.", "status", "FOLLOWED"));
    assertThat(opened("reviewer", file, "L-02.2")).as("the reviewer's own words").isNull();
  }

  /** Null where there is nothing for this person. */
  private String opened(String login, CaseFile file, String subject) {
    var answer =
        driver
            .at(login)
            .call("GET", "/api/cases/" + file.number() + "/narratives/statements/" + subject, null);
    return answer.status() == 200 ? answer.body().path("text").asText() : null;
  }

  @Test
  void a_line_that_a_force_sends_later_is_added_and_what_the_reviewer_wrote_stays() {
    var file = underReview();
    var drawn = driver.at("reviewer").call("GET", lines(file), null).body();
    assertThat(drawn.path("lines")).hasSize(3);
    says(file, "L-01", Map.of("what", "Speak to the night staff.", "status", "IDENTIFIED"));
    driver.sendsAgain(
        file,
        told ->
            told.row(
                    "linesOfInquiry",
                    "lineReference",
                    "LN/1",
                    "kind",
                    "WITNESS",
                    "description",
                    "Speak to the home.",
                    "statusAtClosure",
                    "COMPLETED")
                .row("linesOfInquiry", "lineReference", "LN/4", "kind", "SCENE"));
    var now = driver.at("reviewer").call("GET", lines(file), null).body();
    assertThat(now.findValuesAsText("reference")).containsExactly("LN/1", "LN/2", "LN/3", "LN/4");
    assertThat(now.at("/lines/0/said/what").asText()).isEqualTo("Speak to the night staff.");
    assertThat(now.at("/lines/0/said/status").asText()).isEqualTo("IDENTIFIED");
  }

  /** All other items met, submitted and passed. */
  private void submits(CaseFile file) {
    for (var group : review("reviewer", file).path("groups")) {
      for (var item : group.path("items")) {
        if (item.path("answer").isNull()) {
          var met = new HashMap<String, Object>(Map.of("answer", "MET", "version", 0));
          driver
              .at("reviewer")
              .call(
                  "PUT",
                  "/api/cases/%s/review/items/%s"
                      .formatted(file.number(), item.path("code").asText()),
                  met);
        }
      }
    }
    driver.does("reviewer", file, "reviewCase", recommending("RETURN"));
    driver.does("qa", file, "checkReview", Map.of("passed", "YES"));
  }
}

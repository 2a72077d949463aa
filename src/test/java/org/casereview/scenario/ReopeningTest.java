package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseState;
import org.casereview.quality.Reconciliation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** New information on a case, while it is under review and after it has ended. */
class ReopeningTest extends OnCases {

  @Autowired Reconciliation reconciliation;

  private Desk.Reply tells(String login, CaseFile file, String source, String what) {
    return driver
        .at(login)
        .call(
            "POST",
            "/api/cases/" + file.number() + "/new-information",
            Map.of("source", source, "reasons", what));
  }

  private CaseFile closed() {
    var file = decided("CLOSE");
    driver.does("panel2", file, "prepareClosure", closing());
    driver.does("head", file, "approveClosure", Map.of("approved", "YES"));
    return file;
  }

  private CaseFile screenedOut() {
    var file = screened(Told::ofOneVictim);
    driver.does("screener2", file, "confirmExclusion", leavingOutToo("screener2", file));
    return file;
  }

  private String told(String login, CaseFile file, String news) {
    String address = "/api/cases/" + file.number() + "/narratives/news/" + news;
    return driver.at(login).call("GET", address, null).body().path("text").asText();
  }

  @Test
  void new_information_brings_a_closed_case_back_to_screening_with_its_history() {
    var file = closed();
    var answer = tells("victims", file, "VICTIM", "A second girl has come forward.");
    assertThat(answer.body().path("state").asText()).isEqualTo("SCREENING");
    driver.runJobs(file);
    assertThat(driver.now(file).state()).isEqualTo(CaseState.SCREENING);
    assertThat(driver.at(file)).containsExactly("screenCase");
    var happened = driver.at("screener").call("GET", "/api/cases/" + file.number() + "/file", null);
    assertThat(happened.body().path("timeline").findValuesAsText("what"))
        .contains("STATE_CLOSED_NFA_UPHELD", "NEW_INFORMATION", "REOPENED");
    String news = happened.body().at("/facets/information/0/id").asText();
    assertThat(told("screener", file, news)).isEqualTo("A second girl has come forward.");
    assertThat(happened.body().toString()).doesNotContain("second girl");
    assertThat(told("screener", screenedOut(), news)).as("through another case").isEmpty();
    assertThat(told("force-14", file, news)).isEmpty();
    assertThat(happened.body().at("/facets/information/0/reopenedFrom").asText())
        .isEqualTo("CLOSED_NFA_UPHELD");
    screens("screener", file, Map.of());
    allocates(file, "reviewer2");
    driver.does("reviewer2", file, "declareConflict", Map.of("conflict", "NONE"));
    assertThat(driver.at(file)).containsExactly("reviewCase");
    assertThat(driver.count("select count(*) from casereview.review where case_id = ?", file.id()))
        .isEqualTo(2);
  }

  @Test
  void a_case_that_was_left_out_is_screened_afresh_on_what_the_force_sends_again() {
    var file = screenedOut();
    driver.sendsAgain(file, told -> told);
    assertThat(driver.now(file).state()).isEqualTo(CaseState.SCREENING);
    assertThat(driver.at(file)).containsExactly("screenCase");
    assertThat(shown("screener", file, Map.of())).containsEntry("c4Victims", "YES");
  }

  @Test
  void new_information_under_way_does_not_move_the_case_but_makes_votes_look_again() {
    var file = passed();
    driver.does("panel1", file, "castVote", voting("CLOSE"));
    long version = driver.now(file).version();
    assertThat(
            tells("screener", file, "FORCE", "A statement was found.")
                .body()
                .path("state")
                .asText())
        .isEqualTo("PANEL");
    assertThat(driver.now(file).version()).isEqualTo(version + 1);
    driver.does("panel2", file, "castVote", voting("CLOSE"));
    driver.does("panel3", file, "castVote", voting("CLOSE"));
    assertThat(driver.now(file).state()).isEqualTo(CaseState.PANEL);
  }

  @Test
  void what_is_not_said_or_not_for_this_person_is_refused_in_a_sentence() {
    var file = screenedOut();
    assertThat(tells("manager", file, "VICTIM", " ").sentence()).contains("Say what is new");
    assertThat(tells("manager", file, "VICTIM", "x".repeat(4001)).sentence()).contains("4000");
    assertThat(tells("manager", file, "PRESS", "New.").status()).isEqualTo(400);
    assertThat(tells("force-14", file, "FORCE", "New.").status()).isEqualTo(404);
    assertThat(tells("victims", file, "FORCE", "").status()).isEqualTo(400);
    assertThat(driver.now(file).state()).isEqualTo(CaseState.SCREENED_OUT);
  }

  @Test
  void two_who_reopen_at_once_reopen_it_once() throws Exception {
    var file = screenedOut();
    driver.at("manager");
    driver.at("screener");
    var both = Executors.newFixedThreadPool(2);
    try {
      Callable<Desk.Reply> one = () -> tells("manager", file, "VICTIM", "One.");
      Callable<Desk.Reply> other = () -> tells("screener", file, "FORCE", "Other.");
      for (var reply : both.invokeAll(java.util.List.of(one, other))) {
        assertThat(reply.get().status()).isIn(200, 409);
      }
    } finally {
      both.shutdown();
    }
    driver.runJobs(file);
    assertThat(driver.at(file)).containsExactly("screenCase");
    assertThat(driver.open(file)).filteredOn("taskDefinitionKey", "screenCase").hasSize(1);
  }

  @Test
  void the_reconciliation_finds_a_case_that_was_reopened_without_a_process() {
    var file = screenedOut();
    assertThat(findings(file)).isEmpty();
    driver.write(
        "insert into casereview.new_information(id, case_id, source, recorded_by, recorded_at,"
            + " reopened_from, ended_at) select gen_random_uuid(), id, 'FORCE', 'S0001', now(),"
            + " state, state_since from casereview.review_case where id = '"
            + file.id()
            + "'");
    assertThat(findings(file)).containsExactly("NO_PROCESS");
  }

  @Test
  void nothing_but_new_information_on_record_leaves_an_end() {
    var file = screenedOut();
    assertThatThrownBy(
            () ->
                driver.write(
                    "update casereview.review_case set state = 'SCREENING' where id = '"
                        + file.id()
                        + "'"))
        .hasMessageContaining("new information that is on record");
  }

  private java.util.List<String> findings(CaseFile file) {
    return reconciliation.reconcile().orElseThrow().findings().stream()
        .filter(finding -> file.id().equals(finding.caseId()))
        .map(finding -> finding.code().name())
        .toList();
  }
}

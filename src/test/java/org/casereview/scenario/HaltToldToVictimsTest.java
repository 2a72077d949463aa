package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casereview.scenario.AfterExclusion.attempt;
import static org.casereview.scenario.AfterExclusion.silent;
import static org.casereview.scenario.AfterExclusion.telling;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casereview.casefile.CaseFile;
import org.junit.jupiter.api.Test;

/** Victim liaisons wait while a halt is asked for, and after it tell nobody what holds no more. */
class HaltToldToVictimsTest extends OnCases {

  @Test
  void who_was_told_hears_of_the_halt_by_a_person_and_who_was_not_is_told_nothing() {
    var file = WithAnAcquittal.passed(this, Set.of());
    PANEL.forEach(member -> driver.does(member, file, "castVote", voting("REOPEN")));
    driver.does("victims", file, "decideNotice", telling());
    tries(file, "TOLD");
    driver.does("victims", file, "decideNotice", telling());
    assertThat(shown(file, "recordAttempt", "eventText")).isEqualTo("the case is reopened");

    WithAnAcquittal.tells(this, file, Set.of("S1", "S2"));
    asks(file);
    assertThat(attention(file, "HALT_WAIT_TELLING")).isEqualTo(1);
    assertThat(shown(file, "recordAttempt", "eventText")).contains("WAIT WITH IT");

    driver.does("head", file, "confirmHalt", Map.of("haltConfirmed", "YES"));
    assertThat(attention(file, "HALT_STOP_TELLING")).isEqualTo(1);
    assertThat(shown(file, "recordAttempt", "eventText")).contains("DO NOT TELL THIS ANY MORE");
    assertThat(shown(file, "decideNotice", "eventText")).contains("does not hold for now");
    assertThat(taken(file)).containsExactly(true, true, false);

    tries(file, "TAKEN_BACK");
    driver.does("victims", file, "decideNotice", telling());
    tries(file, "TOLD");
    assertThat(shown(file, "decideNotice", "attemptText")).contains("before anybody was told");
    assertThat(driver.tries("victims", file, "decideNotice", telling()).sentence())
        .contains("nobody is told this any more");
    driver.does("victims", file, "decideNotice", silent());
    assertThat(
            driver.rows(
                String.class,
                "select event || ' ' || ending from victim_notice n"
                    + " join notice_event e on e.id = n.event_id where case_id = ?"
                    + " order by n.number",
                file.id()))
        .containsExactlyInAnyOrder("REOPENED TOLD", "REOPENED NOT_TOLD", "HALTED TOLD");
  }

  @Test
  void a_case_that_goes_on_is_told_on() {
    var file = WithAnAcquittal.passed(this, Set.of());
    PANEL.forEach(member -> driver.does(member, file, "castVote", voting("REOPEN")));
    WithAnAcquittal.tells(this, file, Set.of("S1", "S2"));
    asks(file);
    driver.does(
        "head", file, "confirmHalt", Map.of("haltConfirmed", "NO", "note", "Somebody else."));
    assertThat(attention(file, "HALT_GO_ON_TELLING")).isEqualTo(1);
    assertThat(shown(file, "decideNotice", "eventText")).isEqualTo("the case is reopened");
  }

  private void asks(CaseFile file) {
    var asked =
        driver
            .at("manager")
            .call("POST", "/api/cases/" + file.number() + "/halt", Map.of("reasons", "Acquitted."));
    assertThat(asked.status()).isEqualTo(201);
    driver.runJobs(file);
  }

  private void tries(CaseFile file, String result) {
    driver.does("victims", file, "recordAttempt", attempt(clock.instant(), result));
  }

  private String shown(CaseFile file, String activity, String field) {
    var task = driver.task(file, activity).getId();
    return driver.at("victims").shown(task).get(field).toString();
  }

  private long attention(CaseFile file, String what) {
    return driver.count(
        "select count(*) from casereview.attention where case_id = ?"
            + " and team = 'victim-liaisons' and what = ?",
        file.id(),
        what);
  }

  /** Of each notice, whether the case file says that it is taken back. */
  private List<Boolean> taken(CaseFile file) {
    var notices =
        driver
            .at("victims")
            .call("GET", "/api/cases/" + file.number() + "/file", null)
            .body()
            .at("/facets/notices");
    return notices.findParents("number").stream().map(it -> it.hasNonNull("takenBackAt")).toList();
  }
}

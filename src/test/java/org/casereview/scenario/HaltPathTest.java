package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A case for suspects who turn out to be acquitted comes before the panel again by two people. */
class HaltPathTest extends OnCases {

  private static final String HALTED = "reinvestigation.halted";
  private static final Map<String, Object> YES = Map.of("haltConfirmed", "YES");

  private AfterDecision after;

  @BeforeEach
  void goOn() {
    after = new AfterDecision(driver);
  }

  @Test
  void a_reinvestigation_ends_with_all_that_it_asks_of_people_and_the_panel_decides_again() {
    var file = named("REOPEN");
    after.acceptsPlan(file);
    assertThat(asks("manager", file).sentence()).contains("A case is halted where nobody carries");
    WithAnAcquittal.tells(this, file, Set.of("S1"));
    assertThat(asks("manager", file).sentence()).contains("ask for the correction");
    WithAnAcquittal.tells(this, file, Set.of("S1", "S2"));
    assertThat(attention(file, "managers", "ACQUITTED_ALONE")).isEqualTo(1);
    assertThat(asks("panel1", file).sentence()).contains("Managers and heads of review");
    assertThat(asks("manager", file).status()).isEqualTo(201);
    assertThat(asks("head", file).sentence()).contains("waits for a head of review");
    long told = notices(file);
    assertThat(driver.at("head").shown(driver.task(file, "confirmHalt").getId()))
        .containsEntry("haltReasons", "Both were acquitted in 2011.");
    driver.does("head", file, "confirmHalt", YES);
    assertThat(driver.now(file).state()).isEqualTo(CaseState.PANEL);
    assertThat(driver.at(file)).containsExactlyInAnyOrder("castVote", "recordLegalAdvice");
    assertThat(driver.ended(file, "reinvestigation-halt", "halted")).isTrue();
    assertThat(cancelled(file, "reviewSupervision")).isEqualTo(1);
    assertThat(cancelled(file, "reportOnPlan")).isEqualTo(1);
    assertThat(notices(file)).as("nobody outside is told by itself").isEqualTo(told);
    assertThat(attention(file, "managers", "CASE_HALTED")).isEqualTo(1);
    PANEL.forEach(member -> driver.does(member, file, "castVote", voting("CLOSE")));
    assertThat(driver.now(file).state()).isEqualTo(CaseState.OUTCOME_CLOSE);
  }

  @Test
  void a_plan_that_the_force_has_not_answered_is_asked_for_no_more_on_an_older_drawing_too() {
    var file = named("REOPEN");
    driver.does("manager", file, "sendActionPlan", AfterDecision.plan("Trace the van."));
    WithAnAcquittal.tells(this, file, Set.of("S1", "S2"));
    driver.write(
        "delete from public.act_ru_event_subscr where event_name_ = 'reinvestigation.halted'"
            + " and proc_inst_id_ = '%s'".formatted(driver.instance(file, "case-review").getId()));
    asks("manager", file);
    driver.does("head", file, "confirmHalt", YES);
    assertThat(driver.now(file).state()).isEqualTo(CaseState.PANEL);
    assertThat(driver.at(file)).contains("castVote").doesNotContain("acceptActionPlan");
  }

  @Test
  void an_adoption_that_is_asked_for_is_broken_off() {
    var file = named("ADOPT");
    after.preparesAdoption(file);
    WithAnAcquittal.tells(this, file, Set.of("S1", "S2"));
    assertThat(asks("manager", file).status()).isEqualTo(201);
    driver.does("head", file, "confirmHalt", YES);
    assertThat(driver.now(file).state()).isEqualTo(CaseState.PANEL);
    assertThat(driver.at(file)).contains("castVote").doesNotContain("decideAdoption");
  }

  @Test
  void what_the_nca_had_adopted_goes_to_its_force_when_the_panel_reopens_it() {
    var file = named("ADOPT");
    after.adopts(file);
    assertThat(driver.now(file).state()).isEqualTo(CaseState.REINVESTIGATION);
    WithAnAcquittal.tells(this, file, Set.of("S1", "S2"));
    asks("manager", file);
    driver.does("head", file, "confirmHalt", YES);
    WithAnAcquittal.tells(this, file, Set.of());
    PANEL.forEach(member -> driver.does(member, file, "castVote", voting("REOPEN")));
    assertThat(driver.now(file).state()).isEqualTo(CaseState.OUTCOME_REOPEN);
    after.acceptsPlan(file);
    assertThat(driver.now(file).state()).isEqualTo(CaseState.REINVESTIGATION);
  }

  @Test
  void who_asked_does_not_confirm_and_a_case_goes_on_with_a_note() {
    var file = named("REOPEN");
    WithAnAcquittal.tells(this, file, Set.of("S1", "S2"));
    enabled("head2", false);
    assertThat(asks("head", file).sentence()).contains("let a manager ask");
    enabled("head2", true);
    var everywhere = new Everywhere();
    everywhere.join(driver);
    try {
      assertThat(asks("head", file).status()).isEqualTo(201);
      assertThat(driver.tries("head", file, "confirmHalt", YES).sentence())
          .contains("You asked for this");
      assertThat(
              driver
                  .tries("everywhere", file, "confirmHalt", Map.of("haltConfirmed", "NO"))
                  .sentence())
          .contains("why the case goes on");
      driver.does(
          "everywhere",
          file,
          "confirmHalt",
          Map.of("haltConfirmed", "NO", "note", "The force mixed up two people."));
    } finally {
      everywhere.leave(driver);
    }
    assertThat(driver.ended(file, "reinvestigation-halt", "goesOn")).isTrue();
    assertThat(driver.now(file).state()).isEqualTo(CaseState.OUTCOME_REOPEN);
    assertThat(driver.at(file)).contains("sendActionPlan").doesNotContain("confirmHalt");
    assertThat(asks("manager", file).status()).as("it may be asked for again").isEqualTo(201);
  }

  @Test
  void nobody_halts_a_case_by_a_message_to_the_engine() {
    var file = named("REOPEN");
    var waiting =
        driver
            .runtime
            .createExecutionQuery()
            .processInstanceBusinessKey(file.number())
            .messageEventSubscriptionName(HALTED)
            .singleResult()
            .getId();
    var message = driver.runtime.createMessageCorrelation(HALTED);
    var ofCase = message.processInstanceBusinessKey(file.number());
    for (ThrowingCallable way :
        List.<ThrowingCallable>of(
            ofCase::correlate,
            ofCase::correlateAll,
            () -> driver.runtime.messageEventReceived(HALTED, waiting))) {
      assertThatThrownBy(way).hasMessageContaining("is not changed by hand");
    }
    assertThat(driver.at(file)).contains("sendActionPlan");
  }

  /** Decided for two suspects of whom no acquittal is known. */
  private CaseFile named(String outcome) {
    var file = WithAnAcquittal.passed(this, Set.of());
    PANEL.forEach(member -> driver.does(member, file, "castVote", voting(outcome)));
    return file;
  }

  private Desk.Reply asks(String login, CaseFile file) {
    var reply =
        driver
            .at(login)
            .call(
                "POST",
                "/api/cases/" + file.number() + "/halt",
                Map.of("reasons", "Both were acquitted in 2011."));
    driver.runJobs(file);
    return reply;
  }

  private long attention(CaseFile file, String team, String what) {
    return driver.count(
        "select count(*) from casereview.attention where case_id = ? and team = ? and what = ?",
        file.id(),
        team,
        what);
  }

  private long notices(CaseFile file) {
    return driver.count(
        "select count(*) from casereview.victim_notice where case_id = ?", file.id());
  }

  private long cancelled(CaseFile file, String activity) {
    return driver.count(
        "select count(*) from casereview.clock where case_id = ? and activity = ?"
            + " and cancelled_at is not null and stopped_at is null",
        file.id(),
        activity);
  }

  private void enabled(String login, boolean enabled) {
    driver.write(
        "update casereview.staff set enabled = %s where login = '%s'".formatted(enabled, login));
  }
}

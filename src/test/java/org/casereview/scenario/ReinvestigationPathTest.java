package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReinvestigationPathTest extends OnCases {

  private static final String REINVESTIGATION = "reinvestigation";
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private AfterDecision after;

  @BeforeEach
  void goOn() {
    after = new AfterDecision(driver);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), LONDON);
  }

  private LocalDate supervisionIsDue(CaseFile file) {
    var due = driver.task(file, "reviewSupervision").getDueDate().toInstant();
    return LocalDate.ofInstant(due, LONDON);
  }

  @Test
  void a_reopened_case_goes_by_an_accepted_plan_and_supervision_to_a_charge() {
    var file = decided("REOPEN");
    assertThat(driver.instance(file, REINVESTIGATION).getTenantId())
        .as("no liaison sees it")
        .isNull();
    after.acceptsPlan(file);
    assertThat(driver.now(file).state()).isEqualTo(CaseState.REINVESTIGATION);
    after.supervises(file, AfterDecision.goingOn("EARLY_ADVICE"));
    assertThat(driver.now(file).state()).isEqualTo(CaseState.CPS_EARLY_ADVICE);
    after.supervises(file, AfterDecision.goingOn("WITH_CPS"));
    assertThat(driver.now(file).state()).isEqualTo(CaseState.CPS_CHARGING);
    var charged =
        Map.of(
            "supervisionResult", "CHARGED", "suspectsCharged", 2, "chargedOn", today().toString());
    after.supervises(file, charged);
    assertThat(driver.now(file).state()).isEqualTo(CaseState.CHARGED);
    assertThat(driver.ended(file, REINVESTIGATION, "charged")).isTrue();
    assertThat(driver.ended(file, "case-review", "charged")).isTrue();
    assertThat(after.at(file)).isEmpty();
  }

  @Test
  void supervision_is_due_twenty_eight_days_after_the_beginning_and_after_each_review() {
    var file = decided("REOPEN");
    after.acceptsPlan(file);
    assertThat(supervisionIsDue(file)).isEqualTo(today().plusDays(28));
    clock.forward(Duration.ofDays(27));
    after.supervises(file, AfterDecision.goingOn("WITH_FORCE"));
    assertThat(supervisionIsDue(file)).isEqualTo(today().plusDays(28));
    assertThat(driver.open(file))
        .filteredOn(task -> task.getTaskDefinitionKey().equals("reviewSupervision"))
        .hasSize(1);
  }

  @Test
  void a_silent_force_is_told_of_up_to_the_heads_of_review_and_keeps_the_task() {
    var file = decided("REOPEN");
    driver.does("manager", file, "sendActionPlan", AfterDecision.plan("Trace the van."));
    for (String rung : new String[] {"forceLeadDue", "chiefOfficerDue", "headDue"}) {
      driver.fire(file, rung);
    }
    assertThat(driver.ended(file, "plan-acceptance", "silenceTold")).isTrue();
    assertThat(
            driver.rows(
                String.class,
                "select team from attention where case_id = ? and what = 'PLAN_HEAD_TOLD'",
                file.id()))
        .containsExactly("heads-of-review");
    assertThat(after.at(file)).containsExactly("acceptActionPlan");
    driver.does("force-14", file, "acceptActionPlan", AfterDecision.accepting());
    assertThat(after.at(file)).containsExactly("reviewSupervision");
  }

  @Test
  void a_force_that_declines_gets_another_plan_with_its_reasons_in_view() {
    var file = decided("REOPEN");
    driver.does("manager", file, "sendActionPlan", AfterDecision.plan("Trace the van."));
    driver.does(
        "force-14",
        file,
        "acceptActionPlan",
        Map.of("accepted", "NO", "declineReasons", "The van was scrapped"));
    var task = driver.task(file, "sendActionPlan").getId();
    assertThat(driver.at("manager").shown(task))
        .containsEntry("declined", true)
        .containsEntry("declineReasons", "The van was scrapped");
    assertThat(driver.at("force-14").shown(task)).doesNotContainKey("panelReasons");
    after.acceptsPlan(file);
    assertThat(driver.now(file).state()).isEqualTo(CaseState.REINVESTIGATION);
  }

  @Test
  void without_a_charge_it_ends_with_a_new_reasoned_decision_of_two_people() {
    var file = decided("ADOPT");
    after.adopts(file);
    after.proposesEnding(file);
    driver.does(
        "head", file, "approveEnding", Map.of("approved", "NO", "comments", "Ask the bank"));
    var task = driver.task(file, "reviewSupervision").getId();
    assertThat(driver.at("manager").shown(task)).containsEntry("whySentBack", "Ask the bank");
    after.proposesEnding(file);
    assertThat(driver.now(file).state()).isEqualTo(CaseState.REINVESTIGATION);
    driver.does("head", file, "approveEnding", Map.of("approved", "YES"));
    assertThat(driver.now(file).state()).isEqualTo(CaseState.CLOSED_REINVESTIGATED_NFA);
    assertThat(driver.ended(file, REINVESTIGATION, "endedWithoutCharge")).isTrue();
    assertThat(driver.ended(file, "case-review", "endedWithoutCharge")).isTrue();
  }

  @Test
  void one_person_alone_ends_no_reinvestigation() {
    var everywhere = new Everywhere();
    everywhere.join(driver);
    try {
      var file = decided("ADOPT");
      after.adopts(file);
      after.supervises(file, Map.of("supervisionResult", "END"));
      driver.does("everywhere", file, "proposeEnding", AfterDecision.ending());
      var approval = Map.of("approved", "YES");
      assertThat(driver.tries("everywhere", file, "approveEnding", approval).sentence())
          .contains("You proposed this ending");
      var half = driver.tries("head", file, "approveEnding", Map.of("approved", "NO"));
      assertThat(half.sentence()).contains("Say in the comments");
    } finally {
      everywhere.leave(driver);
    }
  }

  @Test
  void a_charge_needs_a_whole_number_of_suspects_and_a_day() {
    var file = decided("ADOPT");
    after.adopts(file);
    var half =
        AfterDecision.found(
            Map.of(
                "supervisionResult",
                "CHARGED",
                "suspectsCharged",
                1.5,
                "chargedOn",
                today().toString()));
    assertThat(driver.tries("manager", file, "reviewSupervision", half).sentence())
        .contains("whole number");
    var dayless = AfterDecision.found(Map.of("supervisionResult", "CHARGED", "suspectsCharged", 1));
    assertThat(driver.tries("manager", file, "reviewSupervision", dayless).sentence())
        .contains("on which day");
    assertThat(driver.now(file).state()).isEqualTo(CaseState.REINVESTIGATION);
  }
}

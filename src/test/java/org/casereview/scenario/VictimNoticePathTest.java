package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casereview.scenario.AfterExclusion.attempt;
import static org.casereview.scenario.AfterExclusion.silent;
import static org.casereview.scenario.AfterExclusion.telling;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.Task;
import org.casereview.casefile.CaseFile;
import org.junit.jupiter.api.Test;

class VictimNoticePathTest extends OnCases {

  private static final String NOTICE = "victim-notice";

  /** Left out of the review, with one victim. */
  private CaseFile leftOut(String victimNotice) {
    var file = screened(Told::ofOneVictim);
    var answers = leavingOutToo("screener2", file);
    answers.put("victimNotice", victimNotice);
    driver.does("screener2", file, "confirmExclusion", answers);
    return file;
  }

  private Set<String> wanted(CaseFile file) {
    return driver.open(file).stream().map(Task::getTaskDefinitionKey).collect(Collectors.toSet());
  }

  private void tries(CaseFile file, String result) {
    driver.does("victims", file, "recordAttempt", attempt(clock.instant(), result));
  }

  private List<String> happened(CaseFile file) {
    return driver.rows(
        String.class,
        "select what || ' ' || codes::text from timeline_entry where case_id = ?"
            + " and what ~ 'NOTICE|VICTIM' order by at, id",
        file.id());
  }

  @Test
  void a_victim_who_wants_to_hear_it_is_told_and_the_case_says_so_by_code_alone() {
    var file = leftOut("TELL_BY_PLAN");
    var instance = driver.instance(file, NOTICE);
    assertThat(instance.getBusinessKey()).matches("VN-[0-9]{4}-[0-9]{6}");
    assertThat(instance.getTenantId()).isNull();
    driver.does("victims", file, "decideNotice", telling());
    assertThat(wanted(file)).containsExactly("recordAttempt");
    tries(file, "TOLD");
    assertThat(driver.ended(file, NOTICE, "victimTold")).isTrue();
    assertThat(happened(file))
        .containsExactly(
            "NOTICE_OPENED {\"victim\": \"V-01\"}",
            "NOTICE_DECIDED {\"victim\": \"V-01\"}",
            "VICTIM_TOLD {\"victim\": \"V-01\"}");
  }

  @Test
  void what_was_tried_three_times_in_vain_is_planned_again_and_may_end_untold() {
    var file = leftOut("TELL_BY_PLAN");
    driver.does("victims", file, "decideNotice", telling());
    tries(file, "NOT_REACHED");
    tries(file, "NOT_REACHED");
    assertThat(wanted(file)).containsExactly("recordAttempt");
    tries(file, "NOT_REACHED");
    assertThat(wanted(file)).containsExactly("decideNotice");
    var task = driver.task(file, "decideNotice").getId();
    assertThat(driver.at("victims").shown(task).get("attemptText").toString())
        .contains("3 attempts");
    driver.does("victims", file, "decideNotice", silent());
    assertThat(driver.ended(file, NOTICE, "notTold")).isTrue();
    assertThat(happened(file)).last().isEqualTo("NOTICE_ENDED {\"victim\": \"V-01\"}");
  }

  @Test
  void who_has_not_said_for_whom_they_worked_decides_nothing_for_victims() {
    var file = leftOut("TELL_BY_PLAN");
    String declared = "update casereview.staff set former_forces_declared = %s where login = '%s'";
    driver.write(declared.formatted(false, "victims"));
    try {
      assertThat(driver.tries("victims", file, "decideNotice", telling()).sentence())
          .contains("are not declared yet");
    } finally {
      driver.write(declared.formatted(true, "victims"));
    }
    driver.does("victims", file, "decideNotice", telling());
  }

  @Test
  void where_it_is_unsafe_to_go_on_the_plan_is_looked_at_again_and_a_victim_may_decline_to_hear() {
    var file = leftOut("ALREADY_AWARE");
    driver.does("victims", file, "decideNotice", telling());
    tries(file, "UNSAFE_TO_GO_ON");
    assertThat(wanted(file)).containsExactly("decideNotice");
    driver.does("victims", file, "decideNotice", telling());
    tries(file, "DECLINED_TO_HEAR");
    assertThat(driver.ended(file, NOTICE, "victimTold")).isTrue();
    assertThat(happened(file)).noneMatch(what -> what.startsWith("VICTIM_TOLD"));
  }

  @Test
  void each_victim_of_a_closed_case_has_a_notice_within_a_working_day_and_liaisons_see_none() {
    var file = decided("CLOSE");
    driver.does("panel2", file, "prepareClosure", closing());
    driver.does("head", file, "approveClosure", Map.of("approved", "YES"));
    var tasks = driver.open(file);
    assertThat(tasks).hasSize(2).allMatch(t -> t.getTaskDefinitionKey().equals("decideNotice"));
    assertThat(tasks).allMatch(t -> t.getDueDate() != null);
    String task = tasks.get(0).getId();
    for (String other : List.of("force-14", "manager")) {
      assertThat(driver.at(other).shown(task)).doesNotContainKeys("wish", "eventText");
    }
    assertThat(driver.at("victims").shown(task))
        .containsEntry("wish", "NOT_YET_ASKED")
        .containsEntry("eventText", "the review is complete and no further action stands");
    assertThat(
            driver.count(
                "select count(*) from clock where case_id = ? and process = 'victim-notice'"
                    + " and sla_id = 'SLA-26' and limit_amount = 1 and limit_unit = 'WD'",
                file.id()))
        .isEqualTo(2);
  }

  @Test
  void what_those_who_ended_the_case_decided_forbids_telling() {
    var file = leftOut("NOT_TO_BE_TOLD");
    var task = driver.task(file, "decideNotice").getId();
    assertThat(driver.at("victims").shown(task).get("tellingText").toString())
        .contains("not to be told");
    assertThat(driver.tries("victims", file, "decideNotice", telling()).sentence())
        .contains("ask a head of review");
    assertThat(driver.tries("victims", file, "decideNotice", Map.of("wish", "OPTED_IN")).status())
        .isGreaterThanOrEqualTo(400);
    driver.does("victims", file, "decideNotice", silent());
    assertThat(driver.ended(file, NOTICE, "notTold")).isTrue();
  }

  @Test
  void the_notices_stand_in_the_file_for_victim_liaisons_and_heads_of_review_alone() {
    var file = leftOut("TELL_BY_PLAN");
    driver.does("victims", file, "decideNotice", telling());
    for (String login : List.of("victims", "head", "manager", "screener", "duty")) {
      var facet =
          driver
              .at(login)
              .call("GET", "/api/cases/" + file.number() + "/file", null)
              .body()
              .at("/facets/notices");
      boolean reads = List.of("victims", "head").contains(login);
      assertThat(facet.isMissingNode()).as(login).isEqualTo(!reads);
      if (reads) {
        assertThat(facet.at("/0/decisions/0/wish").asText()).isEqualTo("OPTED_IN");
      }
    }
  }

  @Test
  void victims_hear_that_a_case_is_adopted_and_how_its_new_investigation_ended() {
    var file = decided("ADOPT");
    var after = new AfterDecision(driver);
    after.adopts(file);
    after.proposesEnding(file);
    driver.does("head", file, "approveEnding", Map.of("approved", "YES"));
    assertThat(
            driver.rows(
                String.class,
                "select pseudonym || ' ' || event || ' ' || coalesce(telling, '-')"
                    + " from victim_notice n join notice_event e on e.id = n.event_id"
                    + " where case_id = ? order by n.number",
                file.id()))
        .containsExactly(
            "V-01 ADOPTED -",
            "V-02 ADOPTED -",
            "V-01 REINVESTIGATION_CLOSED TELL_BY_PLAN",
            "V-02 REINVESTIGATION_CLOSED TELL_BY_PLAN");
  }
}

package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.casereview.casefile.CaseFile;
import org.junit.jupiter.api.Test;

class InformationRequestPathTest extends OnCases {

  private static final String REQUEST = "information-request";

  private List<String> told(CaseFile file) {
    return driver.rows(
        String.class, "select what from attention where case_id = ? order by what", file.id());
  }

  @Test
  void a_request_belongs_to_its_force_and_is_known_by_its_own_number() {
    var file = screened(Told::ofVictimsUnknown);
    var request = driver.instance(file, REQUEST);
    assertThat(request.getBusinessKey()).matches("IR-[0-9]{4}-[0-9]{6}");
    assertThat(request.getTenantId()).isEqualTo("14");
    var task = driver.task(file, "answerRequest").getId();
    assertThat(driver.at("force-14").shown(task)).containsEntry("askedC4Victims", true);
    assertThat(driver.at("force-20").shown(task)).doesNotContainKey("askedC4Victims");
    driver.does("force-14", file, "answerRequest", THREE_GIRLS);
    assertThat(driver.ended(file, REQUEST, "requestAnswered")).isTrue();
  }

  @Test
  void
      a_silent_force_is_reminded_then_its_lead_then_its_chief_officer_is_told_and_it_may_still_answer() {
    var file = screened(Told::ofVictimsUnknown);
    for (var rung :
        Map.of(
                "reminderDue", "forceReminded",
                "forceLeadDue", "forceLeadTold",
                "chiefOfficerDue", "chiefOfficerTold")
            .entrySet()) {
      driver.fire(file, rung.getKey());
      assertThat(driver.ended(file, REQUEST, rung.getValue())).isTrue();
    }
    assertThat(told(file)).hasSize(3);
    assertThat(driver.at(file)).containsExactly("answerRequest");
    driver.does("force-14", file, "answerRequest", THREE_GIRLS);
    assertThat(driver.ended(file, REQUEST, "requestAnswered")).isTrue();
  }

  @Test
  void that_no_answer_came_is_recorded_and_decides_nothing() {
    var file = screened(Told::ofVictimsUnknown);
    driver.fire(file, "requestDefault");
    assertThat(driver.ended(file, REQUEST, "requestUnanswered")).isTrue();
    assertThat(driver.at(file)).containsExactly("screenCase");
    assertThat(driver.now(file).scopeOutcome()).isNotEqualTo("OUT_OF_SCOPE");
  }

  @Test
  void what_was_answered_too_late_in_parts_was_missed_once() {
    var file = screened(told -> told.ofVictimsUnknown().without("closedDate"));
    clock.forward(Duration.ofDays(40));
    var some = new java.util.HashMap<String, Object>(THREE_GIRLS);
    some.put("restFollows", true);
    driver.does("force-14", file, "answerRequest", some);
    driver.does(
        "force-14",
        file,
        "answerRequest",
        Map.of("answerC2Window", "YES", "statementC2Window", "It was closed in 2012."));
    assertThat(driver.ended(file, REQUEST, "requestAnswered")).isTrue();
    assertThat(
            driver.count(
                "select count(*) from sla_breach b join clock c on c.id = b.clock_id"
                    + " where c.case_id = ? and c.activity = 'answerRequest'",
                file.id()))
        .isEqualTo(1);
  }

  @Test
  void a_force_answers_part_by_part_on_the_same_ladder_under_its_own_reference() {
    var file = screened(told -> told.ofVictimsUnknown().without("closedDate"));
    var first = driver.task(file, "answerRequest");
    assertThat(driver.at("force-14").shown(first.getId()))
        .containsEntry("forceReference", file.forceReference())
        .containsEntry("askedC2Window", true)
        .containsEntry("moreThanOne", true);
    driver.fire(file, "reminderDue");
    var some = new java.util.HashMap<String, Object>(THREE_GIRLS);
    some.put("restFollows", true);
    driver.does("force-14", file, "answerRequest", some);
    var rest = driver.task(file, "answerRequest");
    assertThat(rest.getDueDate()).isEqualTo(first.getDueDate());
    assertThat(driver.at("force-14").shown(rest.getId()))
        .containsEntry("askedC4Victims", false)
        .containsEntry("askedC2Window", true);
    driver.fire(file, "reminderDue");
    assertThat(told(file)).containsExactly("FORCE_REMINDED");
    driver.fire(file, "requestDefault");
    assertThat(shown("screener", file, Map.of())).containsEntry("c4Victims", "YES");
  }
}

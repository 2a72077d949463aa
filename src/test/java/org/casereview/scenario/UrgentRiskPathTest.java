package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casereview.scenario.AtRisk.acknowledged;
import static org.casereview.scenario.AtRisk.lookedAt;
import static org.casereview.scenario.AtRisk.planned;
import static org.casereview.scenario.AtRisk.raises;
import static org.casereview.scenario.AtRisk.triaged;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.casereview.casefile.CaseFile;
import org.junit.jupiter.api.Test;

class UrgentRiskPathTest extends OnCases {

  private static final String RISK = "urgent-risk";

  private CaseFile atRisk(String trigger) {
    var file = referred();
    assertThat(raises(driver.at("screener"), file, trigger).status()).isEqualTo(201);
    return file;
  }

  private CaseFile urgent(String trigger) {
    var file = atRisk(trigger);
    driver.does("duty", file, "triageRisk", triaged("YES"));
    return file;
  }

  private List<String> told(CaseFile file) {
    return driver.rows(
        String.class,
        "select team || ' ' || what from attention where case_id = ? order by raised_at, team",
        file.id());
  }

  /** How many minutes the newest clock of the activity runs. */
  private long minutes(CaseFile file, String activity) {
    return driver
        .rows(
            Long.class,
            "select extract(epoch from due_at - started_at)::bigint / 60 from clock"
                + " where case_id = ? and activity = ? order by started_at desc, id desc",
            file.id(),
            activity)
        .get(0);
  }

  @Test
  void a_risk_that_is_urgent_is_acknowledged_planned_and_looked_at_until_somebody_closes_it() {
    var file = atRisk("U3");
    var risk = driver.instance(file, RISK);
    assertThat(risk.getBusinessKey()).matches("UR-[0-9]{4}-[0-9]{6}");
    assertThat(risk.getTenantId()).isNull();
    assertThat(told(file)).containsExactly("duty-officers RISK_RAISED");
    assertThat(driver.at(file)).containsExactlyInAnyOrder("screenCase", "triageRisk");
    assertThat(minutes(file, "triageRisk")).isEqualTo(60);
    assertThat(driver.at("duty").shown(driver.task(file, "triageRisk").getId()))
        .containsKey("nightNumber");
    driver.does("duty", file, "triageRisk", triaged("YES"));
    assertThat(minutes(file, "recordAcknowledgement")).isEqualTo(30);
    driver.does("duty", file, "recordAcknowledgement", acknowledged(clock.instant()));
    assertThat(minutes(file, "planRisk")).isEqualTo(Duration.ofHours(24).toMinutes());
    driver.does("duty", file, "planRisk", planned(clock.instant()));
    assertThat(minutes(file, "reviewRisk")).isEqualTo(Duration.ofHours(24).toMinutes());
    driver.does("duty", file, "reviewRisk", lookedAt("HIGH", "CONTINUE"));
    assertThat(minutes(file, "reviewRisk")).isEqualTo(Duration.ofHours(72).toMinutes());
    driver.does("duty", file, "reviewRisk", lookedAt("MEDIUM", "CONTINUE"));
    assertThat(minutes(file, "reviewRisk")).isBetween(7 * 1440L, 8 * 1440L);
    driver.does("duty", file, "reviewRisk", lookedAt("LOW", "CLOSE"));
    assertThat(driver.ended(file, RISK, "riskClosed")).isTrue();
    assertThat(
            driver.rows(
                String.class, "select closed_by from urgent_risk where case_id = ?", file.id()))
        .containsExactly(driver.staffId("duty"));
    assertThat(driver.at(file)).containsExactly("screenCase");
  }

  @Test
  void minutes_count_where_a_life_is_in_danger_and_nothing_pauses_the_clock() {
    var file = atRisk("U1");
    assertThat(minutes(file, "triageRisk")).isEqualTo(15);
    assertThat(
            driver.count(
                "select count(*) from pause_allowed where sla_id in"
                    + " (select sla_id from clock where case_id = ? and process = 'urgent-risk')",
                file.id()))
        .isZero();
  }

  @Test
  void what_is_not_urgent_is_closed_with_the_reasons_of_the_triage() {
    var file = atRisk("U7");
    driver.does("duty", file, "triageRisk", triaged("NO"));
    assertThat(driver.ended(file, RISK, "riskClosed")).isTrue();
    assertThat(
            driver.rows(
                String.class,
                "select what from timeline_entry where case_id = ? and what like 'RISK%'"
                    + " order by at, id",
                file.id()))
        .containsExactly("RISK_RAISED", "RISK_TRIAGED", "RISK_CLOSED");
  }

  @Test
  void a_force_that_does_not_acknowledge_is_chased_rung_by_rung_and_may_still_do_so() {
    var file = urgent("U2");
    var before = driver.open(file).size();
    driver.fire(file, "phoneDue");
    driver.fire(file, "superintendentDue");
    driver.fire(file, "chiefOfficerDue");
    assertThat(driver.ended(file, RISK, "forceChased")).isTrue();
    assertThat(told(file))
        .containsExactly(
            "duty-officers RISK_RAISED",
            "duty-officers RISK_PHONE",
            "duty-officers RISK_SUPERINTENDENT",
            "duty-officers RISK_CHIEF_OFFICER",
            "heads-of-review RISK_CHIEF_OFFICER");
    assertThat(driver.open(file)).hasSize(before);
    driver.does("duty", file, "recordAcknowledgement", acknowledged(clock.instant()));
    assertThat(driver.at(file)).contains("planRisk");
  }

  @Test
  void the_rungs_are_due_after_half_an_hour_an_hour_and_two_hours() {
    var file = urgent("U4");
    var from =
        driver.rows(
            java.sql.Timestamp.class,
            "select started_at from clock where case_id = ? and activity = 'recordAcknowledgement'",
            file.id());
    Map.of("phoneDue", 30L, "superintendentDue", 60L, "chiefOfficerDue", 120L)
        .forEach(
            (timer, minutes) ->
                assertThat(
                        driver
                            .jobs
                            .createJobQuery()
                            .processInstanceId(driver.instance(file, RISK).getId())
                            .activityId(timer)
                            .singleResult()
                            .getDuedate())
                    .as(timer)
                    .isCloseTo(
                        new java.util.Date(
                            from.get(0).getTime() + Duration.ofMinutes(minutes).toMillis()),
                        Duration.ofMinutes(1).toMillis()));
  }

  @Test
  void a_force_whose_people_may_be_the_suspects_is_not_told() {
    var file = urgent("U6");
    assertThat(driver.at(file)).contains("planRisk").doesNotContain("recordAcknowledgement");
    driver.does("duty", file, "planRisk", planned(clock.instant()));
    assertThat(driver.at(file)).contains("reviewRisk");
  }

  @Test
  void central_staff_read_the_risks_in_the_file_and_the_form_shows_duty_officers_what_was_said() {
    var file = atRisk("U5");
    var task = driver.task(file, "triageRisk").getId();
    assertThat(driver.at("duty").shown(task))
        .containsEntry("raisedReasons", "S-01 drives the school bus.");
    assertThat(driver.at("manager").shown(task)).doesNotContainKey("raisedReasons");
    var address = "/api/cases/" + file.number() + "/file";
    assertThat(driver.at("manager").call("GET", address, null).body().at("/facets/risks/0/trigger"))
        .hasToString("\"U5\"");
    assertThat(driver.at("force-14").call("GET", address, null).status()).isEqualTo(404);
  }
}

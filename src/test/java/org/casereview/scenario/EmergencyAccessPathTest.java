package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.casereview.casefile.CaseFile;
import org.junit.jupiter.api.Test;

/** A file that is opened in an emergency: for an hour, told at once, and reviewed by an auditor. */
class EmergencyAccessPathTest extends OnCases {

  private Desk.Reply opens(String login, CaseFile file, String code, String why) {
    return driver
        .at(login)
        .call(
            "POST",
            "/api/cases/" + file.number() + "/emergency",
            Map.of("code", code, "text", why));
  }

  private Desk.Reply looks(String login, CaseFile file) {
    return driver.at(login).call("GET", "/api/cases/" + file.number() + "/file", null);
  }

  @Test
  void the_file_opens_for_an_hour_to_the_second_and_an_auditor_reviews_it() {
    var file = openForReview();
    assertThat(looks("reviewer3", file).sentence()).contains("You have no part in this case");
    var opened = opens("reviewer3", file, "LIFE_AT_RISK", "A threat was made by telephone.");
    assertThat(opened.status()).as(opened.toString()).isEqualTo(201);
    var until = Instant.parse(opened.body().path("until").asText());
    assertThat(Duration.between(clock.instant(), until)).isLessThanOrEqualTo(Duration.ofHours(1));
    lastsAnHourToTheSecond(file);
    isToldWithinAMinute(file);
    assertThat(looks("reviewer3", file).status()).isEqualTo(200);
    // What is opened in an emergency is read: who has the file to work on it writes there.
    var verdict = Map.of("verdict", "LINKED", "reasons", "So.");
    String link = "/api/cases/" + file.number() + "/links/CR-2026-999999";
    assertThat(driver.at("reviewer3").call("POST", link, verdict).status()).isEqualTo(403);
    assertThat(
            driver.rows(
                String.class,
                "select team from casereview.attention where case_id = ? and what = ?",
                file.id(),
                "EMERGENCY_OPENED"))
        .containsExactlyInAnyOrder("managers", "auditors");

    var task = driver.task(file, "reviewEmergencyAccess");
    assertThat(task.getDueDate()).isNotNull();
    assertThat(driver.at("auditor").shown(task.getId()).get("opened").toString())
        .contains("Samir Holbeck", "A threat was made by telephone.", "Somebody may be in danger");
    assertThat(driver.tries("reviewer3", file, "reviewEmergencyAccess", verdict()).isDone())
        .isFalse();

    clock.moveTo(until.minusSeconds(20));
    assertThat(looks("reviewer3", file).status()).isEqualTo(200);
    clock.moveTo(until);
    assertThat(looks("reviewer3", file).status()).isEqualTo(403);

    driver.does("auditor", file, "reviewEmergencyAccess", verdict());
    assertThat(driver.ended(file, "emergency-access", "reviewOnRecord")).isTrue();
    assertThat(looks("manager", file).body().path("timeline").toString())
        .contains("EMERGENCY_OPENED", "EMERGENCY_REVIEWED");
    assertThat(
            driver.count(
                "select count(*) from casereview.emergency_review r join"
                    + " casereview.emergency_access a on a.id = r.access_id where a.case_id = ?"
                    + " and r.verdict = 'JUSTIFIED'",
                file.id()))
        .isEqualTo(1);
  }

  @Test
  void a_second_press_of_the_button_leads_to_the_file_that_is_open_by_then() {
    var file = openForReview();
    String press =
        "/cases/" + file.number() + "/emergency?code=LIFE_AT_RISK&text=A%20threat%20was%20made.";
    for (int pressed = 0; pressed < 2; pressed++) {
      assertThat(driver.at("reviewer3").call("POST", press, null).status()).isEqualTo(302);
    }
    assertThat(looks("reviewer3", file).status()).isEqualTo(200);
    assertThat(
            driver.count(
                "select count(*) from casereview.emergency_access where case_id = ?", file.id()))
        .isEqualTo(1);
  }

  private static Map<String, Object> verdict() {
    return Map.of("verdict", "JUSTIFIED", "reasons", "The threat was real.");
  }

  @Test
  void it_is_not_for_who_opens_the_file_anyway_nor_for_a_force_nor_without_a_reason() {
    var file = openForReview();
    for (String login : List.of("reviewer", "manager", "force-14", "force-13", "analyst")) {
      assertThat(opens(login, file, "LIFE_AT_RISK", "Because.").status()).as(login).isEqualTo(404);
    }
    assertThat(opens("reviewer3", file, "NO_SUCH", "Because.").sentence())
        .contains("Choose what makes it an emergency");
    assertThat(opens("reviewer3", file, "LIFE_AT_RISK", "  ").sentence()).contains("Say why");
    assertThat(looks("reviewer3", file).status()).isEqualTo(403);
    assertThat(
            driver.count(
                "select count(*) from casereview.emergency_access where case_id = ?", file.id()))
        .isZero();
  }

  /** As the database judges it, a second before the end and at the end. */
  private void lastsAnHourToTheSecond(CaseFile file) {
    assertThat(
            driver.rows(
                String.class,
                """
                select concat_ws(' ', extract(epoch from g.until_at - g.from_at)::int,
                  casereview.has_reason(g.staff_id, g.case_id, g.until_at - interval '1 second'),
                  casereview.has_reason(g.staff_id, g.case_id, g.until_at))
                from casereview.case_grant g where g.case_id = ? and g.level = 'EMERGENCY'""",
                file.id()))
        .containsExactly("3600 t f");
  }

  private void isToldWithinAMinute(CaseFile file) {
    assertThat(
            driver.count(
                """
                select count(*) from casereview.attention t
                join casereview.emergency_access a on a.case_id = t.case_id
                where t.case_id = ? and t.what = 'EMERGENCY_OPENED'
                  and t.raised_at between a.opened_at - interval '1 second'
                    and a.opened_at + interval '60 seconds'""",
                file.id()))
        .isEqualTo(2);
    driver.runJobs(file);
    assertThat(
            Duration.between(
                clock.instant(),
                driver.task(file, "reviewEmergencyAccess").getCreateTime().toInstant()))
        .isLessThan(Duration.ofSeconds(60));
  }

  @Test
  void who_is_kept_from_the_case_by_name_or_by_a_matter_of_misconduct_has_no_such_door() {
    var file = openForReview();
    var misconduct = new Misconduct(driver, application);
    var matter = misconduct.raised("manager", file, "OFFENDING_OR_CORRUPTION");
    var unknown =
        driver.at("reviewer3").call("POST", "/api/cases/CR-2026-999999/emergency", Map.of());
    assertThat(opens("reviewer3", file, "LIFE_AT_RISK", "Because.").status()).isEqualTo(201);
    assertThat(looks("reviewer3", file).body().toString())
        .doesNotContain("canary-of-standards", matter);

    keepsAway(file, "reviewer2");
    var concerned =
        driver
            .at("standards")
            .call(
                "POST",
                "/api/conduct-matters/" + matter + "/concerned",
                Map.of("staffId", driver.staffId("reviewer3")));
    assertThat(concerned.status()).isEqualTo(204);
    for (String login : List.of("reviewer2", "reviewer3")) {
      assertThat(looks(login, file).status()).as(login).isEqualTo(404);
      assertThat(opens(login, file, "LIFE_AT_RISK", "Because.").toString())
          .as(login)
          .isEqualTo(unknown.toString().replace("CR-2026-999999", file.number()));
    }
    assertThat(
            driver.count(
                "select count(*) from casereview.emergency_access where case_id = ?", file.id()))
        .isEqualTo(1);
  }
}

package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.casereview.casefile.CaseFile;
import org.casereview.sla.RecalculationPass;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The timers of a force's ladder follow a proclaimed holiday and more time, with its task. */
class LadderFollowsTest extends OnCases {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final String EW = "/api/sla/calendars/EW/one-off-days";

  /** A Monday with no holiday in the four weeks after it. */
  private static final Instant MONDAY = Instant.parse("2027-06-07T09:00:00Z");

  @Autowired RecalculationPass pass;
  @Autowired ManagementService jobs;
  @Autowired RuntimeService runtime;

  @BeforeEach
  void onAQuietMonday() {
    clock.moveTo(MONDAY);
  }

  @AfterEach
  void takeTheDayBack() {
    for (var calendar : driver.at("manager").call("GET", "/api/sla/calendars", null).body()) {
      for (var day : calendar.path("oneOffDays")) {
        if (day.path("withdrawnAt").isNull()) {
          String address = EW + "/" + day.path("id").asText() + "/withdrawal";
          driver.at("manager").call("POST", address, Map.of("reason", "Only a test."));
        }
      }
    }
    pass.goOn();
  }

  private static LocalDate day(Date moment) {
    return moment.toInstant().atZone(LONDON).toLocalDate();
  }

  private Map<String, LocalDate> timers(CaseFile file) {
    var due = new TreeMap<String, LocalDate>();
    var task = driver.task(file, "answerRequest");
    jobs.createJobQuery()
        .processInstanceId(task.getProcessInstanceId())
        .timers()
        .list()
        .forEach(
            job ->
                due.put(
                    jobs.createJobDefinitionQuery()
                        .jobDefinitionId(job.getJobDefinitionId())
                        .singleResult()
                        .getActivityId(),
                    day(job.getDuedate())));
    return due;
  }

  private static Map<String, LocalDate> days(String... pairs) {
    var days = new TreeMap<String, LocalDate>();
    for (int i = 0; i < pairs.length; i += 2) {
      days.put(pairs[i], LocalDate.parse("2027-" + pairs[i + 1]));
    }
    return days;
  }

  private static final Map<String, LocalDate> AT_FIRST =
      days(
          "reminderDue", "06-17",
          "forceLeadDue", "06-21",
          "chiefOfficerDue", "06-28",
          "requestDefault", "07-05");

  @Test
  void a_proclaimed_holiday_moves_the_task_and_every_rung_and_taking_it_back_moves_them_back() {
    var file = screened(Told::ofVictimsUnknown);
    assertThat(timers(file)).isEqualTo(AT_FIRST);
    var holiday =
        Map.of(
            "day", "2027-06-09",
            "kind", "HOLIDAY",
            "name", "Day of thanks",
            "source", "London Gazette",
            "reason", "Proclaimed.");
    var sent = driver.at("manager").call("POST", EW, holiday);
    assertThat(sent.status()).isEqualTo(202);
    pass.goOn();
    assertThat(timers(file))
        .isEqualTo(
            days(
                "reminderDue", "06-18",
                "forceLeadDue", "06-22",
                "chiefOfficerDue", "06-29",
                "requestDefault", "07-06"));
    var task = driver.task(file, "answerRequest");
    assertThat(day(task.getDueDate())).isEqualTo("2027-06-22");
    Stream.of("informationReminderAt", "forceLeadToldAt", "chiefOfficerToldAt", "requestDefaultAt")
        .forEach(
            timer ->
                assertThat(timers(file).values())
                    .contains(day((Date) runtime.getVariable(task.getExecutionId(), timer))));
    takeTheDayBack();
    assertThat(timers(file)).isEqualTo(AT_FIRST);
  }

  @Test
  void more_time_for_the_force_is_more_time_on_every_rung_that_was_not_climbed() {
    var file = screened(Told::ofVictimsUnknown);
    driver.fire(file, "reminderDue");
    var task = driver.task(file, "answerRequest");
    var why =
        driver.at("manager").call("GET", "/api/sla/explain?task=" + task.getId(), null).body();
    var given =
        driver
            .at("manager")
            .call(
                "POST",
                "/api/sla/clocks/" + why.path("clockId").asText() + "/extension",
                Map.of("workingDays", 3, "reason", "Their archive was flooded."));
    assertThat(given.status()).as(given.body().toString()).isEqualTo(200);
    assertThat(timers(file))
        .isEqualTo(
            days("forceLeadDue", "06-24", "chiefOfficerDue", "07-01", "requestDefault", "07-08"));
    assertThat(day(driver.task(file, "answerRequest").getDueDate())).isEqualTo("2027-06-24");
  }
}

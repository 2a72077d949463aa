package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.casereview.casefile.CaseFile;
import org.casereview.platform.Actor;
import org.casereview.sla.Sla;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A force's ladder stands still while a manager lets the case wait, and goes on after it. */
class LadderWaitsTest extends OnCases {

  /** A Monday. */
  private static final Instant MONDAY = Instant.parse("2027-09-06T09:00:00Z");

  @Autowired Sla sla;
  @Autowired ManagementService jobs;

  @BeforeEach
  void onAMonday() {
    clock.moveTo(MONDAY);
  }

  private CaseFile withItsForce() {
    var file = decided("RETURN");
    driver.does("manager", file, "sendActionPlan", WithTheForce.plan());
    driver.does("force-14", file, "acceptActionPlan", WithTheForce.accepting());
    return file;
  }

  private void atNoonOfDay(int workingDays) {
    Instant end = Actor.as(Actor.CLOCKS, () -> sla.addWorkingDays(MONDAY, workingDays));
    clock.moveTo(end.minus(Duration.ofHours(12)));
  }

  private void nightAfterDay(int workingDays) {
    Instant end = Actor.as(Actor.CLOCKS, () -> sla.addWorkingDays(MONDAY, workingDays));
    clock.moveTo(end.plus(Duration.ofMinutes(5)));
  }

  private List<Job> timers(CaseFile file) {
    return jobs.createJobQuery()
        .processInstanceId(driver.task(file, "reportOnPlan").getProcessInstanceId())
        .timers()
        .list();
  }

  /** What an executor takes: what is due and does not stand still. */
  private void executorComesBy(CaseFile file) {
    jobs.createJobQuery()
        .processInstanceId(driver.task(file, "reportOnPlan").getProcessInstanceId())
        .timers()
        .executable()
        .active()
        .list()
        .forEach(job -> jobs.executeJob(job.getId()));
    driver.runJobs(file);
  }

  private List<String> told(CaseFile file) {
    return driver.rows(
        String.class,
        "select what from casereview.attention where case_id = ? and what like 'PLAN%'"
            + " order by raised_at",
        file.id());
  }

  private void says(CaseFile file, String act, Map<String, ?> what) {
    var answer =
        driver.at("manager").call("POST", "/api/sla/cases/" + file.number() + "/" + act, what);
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(204);
  }

  @Test
  void a_ladder_that_was_paused_on_day_eight_tells_the_lead_as_many_days_later() {
    var file = withItsForce();
    atNoonOfDay(8);
    says(file, "pause", Map.of("reason", "AWAITING_PARTNER", "note", "Abroad until October."));
    assertThat(timers(file)).hasSize(3).allMatch(Job::isSuspended);
    nightAfterDay(55); // beyond the end of the whole ladder
    executorComesBy(file);
    assertThat(told(file)).isEmpty();
    assertThat(driver.at(file)).contains("reportOnPlan");
    atNoonOfDay(56);
    says(file, "resume", Map.of("note", "Their answer is here."));
    assertThat(timers(file)).hasSize(3).noneMatch(Job::isSuspended);
    nightAfterDay(40 + 47);
    executorComesBy(file);
    assertThat(told(file)).isEmpty();
    nightAfterDay(40 + 48);
    executorComesBy(file);
    assertThat(told(file)).hasSize(1);
    nightAfterDay(45 + 48);
    executorComesBy(file);
    assertThat(told(file)).hasSize(2);
  }

  @Test
  void a_ladder_that_begins_while_the_case_waits_waits_with_it() {
    var file = withItsForce();
    says(file, "pause", Map.of("reason", "AWAITING_PARTNER", "note", "Abroad until October."));
    nightAfterDay(1);
    driver.fire(file, "forceSilent");
    driver.does("manager", file, "decideRecall", WithTheForce.givingMoreTime());
    assertThat(timers(file)).hasSize(3).allMatch(Job::isSuspended);
    nightAfterDay(80);
    executorComesBy(file);
    assertThat(driver.at(file)).contains("reportOnPlan");
    says(file, "resume", Map.of("note", "Their answer is here."));
    assertThat(timers(file)).hasSize(3).noneMatch(Job::isSuspended);
  }
}

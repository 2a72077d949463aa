package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.casereview.casefile.CaseFile;
import org.casereview.policy.Policy;
import org.casereview.sla.ClockSweeper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Two worlds: one in which nobody said anything, and one in which somebody spoke, standards were
 * told, a clock ran late and the work failed. Nobody but standards can tell them apart.
 */
class StandardsInvisibleTest extends OnCases {

  @Autowired Policy policy;
  private Misconduct misconduct;
  private Subjects subjects;
  private Others others;

  @BeforeEach
  void standards() {
    misconduct = new Misconduct(driver, application);
    subjects = new Subjects(driver);
    others = new Others(driver, port, subjects);
  }

  @AfterEach
  void leave() {
    subjects.leave();
  }

  private long audited(List<CaseFile> files) {
    return files.stream()
        .mapToLong(
            file -> driver.count("select count(*) from audit.entry where case_id = ?", file.id()))
        .sum();
  }

  /** Told, late, and another that failed and waits for its repair. */
  private String[] spokenOf(CaseFile file) {
    var number = misconduct.raised("reviewer", file, "OFFENDING_OR_CORRUPTION");
    misconduct.does(
        number,
        "notifyStandards",
        Map.of(
            "toldParty",
            "COUNTER_CORRUPTION",
            "notifiedOn",
            clock.instant().toString().substring(0, 10)));
    makeLate(misconduct.task(number).getId());
    Misconduct.says(driver.at("qa"), file, "CRIMINAL_OFFENCE", "The log was changed.");
    var failed = misconduct.numbers(file).get(1);
    var job =
        driver.jobs.createJobQuery().processInstanceId(misconduct.instance(failed)).singleResult();
    driver.jobs.setJobRetries(job.getId(), 0);
    return new String[] {number, failed};
  }

  /** What becomes late, or is still taken in, for other tests is no trace of this one. */
  private void nothingElseHappens() {
    clock.stopAt(clock.instant().truncatedTo(ChronoUnit.SECONDS));
    application.getBean(ClockSweeper.class).sweep();
    var seen = new AtomicLong();
    await()
        .pollInterval(Duration.ofSeconds(2))
        .atMost(Duration.ofMinutes(2))
        .until(
            () -> {
              long now = driver.count("select coalesce(max(seq), 0) from audit.entry");
              return seen.getAndSet(now) == now;
            });
  }

  private void makeLate(String task) {
    misconduct.isOverdue(task);
    application.getBean(ClockSweeper.class).sweep();
  }

  @Test
  void nobody_but_standards_can_tell_that_somebody_spoke() throws Exception {
    var file = ReadCase.underReview(this);
    var files = List.of(file, referred(), ReadCase.beforeThePanel(this), ReadCase.ended(this));
    var addresses =
        OwnRoutes.addresses(policy, files.stream().map(it -> ReadCase.of(this, it)).toList());
    // Who logs in for the first time gets a list of their own, which administrators see.
    driver.at("standards");
    others.logins().forEach(driver::at);
    nothingElseHappens();
    var before = others.told(file, addresses);
    long auditedBefore = audited(files);

    var matters = spokenOf(file);
    files.forEach(it -> misconduct.raised("manager", it, "OFFENDING_OR_CORRUPTION"));

    assertThat(audited(files)).isEqualTo(auditedBefore);
    var after = others.told(file, addresses);
    var differences = Others.differences(before, after);
    System.out.printf(
        "Standards: seed %d, %d people, %d addresses of ours, %,d looks, %,d differences%n",
        Others.SEED, before.size(), addresses.size(), others.looks(), differences.size());
    assertThat(differences).isEmpty();
    var numbers = files.stream().flatMap(it -> misconduct.numbers(it).stream()).toList();
    assertThat(numbers).hasSize(6).contains(matters);
    assertThat(after.toString()).doesNotContain(numbers).doesNotContain("canary-of-standards");
    assertThat(Sweep.inShort(driver.at("standards"), Desk.WEBAPP).toString()).contains(matters[0]);
  }

  @Test
  void everybody_is_asked() {
    var asked =
        driver.rows(
            String.class,
            """
            select distinct t.team_id from casereview.staff_team t
            join casereview.staff s using (staff_id) where s.login = any(?)""",
            (Object) others.logins().toArray(new String[0]));
    var roles = new TreeSet<>(policy.roles());
    roles.removeIf(Policy::isNoTeam);
    roles.remove("standards-liaisons");
    roles.add(Subjects.FOUNDED);
    // Somebody of theirs may be in a team that an owner founds in another test.
    assertThat(asked).containsAll(roles).doesNotContain("standards-liaisons");
    assertThat(OwnRoutes.all(policy)).containsAll(OwnRoutes.LEFT_OUT.keySet());
  }

  @Test
  void who_knows_the_ids_by_chance_is_told_nothing_at_all() {
    var file = openForReview();
    var number = misconduct.raised("reviewer", file, "OFFENDING_OR_CORRUPTION");
    var instance = misconduct.instance(number);
    var task = misconduct.task(number);
    for (String login : Others.EACH_DOOR) {
      for (String path :
          List.of(
              "/process-instance/" + instance,
              "/process-instance/" + instance + "/activity-instances",
              "/process-instance/" + instance + "/variables",
              "/history/process-instance/" + instance,
              "/task/" + task.getId(),
              "/task/" + task.getId() + "/form-variables",
              "/task/" + task.getId() + "/form",
              "/task/" + task.getId() + "/deployed-form",
              "/task/" + task.getId() + "/identity-links",
              "/process-definition/" + task.getProcessDefinitionId(),
              "/process-definition/" + task.getProcessDefinitionId() + "/xml",
              "/process-definition/" + task.getProcessDefinitionId() + "/statistics",
              "/history/process-definition/" + task.getProcessDefinitionId() + "/statistics")) {
        var reply = driver.at(login).call("GET", Desk.WEBAPP + path, null);
        assertThat(reply.isDone() && !reply.body().isEmpty())
            .as("%s by %s: %s", path, login, reply)
            .isFalse();
        assertThat(reply.toString()).doesNotContain(number).doesNotContain("canary-of-standards");
      }
      var own = driver.at(login).call("GET", "/api/tasks/" + task.getId() + "/case", null);
      assertThat(own.status()).isEqualTo(404);
      var claim = driver.at(login).claim(task.getId(), driver.staffId(login));
      assertThat(claim.isDone()).isFalse();
    }
    assertThat(misconduct.task(number).getAssignee()).isNull();
  }

  @Test
  void the_number_of_a_matter_opens_nothing_to_who_knows_it_by_chance() {
    var file = openForReview();
    String address = "/api/conduct-matters/%s/concerned/%s/looks";
    String here = address.formatted(misconduct.raised("qa", file, "CRIMINAL_OFFENCE"), "S0005");
    String none = address.formatted("CM-2026-999999", "S0005");
    for (String login : others.logins()) {
      var carried = driver.at(login).carried();
      assertThat(WholeAnswer.to(port, carried, here).replace(here, none))
          .as(login)
          .startsWith("404")
          .isEqualTo(WholeAnswer.to(port, carried, none));
    }
  }

  @Test
  void the_audit_says_that_something_restricted_was_done_and_by_whom_and_no_more() {
    var file = openForReview();
    misconduct.raised("reviewer", file, "OFFENDING_OR_CORRUPTION");
    assertThat(
            driver.rows(
                String.class,
                "select distinct what from audit.entry where case_id is null and detail = '{}'"
                    + " and actor = ? and subject = any(?)",
                driver.staffId("reviewer"),
                misconduct.ids(file)))
        .containsExactly("RESTRICTED_ACT");
  }

  @Test
  void without_a_login_there_is_nothing() {
    var nobody = Desk.basic(port, "nobody");
    for (String path :
        List.of("/engine-rest/task", "/camunda/api/engine/engine/default/task", "/api/cases")) {
      assertThat(nobody.call("GET", path, null).status()).isEqualTo(401);
    }
    var raised =
        nobody.call(
            "POST",
            "/api/cases/CR-2026-000001/conduct-indications",
            Map.of("indication", "OFFENDING_OR_CORRUPTION", "account", "x"));
    assertThat(raised.status()).isEqualTo(401);
  }
}

package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.casereview.casefile.CaseFile;
import org.casereview.sla.ClockSweeper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two worlds: one in which nobody said anything, and one in which somebody spoke, standards were
 * told, a clock ran late and the work failed. Nobody but standards can tell them apart.
 */
class StandardsInvisibleTest extends OnCases {

  /** The raiser first; then a second person of the case's team, those who watch, and the force. */
  private static final List<String> OTHERS =
      List.of(
          "reviewer",
          "reviewer2",
          "qa",
          "allocator",
          "manager",
          "head",
          "owner",
          "auditor",
          "admin",
          "analyst",
          "duty",
          "victims",
          "screener",
          "intake",
          "force-14");

  /** One of each kind of right: they try every door. */
  private static final Set<String> EACH_DOOR =
      Set.of("reviewer", "reviewer2", "manager", "auditor", "admin", "force-14");

  private Misconduct misconduct;

  @BeforeEach
  void standards() {
    misconduct = new Misconduct(driver, application);
  }

  private Map<String, Map<String, String>> told(CaseFile file) {
    var told = new TreeMap<String, Map<String, String>>();
    for (String login : OTHERS) {
      var desk = driver.at(login);
      var all =
          EACH_DOOR.contains(login)
              ? Sweep.ofTheEngine(desk, Desk.WEBAPP)
              : Sweep.inShort(desk, Desk.WEBAPP);
      all.putAll(Sweep.ofOurPages(desk, file.number()));
      told.put(login, all);
    }
    told.put("admin by program", Sweep.ofTheEngine(driver.program("admin"), Desk.REST));
    return told;
  }

  private static List<String> differences(
      Map<String, Map<String, String>> before, Map<String, Map<String, String>> after) {
    return before.entrySet().stream()
        .flatMap(
            told ->
                told.getValue().entrySet().stream()
                    .filter(e -> !e.getValue().equals(after.get(told.getKey()).get(e.getKey())))
                    .map(
                        e ->
                            "%s, %s: %s, now %s"
                                .formatted(
                                    told.getKey(),
                                    e.getKey(),
                                    e.getValue(),
                                    after.get(told.getKey()).get(e.getKey()))))
        .toList();
  }

  private long audited(CaseFile file) {
    return driver.count("select count(*) from audit.entry where case_id = ?", file.id());
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

  private void makeLate(String task) {
    misconduct.isOverdue(task);
    application.getBean(ClockSweeper.class).sweep();
  }

  @Test
  void nobody_but_standards_can_tell_that_somebody_spoke() {
    var file = openForReview();
    application.getBean(ClockSweeper.class).sweep();
    // Who logs in for the first time gets a list of their own, which administrators see.
    driver.at("standards");
    OTHERS.forEach(driver::at);
    var from = clock.instant();
    var before = told(file);
    long auditedBefore = audited(file);

    var matters = spokenOf(file);

    assertThat(audited(file)).isEqualTo(auditedBefore);
    // What becomes late meanwhile, in cases of other tests, is no trace of this one.
    clock.moveTo(from);
    var after = told(file);
    assertThat(differences(before, after)).isEmpty();
    assertThat(after.toString()).doesNotContain(matters).doesNotContain("canary-of-standards");
    assertThat(Sweep.inShort(driver.at("standards"), Desk.WEBAPP).toString()).contains(matters[0]);
  }

  @Test
  void who_knows_the_ids_by_chance_is_told_nothing_at_all() {
    var file = openForReview();
    var number = misconduct.raised("reviewer", file, "OFFENDING_OR_CORRUPTION");
    var instance = misconduct.instance(number);
    var task = misconduct.task(number);
    for (String login : EACH_DOOR) {
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

package org.casereview.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.casereview.referral.format.PackageBuilder.CASE;
import static org.casereview.referral.format.PackageBuilder.CASES;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.casereview.audit.AuditVerifier;
import org.casereview.casefile.CaseFile;
import org.casereview.platform.Actor;
import org.casereview.referral.format.PackageBuilder;
import org.casereview.testing.CaseReviewTest;
import org.casereview.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** Many new cases go to their first task together, and are the same as if each came alone. */
@CaseReviewTest
class BeginningTogetherTest extends SentPackages {

  /** Everything that is on file about a case, without ids, times and numbers. */
  private static final List<String> ON_FILE =
      List.of(
          "select state || scope_outcome || scope_reasons::text || file_version || rape_alleged"
              + " from casereview.review_case where id = ?",
          "select from_state || to_state from casereview.case_state_change where case_id = ?",
          "select what || codes from casereview.timeline_entry where case_id = ? order by id",
          "select round || proposed_outcome || coalesce(proposed_primary_reason, '')"
              + " || proposed_reasons::text || proposed_rules::text || requests_unanswered"
              + " from casereview.screening where case_id = ?",
          "select a.question || a.derived || a.basis from casereview.screening_answer a"
              + " join casereview.screening s on s.id = a.screening_id where s.case_id = ?"
              + " order by a.question",
          "select process || activity || sla_id || rule_id || limit_amount || limit_unit"
              + " || told_team || coalesce(paused_at::text, '-') || (due_at = first_due_at)"
              + " || (task_id is not null) from casereview.clock where case_id = ?",
          "select operation || what || detail from audit.entry where case_id = ? order by seq",
          "select v.name_ || v.type_ || coalesce(v.text_, '') || coalesce(v.long_, 0)"
              + " from act_ru_variable v join act_ru_variable c"
              + " on c.proc_inst_id_ = v.proc_inst_id_ and c.name_ = 'caseId'"
              + " where c.text_ = ?::text and v.name_ not in ('caseId', 'caseNumber') order by 1");

  @Autowired ManagementService jobs;
  @Autowired TaskService tasks;
  @Autowired AuditVerifier audit;
  @Autowired TestDatabase.Copy database;

  @AfterEach
  void cure() {
    owner().execute("drop trigger if exists broken on casereview.screening");
  }

  @Test
  void each_is_as_if_it_had_come_alone() throws Exception {
    sent(new PackageBuilder().with("cases.csv", CASES + CASE.replace("R-1", tag + "/alone")));
    CaseFile alone = of("/alone");
    assertThat(openTasks(alone)).isZero();
    jobsOf(alone).forEach(job -> jobs.executeJob(job.getId()));
    sent(many(3));
    for (int i = 0; i < 3; i++) {
      CaseFile one = of("/" + i);
      assertThat(openTasks(one)).isEqualTo(1);
      assertThat(jobsOf(one)).isEmpty();
      assertThat(onFile(one)).hasSizeGreaterThan(25).isEqualTo(onFile(alone));
    }
    assertThat(Actor.as("S0001", audit::verify).isSound()).isTrue();
  }

  @Test
  void a_step_that_fails_holds_up_no_other_case_and_its_own_waits_as_a_job() throws Exception {
    breakScreeningOf("/1");
    var receipt = receipt(sent(many(4)));
    assertThat(receipt.status()).isEqualTo("COMPLETED");
    assertThat(receipt.counts()).isEqualTo(counts(4, 0, 0, 0));
    for (String healthy : List.of("/0", "/2", "/3")) {
      jobsOf(of(healthy)).forEach(job -> jobs.executeJob(job.getId()));
      assertThat(openTasks(of(healthy))).isEqualTo(1);
    }
    CaseFile ill = of("/1");
    Job waiting = jobsOf(ill).get(0);
    assertThatThrownBy(() -> jobs.executeJob(waiting.getId()))
        .isInstanceOf(ProcessEngineException.class);
    assertThat(openTasks(ill)).isZero();
    cure();
    jobs.executeJob(waiting.getId());
    assertThat(openTasks(ill)).isEqualTo(1);
  }

  private void breakScreeningOf(String reference) {
    owner()
        .execute(
            """
            create or replace function casereview.broken() returns trigger language plpgsql as $$
            begin
              if exists (select from casereview.review_case c
                  where c.id = new.case_id and c.force_reference = '%s') then
                raise exception 'broken';
              end if;
              return new;
            end $$"""
                .formatted(tag + reference));
    owner()
        .execute(
            "create trigger broken before insert on casereview.screening"
                + " for each row execute function casereview.broken()");
  }

  private JdbcTemplate owner() {
    return new JdbcTemplate(
        new SimpleDriverDataSource(
            new org.postgresql.Driver(), database.getJdbcUrl(), "casereview_owner", ""));
  }

  private CaseFile of(String reference) {
    return Actor.as(Actor.INTAKE, () -> cases.byReference("14", tag + reference)).orElseThrow();
  }

  private List<String> onFile(CaseFile file) {
    return reading(
        () -> {
          var all = new ArrayList<String>();
          ON_FILE.forEach(sql -> all.addAll(jdbc.queryForList(sql, String.class, file.id())));
          return all;
        });
  }

  private long openTasks(CaseFile file) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(file.number())
        .taskDefinitionKey("screenCase")
        .count();
  }

  private List<Job> jobsOf(CaseFile file) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(file.number())
        .list()
        .stream()
        .flatMap(
            process ->
                jobs.createJobQuery().processInstanceId(process.getId()).messages().list().stream())
        .toList();
  }
}

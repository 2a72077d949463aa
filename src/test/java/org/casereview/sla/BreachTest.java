package org.casereview.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casereview.platform.Actor;
import org.casereview.platform.Ids;
import org.casereview.sla.PressingClocks.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

class BreachTest extends OnBreaches {

  @Test
  void a_missed_deadline_is_on_record_with_who_had_the_task_then() {
    UUID caseId = missed(SCREENER);
    held.clear();
    assertThat(line(caseId).owner()).isEqualTo(SCREENER);
    assertThat(line(caseId).accountWanted()).isTrue();
    assertThat(line(caseId).dueAt()).isEqualTo("2026-01-19T23:59:59Z");
    assertThat(toldOf(caseId, SCREENER, "screeners")).containsExactly("ACCOUNT_WANTED");
    assertThat(toldOf(caseId, MANAGER, "managers")).containsExactly("LATE");
  }

  @Test
  void where_nobody_had_the_task_its_team_is_asked_at_once() {
    UUID caseId = aCase("SCREENING");
    UUID task = Ids.next();
    opened(caseId, "screenCase", task);
    clock.set(LATE);
    run(SCREENER, () -> sla.stop(task));
    assertThat(toldOf(caseId, MANAGER, "managers")).containsExactly("ACCOUNT_WANTED");
  }

  @Test
  void work_done_too_late_before_anybody_swept_is_a_breach_and_is_still_to_be_explained() {
    UUID caseId = aCase("SCREENING");
    UUID task = Ids.next();
    opened(caseId, "screenCase", task);
    held.give(task, SCREENER);
    clock.set(LATE);
    run(SCREENER, () -> sla.stop(task));
    sweeper.sweep();
    assertThat(line(caseId).owner()).isEqualTo(SCREENER);
    assertThat(line(caseId).done()).isTrue();
    gives(SCREENER, caseId, "CAPACITY", null, null);
    assertThat(linesOf(caseId, MANAGER)).isEmpty();
  }

  @Test
  void a_breach_changes_no_outcome_and_closes_nothing() {
    UUID caseId = aCase("SCREENING");
    var opened = opened(caseId, "screenCase");
    var before = caseRow(caseId);
    clock.set(LATE);
    sweeper.sweep();
    gives(MANAGER, caseId, "MISSED", "2026-01-23", null);
    clock.set("2026-06-01T10:00:00Z");
    sweeper.sweep();
    assertThat(caseRow(caseId)).hasToString(before.toString());
    var now = clocksOf(caseId).get(0);
    assertThat(now.isOpen()).isTrue();
    assertThat(now.dueAt()).isEqualTo(opened.dueAt());
  }

  @Test
  void a_statutory_breach_is_reported_upward_even_when_it_was_made_good() {
    targets.add("recordReferral", "SLA-35", 1, "CD", Map.of("statutory", true));
    UUID caseId = aCase("UNDER_REVIEW");
    UUID task = Ids.next();
    opened(caseId, "recordReferral", task);
    clock.set("2026-01-07T00:00:00Z");
    run(SCREENER, () -> sla.stop(task));
    assertThat(toldOf(caseId, "S0012", "heads-of-review")).containsExactly("STATUTORY_BREACH");
    assertThat(linesOf(caseId, "S0012", "heads-of-review")).allMatch(Line::statutory).hasSize(1);
  }

  @Test
  void a_breach_of_an_ordinary_target_is_not_reported_upward() {
    UUID caseId = missed(null);
    assertThat(toldOf(caseId, "S0012", "heads-of-review")).isEmpty();
    assertThat(linesOf(caseId, "S0012", "heads-of-review")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update sla_breach set owner = null",
        "delete from sla_breach",
        "update breach_account set cause = 'OTHER'",
        "delete from breach_account",
        "update breach_asking set n = 7"
      })
  void what_was_missed_and_said_of_it_is_not_rewritten(String sql) {
    UUID caseId = missed(SCREENER);
    gives(SCREENER, caseId, "CAPACITY", "2026-01-23", null);
    assertThatThrownBy(() -> run(MANAGER, () -> jdbc.update(sql)))
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(
            () ->
                new org.springframework.jdbc.core.JdbcTemplate(owner())
                    .update(sql.replaceFirst("(sla_breach|breach_a[a-z]+)", "casereview.$1")))
        .hasMessageContaining("corrected by a new row");
  }

  @Test
  void a_breach_of_the_standards_liaisons_is_seen_by_nobody_else() {
    UUID caseId = missed(SCREENER);
    UUID clockId = clocksOf(caseId).get(0).id();
    UUID secret = Ids.next();
    run(
        Actor.CLOCKS,
        () -> {
          jdbc.update(
              "insert into clock select (c).* from (select jsonb_populate_record(k, jsonb_build_object('id', ?::text, 'task_id', null, 'told_team', 'standards-liaisons', 'case_id', null)) as c from clock k where id = ?) x",
              secret,
              clockId);
          jdbc.update(
              "insert into sla_breach values (?, ?, null, now(), now(), null, 'standards-liaisons', true)",
              secret,
              secret);
        });
    for (String somebody : List.of(MANAGER, "S0012", SCREENER)) {
      assertThat(
              as(
                  somebody,
                  () ->
                      jdbc.queryForObject(
                          "select count(*) from sla_breach where id = ?", Integer.class, secret)))
          .isZero();
    }
    assertThatThrownBy(
            () -> tries(MANAGER, secret, "CAPACITY", LocalDate.parse("2026-01-23"), null))
        .hasMessageContaining("no such missed deadline");
  }
}

package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.casereview.casefile.CaseFile;
import org.casereview.platform.Actor;
import org.casereview.platform.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Each role asks the database itself, table by table: who speaks for a force finds no row of
 * another one and none of what the review found, who knows of no case nothing but its deadlines,
 * who is excluded none of that case, and whose sight nobody settled none at all.
 */
class StraightAtTheDatabaseTest extends OnCases {

  /** What the review finds, notes and votes on; written down apart from the migrations. */
  private static final Set<String> NOT_FOR_FORCES =
      Set.of(
          "review",
          "review_answer",
          "review_failing",
          "review_comment",
          "panel_vote",
          "panel_round",
          "recommendation",
          "suspect_proposal",
          "legal_advice",
          "possible_link",
          "second_answer",
          "case_grant",
          "decision_correction",
          "ledger_line",
          "ledger_entry",
          "force_conflict",
          "suspect_outcome",
          "screening_answer",
          "supervision_review",
          "recall_decision",
          "risk_acknowledgement",
          "risk_plan",
          "risk_review",
          "charge_record",
          "priority_order",
          "breach_account",
          "reconciliation_finding",
          "victim_notice",
          "screening",
          "scope_exclusion",
          "scope_appeal_decision",
          "panel",
          "outcome",
          "closure",
          "reinvestigation_ending",
          "priority_assignment",
          "priority_modifier",
          "hand_pause",
          "clock_extension",
          "timeline_entry");

  private static final List<String> CENTRAL =
      List.of(
          "intake",
          "screener",
          "allocator",
          "reviewer",
          "qa",
          "panel1",
          "manager",
          "head",
          "duty",
          "victims",
          "auditor");

  /** They know of no case; a deadline is watched by them, and accounted for. */
  private static final List<String> WATCHERS = List.of("owner", "admin", "analyst", "standards");

  /** By what deadlines are watched; written down apart from the migrations. */
  private static final Set<String> OF_DEADLINES =
      Set.of(
          "review_case",
          "clock",
          "clock_move",
          "clock_pause",
          "clock_extension",
          "case_pause",
          "hand_pause",
          "rung",
          "rung_move",
          "sla_breach",
          "breach_account",
          "breach_asking",
          "attention");

  /** How the rows of a table belong to cases: a condition with one list of cases in it. */
  private final Map<String, String> tables = new TreeMap<>();

  private JdbcTemplate jdbc;
  private TransactionTemplate transaction;

  @Test
  void no_role_finds_a_row_that_is_not_for_it() {
    jdbc = application.getBean(JdbcTemplate.class);
    transaction = application.getBean(TransactionTemplate.class);
    var ours = decided("CLOSE");
    var kept = driver.referred(told -> told);
    var foreign = sentBy("20");
    learn();
    var all = counts(Actor.RELEASE);
    assertThat(all.keySet()).containsAll(NOT_FOR_FORCES).hasSizeGreaterThan(90);
    assertThat(all.get("panel_vote")).isPositive();
    assertThat(counts(null)).as("nobody").allSatisfy((table, rows) -> assertThat(rows).isZero());
    keepsAway(kept, "qa");
    var known = of(Actor.RELEASE, kept);
    for (String login : CENTRAL) {
      var seen = of(driver.staffId(login), kept);
      if (login.equals("qa")) {
        assertThat(seen).allSatisfy((table, rows) -> assertThat(rows).as(table).isZero());
      } else {
        assertThat(seen).as(login).isEqualTo(known);
      }
    }
    for (String login : WATCHERS) {
      var seen = new TreeMap<>(of(driver.staffId(login), ours));
      assertThat(seen.get("review_case")).as(login).isEqualTo(1);
      seen.keySet().removeAll(OF_DEADLINES);
      assertThat(seen).allSatisfy((table, rows) -> assertThat(rows).as(login + table).isZero());
    }
    var own = of(driver.staffId("force-14"), ours);
    assertThat(own.get("review_case")).isEqualTo(1);
    NOT_FOR_FORCES.forEach(table -> assertThat(own.get(table)).as(table).isZero());
    assertThat(of(driver.staffId("force-14"), foreign))
        .allSatisfy((table, rows) -> assertThat(rows).as(table).isZero());
    assertThat(of(driver.staffId("force-20"), ours))
        .allSatisfy((table, rows) -> assertThat(rows).as(table).isZero());
    System.out.printf(
        "%d tables, %d people, 3 cases straight at the database%n",
        tables.size(), CENTRAL.size() + WATCHERS.size() + 3);
  }

  private CaseFile sentBy(String force) {
    return driver.referred(told -> Told.by(force, "SC/" + Ids.next()));
  }

  /** Whatever hangs by its foreign keys on a case, however far away. */
  private void learn() {
    tables.put("review_case", "id in (%s)");
    var links =
        as(
            Actor.RELEASE,
            () ->
                jdbc.queryForList(
"""
select (select t.relname from pg_class t where t.oid = c.conrelid) as tab,
  (select t.relname from pg_class t where t.oid = c.confrelid) as of,
  (select a.attname from pg_attribute a
    where a.attrelid = c.conrelid and a.attnum = c.conkey[1]) as col,
  (select a.attname from pg_attribute a
    where a.attrelid = c.confrelid and a.attnum = c.confkey[1]) as key
from pg_constraint c where c.contype = 'f'
  and c.connamespace = 'casereview'::regnamespace and c.conrelid <> c.confrelid"""));
    for (int before = 0; before < tables.size(); ) {
      before = tables.size();
      for (var link : links) {
        String to = tables.get((String) link.get("of"));
        if (to != null) {
          tables.putIfAbsent(
              (String) link.get("tab"),
              "%s in (select %s from casereview.%s where %s)"
                  .formatted(link.get("col"), link.get("key"), link.get("of"), to));
        }
      }
    }
  }

  /** All rows, as one sees them who is told to be that person. */
  private Map<String, Long> counts(String actor) {
    return counted(actor, "true");
  }

  /** The rows of one case: those that the system knows, asked for by their place. */
  private Map<String, Long> of(String actor, CaseFile file) {
    return counted(actor, file.id().toString());
  }

  private Map<String, Long> counted(String actor, String which) {
    var places = new HashMap<String, List<String>>();
    as(
        Actor.RELEASE,
        () -> {
          tables.forEach(
              (table, belongs) ->
                  places.put(
                      table,
                      jdbc.queryForList(
                          "select ctid::text from casereview.%s where %s"
                              .formatted(table, where(belongs, which)),
                          String.class)));
          return null;
        });
    return as(
        actor,
        () -> {
          var found = new TreeMap<String, Long>();
          places.forEach((table, rows) -> found.put(table, seen(table, rows)));
          return found;
        });
  }

  private static String where(String belongs, String which) {
    return which.equals("true") ? which : belongs.formatted("'" + UUID.fromString(which) + "'");
  }

  private long seen(String table, List<String> rows) {
    var there =
        new HashSet<>(
            jdbc.queryForList("select ctid::text from casereview." + table, String.class));
    there.retainAll(rows);
    return there.size();
  }

  private <T> T as(String actor, java.util.function.Supplier<T> act) {
    return actor == null
        ? transaction.execute(status -> act.get())
        : Actor.as(actor, () -> transaction.execute(status -> act.get()));
  }
}

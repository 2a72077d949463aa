package org.casereview.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.casereview.casefile.CaseFile;
import org.casereview.platform.Actor;
import org.casereview.platform.Ids;
import org.casereview.review.Walk;
import org.casereview.testing.CaseReviewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database keeps of standards, whatever a program or a person tries. */
@CaseReviewTest
class StandardsDatabaseTest {

  private static final String LIAISON = "S0016";
  private static final String REVIEWER = "S0005";

  @Autowired StandardsRole role;
  @Autowired MatterRecords matters;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired ApplicationContext application;

  private CaseFile file;
  private UUID id;

  @BeforeEach
  void aMatter() {
    file = new Walk(application).passed();
    id = Ids.next();
    as(REVIEWER, () -> matters.raise(id, file, Indication.FORCE_CONFLICTED, "Account of " + id));
  }

  private void as(String actor, Runnable act) {
    Actor.run(actor, () -> transaction.executeWithoutResult(status -> act.run()));
  }

  private long seenBy(String actor, String table) {
    var seen = new long[1];
    as(
        actor,
        () ->
            seen[0] =
                role.during(
                    () ->
                        jdbc.queryForObject(
                            "select count(*) from standards." + table, Long.class)));
    return seen[0];
  }

  private void write(String actor, String sql, Object... values) {
    as(actor, () -> role.during(() -> jdbc.update(sql, values)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"matter", "act", "triage", "matter_number_seq"})
  void the_application_alone_reaches_nothing_there(String what) {
    assertThatThrownBy(
            () -> as(LIAISON, () -> jdbc.queryForList("select * from standards." + what)))
        .rootCause()
        .hasMessageContaining("permission denied for schema standards");
  }

  @Test
  void even_with_the_role_a_person_outside_standards_sees_nothing_the_raiser_too() {
    for (String other :
        new String[] {REVIEWER, "S0013", "S0012", "S0019", "S0020", "system:intake"}) {
      assertThat(seenBy(other, "matter") + seenBy(other, "act")).as(other).isZero();
    }
    assertThat(seenBy(LIAISON, "matter")).isPositive();
    assertThat(seenBy(LIAISON, "act")).isPositive();
  }

  @Test
  void a_role_that_is_not_given_back_undoes_everything() {
    assertThatThrownBy(
            () ->
                as(
                    LIAISON,
                    () -> {
                      jdbc.execute("set local role casereview_standards");
                      log("FORGOTTEN");
                      jdbc.queryForObject("select count(*) from casereview.staff", Long.class);
                    }))
        .rootCause()
        .hasMessageContaining("permission denied");
    assertThat(logged("FORGOTTEN")).isZero();
    as(LIAISON, () -> jdbc.queryForObject("select count(*) from casereview.staff", Long.class));
  }

  @Test
  void a_failure_within_the_role_is_the_one_that_is_reported_and_the_connection_comes_back_clean() {
    assertThatThrownBy(() -> write(LIAISON, "select nonsense"))
        .rootCause()
        .hasMessageContaining("nonsense");
    as(
        LIAISON,
        () ->
            assertThat(jdbc.queryForObject("select current_user", String.class))
                .isEqualTo("casereview_app"));
    assertThatThrownBy(() -> Actor.run(LIAISON, () -> role.during(() -> 1)))
        .hasMessageContaining("within a transaction only");
  }

  private int log(String what) {
    return jdbc.update(
        "insert into standards.act (id, matter_id, at, actor, what) values (?, ?, now(), ?, ?)",
        Ids.next(),
        id,
        LIAISON,
        what);
  }

  private long logged(String what) {
    var found = new long[1];
    as(
        LIAISON,
        () ->
            found[0] =
                role.during(
                    () ->
                        jdbc.queryForObject(
                            "select count(*) from standards.act where what = ?",
                            Long.class,
                            what)));
    return found[0];
  }

  @Test
  void nobody_is_noted_in_anothers_name() {
    assertThatThrownBy(() -> as("S0006", () -> role.during(() -> log("RAISED"))))
        .rootCause()
        .hasMessageContaining("row-level security");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update standards.matter set case_number = 'X'",
        "delete from standards.act",
        "update standards.act set what = 'X'",
        "delete from standards.matter"
      })
  void nothing_is_written_over(String sql) {
    assertThatThrownBy(() -> write(LIAISON, sql))
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'PSD', date '2026-01-01', null, 'S0016', now() | notice | A matter is opened before",
        "'CRIMINAL', true, null, date '2026-01-01', 'S0016', now() | assessment | A matter is opened"
      })
  void nothing_comes_before_the_matter_is_opened(String values, String table, String sentence) {
    refused("insert into standards." + table + " values (?, " + values + ")", sentence);
  }

  private void refused(String sql, String sentence) {
    assertThatThrownBy(() -> write(LIAISON, sql, id)).rootCause().hasMessageContaining(sentence);
  }

  private void done(String sql) {
    write(LIAISON, sql, id);
  }

  @Test
  void a_matter_goes_its_way_in_order_and_ends_once() {
    String notice = "insert into standards.notice values (?, '%s', now(), null, 'S0016', now())";
    String answer =
        "insert into standards.answer values (gen_random_uuid(), ?, '%s', %s, null, null, 'S0016',"
            + " now())";
    String assessment =
        "insert into standards.assessment values (?, 'NO_CASE', %s, %s, now(), 'S0016', now())";
    String referral =
        "insert into standards.referral values (?, now(), '%s', null, 'S0016', now())";
    String closing = "insert into standards.closing values (?, now())";
    done(
        "insert into standards.triage values (?, 'LOCAL_POLICING_BODY', true, 'P1', 'r', 1, now())");
    refused(notice.formatted("PSD"), "Who is conflicted is not told");
    refused(answer.formatted("NO_ANSWER", "null"), "A body answers after it was told");
    done(notice.formatted("IOPC"));
    refused(notice.formatted("IOPC"), "duplicate key");
    refused(assessment.formatted("true", "null"), "that it has acknowledged");
    refused(answer.formatted("ACKNOWLEDGED", "null"), "an_acknowledgement_has_its_day");
    done(answer.formatted("NO_ANSWER", "null"));
    done(answer.formatted("ACKNOWLEDGED", "now()"));
    refused(answer.formatted("ACKNOWLEDGED", "now()"), "acknowledged_once");
    refused(assessment.formatted("false", "null"), "left out with reasons only");
    refused(referral.formatted("LOCAL"), "A referral follows an assessment");
    refused(closing, "closed when it was assessed");
    done(assessment.formatted("true", "null"));
    refused(closing, "and referred where that is required");
    refused(referral.formatted("MANAGED"), "mode_check");
    done(referral.formatted("LOCAL"));
    done(closing);
    refused(closing, "This matter is closed");
  }

  @Test
  void clocks_and_notices_of_standards_are_not_there_for_others() {
    as(
        Actor.JOBS,
        () ->
            jdbc.update(
                "insert into casereview.attention (id, team, what, raised_at)"
                    + " values (?, 'standards-liaisons', 'STANDARDS_SILENT', now())",
                id));
    assertThat(attentionSeenBy("S0013")).isZero();
    assertThat(attentionSeenBy(LIAISON)).isOne();
    assertThatThrownBy(
            () ->
                as(
                    "S0013",
                    () ->
                        jdbc.update(
                            "insert into casereview.attention (id, team, what, raised_at) values"
                                + " (?, 'standards-liaisons', 'LATE', now())",
                            Ids.next())))
        .rootCause()
        .hasMessageContaining("row-level security");
  }

  private long attentionSeenBy(String actor) {
    var found = new long[1];
    as(
        actor,
        () ->
            found[0] =
                jdbc.queryForObject(
                    "select count(*) from casereview.attention where id = ?", Long.class, id));
    return found[0];
  }
}

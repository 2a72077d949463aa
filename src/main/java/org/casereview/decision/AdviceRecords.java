package org.casereview.decision;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.casereview.platform.Ids;
import org.casereview.platform.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Legal advice on file: what was asked, each answer, and whether another person confirmed it. */
@Component
class AdviceRecords {

  /** Advice that was asked for; by somebody, who says why, where it was asked for again. */
  record Asked(
      UUID id,
      UUID caseId,
      String number,
      String suspect,
      LegalAdvices.Owed owed,
      Instant at,
      Again again) {}

  /** Who asked again, and why. */
  record Again(String by, String why) {}

  /**
   * One thing that was said; confirmed is null while it waits for another person.
   *
   * @param alone recorded before a second person was asked; it holds as it is
   */
  record Said(
      UUID id,
      LegalAdvices.Answer answer,
      String adviser,
      String advice,
      LocalDate on,
      String by,
      Instant at,
      boolean alone,
      Boolean confirmed,
      String confirmedBy,
      String note) {}

  private static final String ASKED =
      "select a.*, casereview.advice_owed(a.id) as owed from casereview.legal_advice a where ";

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Clock clock;

  AdviceRecords(JdbcClient jdbc, Vault vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  /**
   * @param again who asks again and why, or null where the outcome asks
   */
  Asked ask(UUID caseId, UUID outcomeId, String suspect, Again again) {
    UUID id = Ids.next();
    long next =
        jdbc.sql("select nextval('casereview.legal_advice_number_seq')").query(Long.class).single();
    String number =
        "LA-%d-%06d".formatted(Year.now(clock.withZone(ZoneOffset.UTC)).getValue(), next);
    jdbc.sql(
            "insert into casereview.legal_advice(id, number, case_id, outcome_id, suspect,"
                + " asked_at, asked_by, why) values (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            id,
            number,
            caseId,
            outcomeId,
            suspect,
            now(),
            again == null ? null : again.by(),
            again == null ? null : vault.seal(again.why()))
        .update();
    return get(id);
  }

  Asked get(UUID adviceId) {
    return asked("a.id = ?", adviceId).get(0);
  }

  /** The same; nobody else answers it until this transaction ends. */
  Asked atHand(UUID adviceId) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('legal advice ' || ?, 0))")
        .param(adviceId.toString())
        .query((row, i) -> 1)
        .single();
    return get(adviceId);
  }

  List<Asked> of(UUID caseId) {
    return asked("a.case_id = ? order by a.number", caseId);
  }

  /** All that is waited for, in any case. */
  List<UUID> waitedFor() {
    return jdbc.sql(
            "select a.id from casereview.legal_advice a"
                + " where casereview.advice_owed(a.id) <> 'NOTHING' order by a.number")
        .query(UUID.class)
        .list();
  }

  private List<Asked> asked(String which, Object of) {
    return jdbc.sql(ASKED + which).param(of).query((row, i) -> asked(row)).list();
  }

  /** All that was said, the newest last. */
  List<Said> said(UUID adviceId) {
    return jdbc.sql(
            """
            select g.*, k.agrees, k.answered_by, k.note from casereview.legal_advice_given g
            left join casereview.legal_advice_confirmation k on k.given_id = g.id
            where g.advice_id = ? order by g.recorded_at, g.id""")
        .param(adviceId)
        .query((row, i) -> said(row))
        .list();
  }

  /** What waits for another person. */
  Optional<Said> unconfirmed(UUID adviceId) {
    return said(adviceId).stream()
        .filter(one -> one.confirmed() == null && !one.alone())
        .findFirst();
  }

  void give(
      UUID adviceId,
      LegalAdvices.Answer answer,
      String adviser,
      String advice,
      LocalDate on,
      String by) {
    jdbc.sql(
            """
            insert into casereview.legal_advice_given(id, advice_id, answer, adviser, advice,
              advised_on, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            Ids.next(),
            adviceId,
            answer.name(),
            vault.seal(adviser),
            vault.seal(advice),
            Date.valueOf(on),
            by,
            now())
        .update();
  }

  void confirm(UUID caseId, UUID givenId, boolean agrees, String note, String by) {
    jdbc.sql(
            """
            insert into casereview.legal_advice_confirmation(given_id, case_id, agrees, note,
              answered_by, answered_at) values (?, ?, ?, ?, ?, ?)""")
        .params(givenId, caseId, agrees, vault.seal(note), by, now())
        .update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private Asked asked(ResultSet row) throws SQLException {
    String by = row.getString("asked_by");
    return new Asked(
        row.getObject("id", UUID.class),
        row.getObject("case_id", UUID.class),
        row.getString("number"),
        row.getString("suspect"),
        LegalAdvices.Owed.valueOf(row.getString("owed")),
        row.getTimestamp("asked_at").toInstant(),
        by == null ? null : new Again(by, vault.open(row.getBytes("why"))));
  }

  private Said said(ResultSet row) throws SQLException {
    return new Said(
        row.getObject("id", UUID.class),
        LegalAdvices.Answer.valueOf(row.getString("answer")),
        vault.open(row.getBytes("adviser")),
        vault.open(row.getBytes("advice")),
        row.getObject("advised_on", LocalDate.class),
        row.getString("recorded_by"),
        row.getTimestamp("recorded_at").toInstant(),
        row.getBoolean("alone"),
        row.getObject("agrees", Boolean.class),
        row.getString("answered_by"),
        vault.open(row.getBytes("note")));
  }
}

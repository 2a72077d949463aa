package org.casereview.reinvestigation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.casereview.platform.Ids;
import org.casereview.platform.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who asked that a case is halted and what another person answered; added to, never changed. */
@Component
class HaltRecords {

  /** A halt that was asked for; agrees is null while it waits for another person. */
  record Halt(
      UUID id,
      UUID caseId,
      UUID outcomeId,
      String number,
      String reasons,
      String askedBy,
      Instant askedAt,
      Boolean agrees,
      String note,
      String answeredBy,
      Instant answeredAt) {}

  private static final String ASKED =
      """
      select h.*, k.agrees, k.note, k.answered_by, k.answered_at
      from casereview.reinvestigation_halt h
      left join casereview.reinvestigation_halt_answer k on k.halt_id = h.id where\s""";

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Clock clock;

  HaltRecords(JdbcClient jdbc, Vault vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  Halt get(UUID id) {
    return jdbc.sql(ASKED + "h.id = ?").param(id).query((row, i) -> halt(row)).single();
  }

  /** The same; no charge and no answer comes beside it until this transaction ends. */
  Halt atHand(UUID id) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('halt of ' || ?, 0))")
        .param(get(id).caseId().toString())
        .query((row, i) -> 1)
        .single();
    return get(id);
  }

  boolean isOver(Halt halt) {
    return carriedOut(halt).isPresent();
  }

  /** Whether it was carried out, or there was nothing to halt any more; empty before either. */
  Optional<Boolean> carriedOut(Halt halt) {
    return jdbc.sql("select carried_out from casereview.reinvestigation_halt_end where halt_id = ?")
        .param(halt.id())
        .query(Boolean.class)
        .optional();
  }

  /** What came of it: carried out, or nothing to halt any more. */
  void end(Halt halt, boolean carriedOut) {
    jdbc.sql(
            "insert into casereview.reinvestigation_halt_end(halt_id, case_id, carried_out,"
                + " ended_at) values (?, ?, ?, ?)")
        .params(halt.id(), halt.caseId(), carriedOut, now())
        .update();
  }

  List<Halt> of(UUID caseId) {
    return jdbc.sql(ASKED + "h.case_id = ? order by h.number")
        .param(caseId)
        .query((row, i) -> halt(row))
        .list();
  }

  /** The one that waits for another person. */
  Optional<Halt> open(UUID caseId) {
    return of(caseId).stream().filter(one -> one.agrees() == null).findFirst();
  }

  Halt ask(UUID caseId, UUID outcomeId, String reasons, String by) {
    UUID id = Ids.next();
    long next =
        jdbc.sql("select nextval('casereview.reinvestigation_halt_number_seq')")
            .query(Long.class)
            .single();
    String number =
        "RH-%d-%06d".formatted(Year.now(clock.withZone(ZoneOffset.UTC)).getValue(), next);
    jdbc.sql(
            "insert into casereview.reinvestigation_halt(id, number, case_id, outcome_id, reasons,"
                + " asked_by, asked_at) values (?, ?, ?, ?, ?, ?, ?)")
        .params(id, number, caseId, outcomeId, vault.seal(reasons), by, now())
        .update();
    return get(id);
  }

  void answer(Halt asked, boolean agrees, String note, String by) {
    jdbc.sql(
            "insert into casereview.reinvestigation_halt_answer(halt_id, case_id, agrees, note,"
                + " answered_by, answered_at) values (?, ?, ?, ?, ?, ?)")
        .params(asked.id(), asked.caseId(), agrees, vault.seal(note), by, now())
        .update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private Halt halt(ResultSet row) throws SQLException {
    Timestamp answered = row.getTimestamp("answered_at");
    return new Halt(
        row.getObject("id", UUID.class),
        row.getObject("case_id", UUID.class),
        row.getObject("outcome_id", UUID.class),
        row.getString("number"),
        vault.open(row.getBytes("reasons")),
        row.getString("asked_by"),
        row.getTimestamp("asked_at").toInstant(),
        row.getObject("agrees", Boolean.class),
        vault.open(row.getBytes("note")),
        row.getString("answered_by"),
        answered == null ? null : answered.toInstant());
  }
}

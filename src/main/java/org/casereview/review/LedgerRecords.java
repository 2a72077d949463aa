package org.casereview.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.casereview.platform.Actor;
import org.casereview.platform.Ids;
import org.casereview.platform.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The lines of inquiry on file: a line is added once, and what is said of it is added each time.
 */
@Component
class LedgerRecords {

  private static final String ENTRIES =
      """
      select l.id, l.number, l.source, l.reference, l.item_code, l.failing_code, e.*,
        m.number as into_number, s.kind as sent_kind,
        (select f.what from casereview.ledger_entry f
          where f.line_id = l.id and f.version = 1 and l.source = 'PACKAGE') as sent_what,
        (select r.why from casereview.ledger_entry r where r.line_id = l.id
          and r.cause = 'REPORTED' and r.version <= e.version
          order by r.version desc limit 1) as reported_why
      from casereview.ledger_line l join casereview.ledger_entry e on e.line_id = l.id
      left join casereview.ledger_line m on m.id = e.merged_into
      left join casereview.line_of_inquiry s on s.id = l.sent_line_id
      where l.case_id = :case\s""";

  private static final String NEWEST =
      """
      and e.version = (select max(n.version) from casereview.ledger_entry n
        where n.line_id = l.id and n.round <= :round) order by l.number""";

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Clock clock;

  LedgerRecords(JdbcClient jdbc, Vault vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  /** What is said in a review, with what became of the line. */
  record Saying(int round, String cause, LineSaid said, UUID mergedInto, boolean withdrawn) {}

  /** Where a line comes from. */
  record Origin(LineSource source, UUID sentLine, String reference, String item, String failing) {

    static Origin byHand() {
      return new Origin(LineSource.BY_HAND, null, null, null, null);
    }
  }

  /** All lines as they stood at the end of that round, in the order of their numbers. */
  List<LedgerLine> of(UUID caseId, int round) {
    return entries(ENTRIES + NEWEST, caseId).param("round", round).query(this::line).list();
  }

  /** Everything that was ever said, the newest last. */
  List<LedgerLine> history(UUID caseId) {
    return entries(ENTRIES + "order by l.number, e.version", caseId).query(this::line).list();
  }

  /** The lines that the package gave already, by the id of the force's row. */
  List<UUID> sentLines(UUID caseId) {
    return jdbc.sql(
            "select sent_line_id from casereview.ledger_line where case_id = ?"
                + " and sent_line_id is not null")
        .param(caseId)
        .query(UUID.class)
        .list();
  }

  /** Adds a line under the next number; the caller holds the review: no number comes twice. */
  UUID add(UUID caseId, Origin origin, int round, String cause, LineSaid said) {
    UUID id = Ids.next();
    jdbc.sql(
            """
            insert into casereview.ledger_line(id, case_id, number, source, sent_line_id, reference,
              item_code, failing_code, added_by, added_at)
            select ?, ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ?, ?
            from casereview.ledger_line where case_id = ?""")
        .params(
            id,
            caseId,
            origin.source().name(),
            origin.sentLine(),
            vault.seal(origin.reference()),
            origin.item(),
            origin.failing(),
            Actor.now(),
            now(),
            caseId)
        .update();
    say(id, 0, new Saying(round, cause, said, null, false));
    return id;
  }

  /** Adds what is said of a line after that version. */
  void say(UUID line, int after, Saying saying) {
    var said = saying.said();
    jdbc.sql(
            """
            insert into casereview.ledger_entry(line_id, version, cause, round, what, status,
              gone_reason, why, effect, still_achievable, persons, document, page, merged_into,
              withdrawn, said_by, said_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            line,
            after + 1,
            saying.cause(),
            saying.round(),
            vault.seal(said.what()),
            said.status(),
            said.goneReason(),
            vault.seal(said.why()),
            said.effect(),
            said.stillAchievable(),
            said.persons().toArray(new String[0]),
            vault.seal(said.document()),
            vault.seal(said.page()),
            saying.mergedInto(),
            saying.withdrawn(),
            Actor.now(),
            now())
        .update();
  }

  private JdbcClient.StatementSpec entries(String sql, UUID caseId) {
    return jdbc.sql(sql).param("case", caseId);
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private LedgerLine line(ResultSet row, int i) throws SQLException {
    int into = row.getInt("into_number");
    var said = said(row);
    return new LedgerLine(
        row.getObject("id", UUID.class),
        LedgerLine.label(row.getInt("number")),
        LineSource.valueOf(row.getString("source")),
        vault.open(row.getBytes("reference")),
        row.getString("item_code"),
        row.getString("failing_code"),
        said,
        forcesWords(row, said),
        into == 0 ? null : LedgerLine.label(into),
        row.getBoolean("withdrawn"),
        row.getInt("version"),
        row.getString("cause"),
        row.getString("said_by"),
        row.getTimestamp("said_at").toInstant());
  }

  /** What the reviewer has put in other words is the force's no more. */
  private ForcesWords forcesWords(ResultSet row, LineSaid said) throws SQLException {
    return new ForcesWords(
        said.what().equals(vault.open(row.getBytes("sent_what")))
            && DrawnText.isForces(said.what()),
        said.why() != null && said.why().equals(vault.open(row.getBytes("reported_why"))),
        row.getString("sent_kind"));
  }

  private LineSaid said(ResultSet row) throws SQLException {
    return new LineSaid(
        vault.open(row.getBytes("what")),
        row.getString("status"),
        row.getString("gone_reason"),
        vault.open(row.getBytes("why")),
        row.getString("effect"),
        row.getString("still_achievable"),
        List.of((String[]) row.getArray("persons").getArray()),
        vault.open(row.getBytes("document")),
        vault.open(row.getBytes("page")));
  }
}

package org.casereview.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.casereview.casefile.CaseState;
import org.casereview.referral.format.Sender;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cases on file as their forces may find them again. */
@Component
class ReferredRecords {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private static final String MINE =
      " from casereview.review_case c where (:any or c.force_code = any(:forces))";

  private static final String FITS =
      """
       and (:q = '' or position(:q in lower(c.case_number)) > 0
        or position(:q in lower(c.force_reference)) > 0
        or position(:q in lower(coalesce(c.operation_name, ''))) > 0
        or exists (select from casereview.crime_number n
          where n.case_id = c.id and lower(n.crime_number) = :q))
       and (:everyState or c.state = any(:states)) and (:all or c.id = any(:only))""";

  private final JdbcClient jdbc;

  ReferredRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What is looked for; {@code only} is null for all. */
  record Search(Sender viewer, String q, ForceStage stage, Set<UUID> only) {}

  /** A case as its force knows it. */
  record Row(
      UUID id,
      String number,
      String forceCode,
      String forceReference,
      String operation,
      Instant receivedAt,
      ForceStage stage) {}

  List<Row> list(Search search, int page, int size) {
    return ask(
            "select c.*"
                + MINE
                + FITS
                + " order by c.received_at desc, c.case_number desc limit :size offset :from",
            search)
        .param("size", size)
        .param("from", (long) page * size)
        .query((row, i) -> row(row))
        .list();
  }

  long count(Search search) {
    return ask("select count(*)" + MINE + FITS, search).query(Long.class).single();
  }

  Optional<Row> find(Sender viewer, String number) {
    return mine("select c.*" + MINE + " and c.case_number = :number", viewer)
        .param("number", number)
        .query((row, i) -> row(row))
        .optional();
  }

  /** When each case came to the stage that its force sees it at; none for those never moved. */
  Map<UUID, Instant> stagesSince(Collection<UUID> cases) {
    var since = new HashMap<UUID, Instant>();
    jdbc.sql(
            "select case_id, from_state, to_state, at from casereview.case_state_change"
                + " where case_id = any(?) order by at, id")
        .param(cases.toArray(new UUID[0]))
        .query(
            row -> {
              String from = row.getString("from_state");
              var to = ForceStage.of(CaseState.valueOf(row.getString("to_state")));
              if (from == null || ForceStage.of(CaseState.valueOf(from)) != to) {
                since.put(row.getObject("case_id", UUID.class), row.getTimestamp("at").toInstant());
              }
            });
    return since;
  }

  static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, LONDON);
  }

  private JdbcClient.StatementSpec ask(String sql, Search search) {
    String q = search.q() == null ? "" : search.q().strip().toLowerCase(Locale.ROOT);
    return mine(sql, search.viewer())
        .param("q", q)
        .param("everyState", search.stage() == null)
        .param("states", search.stage() == null ? new String[0] : search.stage().states())
        .param("all", search.only() == null)
        .param("only", search.only() == null ? new UUID[0] : search.only().toArray(new UUID[0]));
  }

  private JdbcClient.StatementSpec mine(String sql, Sender viewer) {
    return jdbc.sql(sql)
        .param("any", viewer.anyForce())
        .param("forces", viewer.forces().toArray(new String[0]));
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getObject("id", UUID.class),
        row.getString("case_number"),
        row.getString("force_code"),
        row.getString("force_reference"),
        row.getString("operation_name"),
        row.getTimestamp("received_at").toInstant(),
        ForceStage.of(CaseState.valueOf(row.getString("state"))));
  }
}

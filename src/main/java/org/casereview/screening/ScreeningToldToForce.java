package org.casereview.screening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.casereview.casefile.ToldToForce;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The questions that a force was asked, and that a case was left out by two people. */
@Component
class ScreeningToldToForce implements ToldToForce {

  private static final String OPEN =
      "r.opened_at is not null and r.answered_at is null and r.defaulted_at is null";

  private final JdbcClient jdbc;

  ScreeningToldToForce(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Asked> asked(Collection<UUID> cases) {
    return jdbc.sql(
            "select r.case_id, r.number, r.opened_at, r.due_at, "
                + OPEN
                + " as open from casereview.information_request r where r.case_id = any(?) and"
                + " r.opened_at is not null order by r.opened_at, r.id")
        .param(cases.toArray(new UUID[0]))
        .query((row, i) -> question(row))
        .list();
  }

  @Override
  public Set<UUID> waiting() {
    return Set.copyOf(
        jdbc.sql("select r.case_id from casereview.information_request r where " + OPEN)
            .query(UUID.class)
            .list());
  }

  @Override
  public List<Final> outcomes(Collection<UUID> cases) {
    return jdbc.sql(
            """
            select c.id, t.signpost, coalesce(t.at, c.state_since) as at
            from casereview.review_case c
            left join lateral casereview.told_of_leaving_out(c.id) t on true
            where c.id = any(?) and c.state = 'SCREENED_OUT'""")
        .param(cases.toArray(new UUID[0]))
        .query(
            (row, i) ->
                new Final(
                    row.getObject("id", UUID.class),
                    "SCREENED_OUT",
                    row.getTimestamp("at").toInstant(),
                    row.getString("signpost")))
        .list();
  }

  private static Asked question(ResultSet row) throws SQLException {
    return new Asked(
        row.getObject("case_id", UUID.class),
        Kind.QUESTIONS,
        row.getString("number"),
        instant(row, "opened_at"),
        instant(row, "due_at"),
        row.getBoolean("open"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}

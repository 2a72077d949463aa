package org.casereview.reinvestigation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.casereview.casefile.ToldToForce;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The action plans that wait for a force, and that a reinvestigation ended without a charge. */
@Component
class PlansToldToForce implements ToldToForce {

  private static final String WAITS =
      " from casereview.plan_wait w join casereview.action_plan p on p.id = w.plan_id"
          + " join casereview.review_case c on c.id = p.case_id";

  private static final String OPEN =
      "w.met_at is null and w.handed_at is null and w.ended_at is null";

  private final JdbcClient jdbc;

  PlansToldToForce(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Asked> asked(Collection<UUID> cases) {
    return jdbc.sql(
            "select p.case_id, c.case_number, w.stage, p.sent_at, w.due_at, "
                + OPEN
                + " as open"
                + WAITS
                + " where p.case_id = any(?) order by w.opened_at, w.id")
        .param(cases.toArray(new UUID[0]))
        .query((row, i) -> plan(row))
        .list();
  }

  @Override
  public Set<UUID> waiting() {
    return Set.copyOf(
        jdbc.sql("select distinct p.case_id" + WAITS + " where " + OPEN).query(UUID.class).list());
  }

  @Override
  public List<Final> outcomes(Collection<UUID> cases) {
    return jdbc.sql(
            """
            select c.id, e.approved_at from casereview.review_case c
            join lateral casereview.told_of_ending(c.id) e on true where c.id = any(?)""")
        .param(cases.toArray(new UUID[0]))
        .query(
            (row, i) ->
                new Final(
                    row.getObject("id", UUID.class),
                    "REINVESTIGATED_NFA",
                    row.getTimestamp("approved_at").toInstant(),
                    null))
        .list();
  }

  private static Asked plan(ResultSet row) throws SQLException {
    return new Asked(
        row.getObject("case_id", UUID.class),
        row.getString("stage").equals("REPORT") ? Kind.REPORT_ON_PLAN : Kind.ACCEPT_PLAN,
        row.getString("case_number"),
        row.getTimestamp("sent_at").toInstant(),
        row.getTimestamp("due_at").toInstant(),
        row.getBoolean("open"));
  }
}

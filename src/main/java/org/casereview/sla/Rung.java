package org.casereview.sla;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/**
 * One rung of the ladder beside a task: who is told of its lateness, and when.
 *
 * @param timer the variable that the drawing's timer reads
 * @param activity its row in the table of targets
 * @param from since when it is counted
 * @param heldAt since when it stands still, with its clock; or null
 */
record Rung(
    UUID clockId,
    String timer,
    String activity,
    int limit,
    LimitUnit unit,
    Instant from,
    Instant dueAt,
    Instant heldAt) {

  /** What was climbed stays as it was: nobody is told twice. */
  boolean isClimbed(Instant now) {
    return !dueAt.isAfter(heldAt == null ? now : heldAt);
  }

  static Rung of(ResultSet row) throws SQLException {
    return new Rung(
        row.getObject("clock_id", UUID.class),
        row.getString("timer"),
        row.getString("activity"),
        row.getInt("limit_amount"),
        LimitUnit.valueOf(row.getString("limit_unit")),
        Times.of(row, "counted_from"),
        Times.of(row, "due_at"),
        Times.of(row, "held_at"));
  }
}

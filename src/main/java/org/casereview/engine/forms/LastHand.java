package org.casereview.engine.forms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * Who last had a task, as the engine remembers it.
 *
 * @param holder the staff id; null when nobody has taken it
 * @param taken when they took it
 * @param ended when it ended; null while it stands open
 * @param isFinished whether it ended by its form, not because its case went another way
 */
record LastHand(
    String holder,
    Instant taken,
    Instant ended,
    boolean isFinished,
    String definition,
    String activity) {

  static final String SQL =
      """
      select t.assignee_, t.end_time_, t.delete_reason_, t.proc_def_id_, t.task_def_key_,
        (select max(l.timestamp_) from public.act_hi_identitylink l where l.task_id_ = t.id_
           and l.type_ = 'assignee' and l.operation_type_ = 'add') as taken
      from public.act_hi_taskinst t where t.id_ = ?""";

  static LastHand in(ResultSet row, int number) throws SQLException {
    return new LastHand(
        row.getString("assignee_"),
        instant(row, "taken"),
        instant(row, "end_time_"),
        "completed".equals(row.getString("delete_reason_")),
        row.getString("proc_def_id_"),
        row.getString("task_def_key_"));
  }

  boolean isKnown() {
    return holder != null && (ended == null ? taken != null : isFinished);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}

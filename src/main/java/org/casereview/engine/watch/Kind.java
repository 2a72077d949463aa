package org.casereview.engine.watch;

/** How the clock of an open task stands; a clock that stands still is never late. */
enum Kind {
  LATE("c.paused_at is null and c.due_at < :now"),
  TODAY("c.paused_at is null and c.due_at >= :now and c.due_at < :tomorrow"),
  AT_RISK("c.paused_at is null and c.due_at >= :tomorrow and c.at_risk_at < :now"),
  WAITING("c.paused_at is not null");

  final String sql;

  Kind(String sql) {
    this.sql = sql;
  }
}

package org.casereview.sla;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The open clocks that a changed calendar or a changed table may move. */
@Component
class ClocksAtStake {

  private static final String OPEN = " c.stopped_at is null and c.cancelled_at is null ";
  private static final String BEHIND = "c.calendar = ? and c.calendar_version < ? and" + OPEN;
  private static final String BY_RULE =
      """
      c.process = ? and c.activity = ? and c.priority is not distinct from ?
      and c.limit_amount = ? and c.limit_unit = ? and c.warn_points = ? and"""
          + OPEN;
  private static final String NEXT = " order by c.id limit ? for update skip locked";

  private final JdbcClient jdbc;

  ClocksAtStake(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What the table said when clocks began that are open still. */
  record Rule(
      String process,
      String activity,
      String priority,
      int limit,
      LimitUnit unit,
      String warnings) {

    boolean isAs(Target target) {
      return limit == target.limit()
          && unit == target.unit()
          && warnings.equals(target.warnings().written());
    }

    private Object[] values() {
      return new Object[] {process, activity, priority, limit, unit.name(), warnings};
    }
  }

  /** A clock with the number of its case, or null. */
  record Numbered(Clock clock, String caseNumber) {}

  /** The next clocks that were computed on an earlier calendar, held until the transaction ends. */
  List<Clock> behind(HolidayCalendar calendar, int version, int max) {
    return jdbc.sql("select c.* from casereview.clock c where " + BEHIND + NEXT)
        .params(calendar.name(), version, max)
        .query((row, i) -> Clocks.clock(row))
        .list();
  }

  boolean anyBehind(HolidayCalendar calendar, int version) {
    return jdbc.sql("select exists (select from casereview.clock c where " + BEHIND + ")")
        .params(calendar.name(), version)
        .query(Boolean.class)
        .single();
  }

  List<Rule> rules() {
    return jdbc.sql(
            """
            select distinct process, activity, priority, limit_amount, limit_unit, warn_points
            from casereview.clock c where"""
                + OPEN
                + "order by 1, 2, 3, 4, 5, 6")
        .query(
            (row, i) ->
                new Rule(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getInt(4),
                    LimitUnit.valueOf(row.getString(5)),
                    row.getString(6)))
        .list();
  }

  List<Clock> by(Rule rule, int max) {
    return jdbc.sql("select c.* from casereview.clock c where " + BY_RULE + NEXT)
        .params(rule.values())
        .param(max)
        .query((row, i) -> Clocks.clock(row))
        .list();
  }

  List<Numbered> allOf(HolidayCalendar calendar) {
    return numbered("c.calendar = ? and" + OPEN, calendar.name());
  }

  List<Numbered> allBy(Rule rule) {
    return numbered(BY_RULE, rule.values());
  }

  List<Numbered> these(List<UUID> clocks) {
    return numbered("c.id = any(?) ", (Object) clocks.toArray(UUID[]::new));
  }

  private List<Numbered> numbered(String where, Object... values) {
    return jdbc.sql(
            """
            select c.*, r.case_number from casereview.clock c
            left join casereview.review_case r on r.id = c.case_id where\s"""
                + where
                + "order by c.due_at, c.id")
        .params(values)
        .query((row, i) -> new Numbered(Clocks.clock(row), row.getString("case_number")))
        .list();
  }

  /** Nothing but the version of its calendar changes for these clocks. */
  void confirm(List<UUID> clocks, int version) {
    if (!clocks.isEmpty()) {
      jdbc.sql("update casereview.clock set calendar_version = ? where id = any(?)")
          .param(version)
          .param(clocks.toArray(new UUID[0]))
          .update();
    }
  }
}

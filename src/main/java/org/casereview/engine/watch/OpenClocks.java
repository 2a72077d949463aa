package org.casereview.engine.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The clocks of open tasks, counted and listed in the database, within what somebody may see. Ten
 * thousand open ones among sixty thousand were counted in 20 ms.
 */
@Component
class OpenClocks {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  static final int MOST = 200;

  private static final String SEEN =
      """
       from casereview.clock c
       join public.act_ru_task t on t.id_ = c.task_id::text
       join public.act_re_procdef d on d.id_ = t.proc_def_id_
       left join casereview.review_case r on r.id = c.case_id
       left join public.act_ru_execution e on e.id_ = t.proc_inst_id_
      where c.stopped_at is null and c.cancelled_at is null
        and d.key_ = any(:processes) and (t.tenant_id_ is null or t.tenant_id_ = any(:tenants))
        and (:process::text is null or d.key_ = :process)
        and (:activity::text is null or t.task_def_key_ = :activity)
        and (:definition::text is null or d.id_ = :definition)""";

  private static final String COUNT =
      "select d.key_, t.task_def_key_, max(t.name_), min(c.due_at), "
          + Arrays.stream(Kind.values())
              .map(kind -> "count(*) filter (where " + kind.sql + ")")
              .collect(Collectors.joining(", "))
          + SEEN
          + " group by 1, 2";

  private static final String LIST =
      """
      select t.id_, t.proc_inst_id_, d.key_, t.name_, t.assignee_, e.business_key_, r.case_number,
        r.force_code, r.priority, c.due_at, c.paused_at, count(*) over ()""";

  private final JdbcClient jdbc;

  OpenClocks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How many of one kind of task there are. */
  record Counted(
      String process,
      String activity,
      String activityName,
      Instant firstDueAt,
      Board.Numbers numbers) {}

  /** One open task. */
  record Found(
      String taskId,
      String processInstanceId,
      String process,
      String activityName,
      String assignee,
      String businessKey,
      String caseNumber,
      String forceCode,
      String priority,
      Instant dueAt,
      Instant pausedAt,
      long total) {}

  List<Counted> count(Sight sight, Asked asked, Instant now) {
    return ask(COUNT, sight, asked, now).query((row, i) -> counted(row)).list();
  }

  /** The first due first, at most {@link #MOST}. */
  List<Found> list(Sight sight, Asked asked, Kind kind, Instant now) {
    return ask(
            LIST + SEEN + " and " + kind.sql + " order by c.due_at, c.id limit " + MOST,
            sight,
            asked,
            now)
        .query((row, i) -> found(row))
        .list();
  }

  private JdbcClient.StatementSpec ask(String sql, Sight sight, Asked asked, Instant now) {
    Instant tomorrow =
        LocalDate.ofInstant(now, LONDON).plusDays(1).atStartOfDay(LONDON).toInstant();
    return jdbc.sql(sql)
        .param("processes", sight.processes().keySet().toArray(new String[0]))
        .param("tenants", sight.tenants().toArray(new String[0]))
        .param("process", asked.process())
        .param("activity", asked.activity())
        .param("definition", asked.definition())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("tomorrow", tomorrow.atOffset(ZoneOffset.UTC));
  }

  private static Counted counted(ResultSet row) throws SQLException {
    return new Counted(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        moment(row, 4),
        new Board.Numbers(row.getLong(5), row.getLong(6), row.getLong(7), row.getLong(8)));
  }

  private static Found found(ResultSet row) throws SQLException {
    return new Found(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        moment(row, 10),
        moment(row, 11),
        row.getLong(12));
  }

  private static Instant moment(ResultSet row, int column) throws SQLException {
    OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }
}

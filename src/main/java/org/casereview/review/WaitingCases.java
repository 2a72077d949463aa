package org.casereview.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.casereview.sla.Sla;
import org.casereview.sla.WorkingDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cases that wait for a reviewer, and who had a hand in a case before. */
@Component
class WaitingCases {

  private static final ZoneId HERE = ZoneId.of("Europe/London");

  /** Those whose task nobody has taken: an allocator who has it is choosing somebody. */
  private static final String WAITING =
      """
      select r.id, r.case_number, r.force_code, r.priority, r.rape_alleged, coalesce(
        (select max(s.at) from casereview.case_state_change s where s.case_id = r.id
          and s.to_state = 'IN_SCOPE' and s.from_state <> 'UNDER_REVIEW'), r.state_since) as since
      from casereview.review_case r
      join casereview.clock c on c.case_id = r.id and c.activity = 'allocateReviewer'
        and c.stopped_at is null and c.cancelled_at is null
      join public.act_ru_task t on t.id_ = c.task_id::text
      where r.state = 'IN_SCOPE' and r.priority is not null and t.assignee_ is null""";

  private final JdbcClient jdbc;
  private final Sla sla;
  private final Clock clock;

  WaitingCases(JdbcClient jdbc, Sla sla, Clock clock) {
    this.jdbc = jdbc;
    this.sla = sla;
    this.clock = clock;
  }

  List<WaitingCase> all() {
    WorkingDays days = sla.workingDays();
    LocalDate today = day(clock.instant());
    return jdbc.sql(WAITING).query((row, i) -> waiting(row, days, today)).list();
  }

  /** Holds the case for this transaction; false when somebody else is just taking it. */
  boolean hold(UUID caseId) {
    return jdbc.sql(
            "select 1 from casereview.review_case where id = ? and state = 'IN_SCOPE'"
                + " for update skip locked")
        .param(caseId)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  Set<String> handsIn(UUID caseId) {
    return jdbc
        .sql("select staff_id from casereview.case_hand where case_id = ?")
        .param(caseId)
        .query(String.class)
        .list()
        .stream()
        .collect(Collectors.toSet());
  }

  Set<UUID> touchedBy(String staffId) {
    return jdbc
        .sql("select case_id from casereview.case_hand where staff_id = ?")
        .param(staffId)
        .query(UUID.class)
        .list()
        .stream()
        .collect(Collectors.toSet());
  }

  private static WaitingCase waiting(ResultSet row, WorkingDays days, LocalDate today)
      throws SQLException {
    Instant since = row.getTimestamp("since").toInstant();
    return new WaitingCase(
        row.getObject("id", UUID.class),
        row.getString("case_number"),
        row.getString("force_code"),
        row.getString("priority"),
        row.getBoolean("rape_alleged"),
        since,
        day(since).isBefore(today) ? days.between(day(since), today) : 0);
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, HERE);
  }
}

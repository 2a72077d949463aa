package org.casereview.decision.sitting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.casereview.platform.Ids;
import org.casereview.platform.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Meetings on file: each change is another version, the newest counts. */
@Component
class SittingRecords {

  private static final String NEWEST =
      """
      select s.id, s.number, s.capacity, s.conflict_working_days, p.*
      from casereview.panel_sitting s join lateral (
        select * from casereview.panel_sitting_plan p where p.sitting_id = s.id
        order by p.version desc limit 1) p on true""";

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Clock clock;

  SittingRecords(JdbcClient jdbc, Vault vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  Optional<Sitting> byNumber(String number) {
    return jdbc.sql(NEWEST + " where s.number = ?")
        .param(number)
        .query((row, i) -> sitting(row))
        .optional();
  }

  Optional<Sitting> ofCase(UUID caseId) {
    return jdbc.sql(NEWEST + " where s.id = casereview.sitting_of(?)")
        .param(caseId)
        .query((row, i) -> sitting(row))
        .optional();
  }

  /** The next ones first, then the newest of those behind us. */
  List<Sitting> around(LocalDate today, int most) {
    return jdbc.sql(
            NEWEST
                + " order by p.day < :today, case when p.day < :today then null else p.day end,"
                + " p.day desc, p.starts limit :most")
        .param("today", today)
        .param("most", most)
        .query((row, i) -> sitting(row))
        .list();
  }

  /** Every version of a meeting, the newest first. */
  List<Sitting> history(UUID id) {
    return jdbc.sql(
            """
            select s.id, s.number, s.capacity, s.conflict_working_days, p.*
            from casereview.panel_sitting s join casereview.panel_sitting_plan p
              on p.sitting_id = s.id where s.id = ? order by p.version desc""")
        .param(id)
        .query((row, i) -> sitting(row))
        .list();
  }

  String add(SittingPlan plan, String by) {
    UUID id = Ids.next();
    long next =
        jdbc.sql("select nextval('casereview.panel_sitting_number_seq')")
            .query(Long.class)
            .single();
    String number =
        "PM-%d-%06d".formatted(Year.now(clock.withZone(ZoneOffset.UTC)).getValue(), next);
    jdbc.sql(
            """
            insert into casereview.panel_sitting(id, number, capacity, conflict_working_days,
              made_by, made_at)
            select ?, ?, r.capacity, r.conflict_working_days, ?, ?
            from casereview.sitting_rule r
            where r.valid_from <= current_date and (r.valid_to is null or r.valid_to >= current_date)
            order by r.valid_from desc limit 1""")
        .params(id, number, by, now())
        .update();
    plan(id, 1, plan, false, null, by);
    return number;
  }

  /** False when somebody else changed it meanwhile. */
  boolean plan(
      UUID id, int version, SittingPlan plan, boolean calledOff, String reason, String by) {
    return jdbc.sql(
                """
                insert into casereview.panel_sitting_plan(sitting_id, version, day, starts, place,
                  chair, members, called_off, reason, planned_by, planned_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
            .params(
                id,
                version,
                plan.day(),
                plan.starts(),
                vault.seal(plan.place()),
                plan.chair(),
                plan.members().toArray(new String[0]),
                calledOff,
                vault.seal(reason),
                by,
                now())
            .update()
        == 1;
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private Sitting sitting(ResultSet row) throws SQLException {
    return new Sitting(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getInt("capacity"),
        row.getInt("conflict_working_days"),
        row.getInt("version"),
        new SittingPlan(
            row.getObject("day", LocalDate.class),
            row.getObject("starts", LocalTime.class),
            vault.open(row.getBytes("place")),
            row.getString("chair"),
            List.of((String[]) row.getArray("members").getArray())),
        row.getBoolean("called_off"),
        vault.open(row.getBytes("reason")),
        row.getString("planned_by"),
        row.getTimestamp("planned_at").toInstant());
  }
}

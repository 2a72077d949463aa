package org.casereview.standards;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.casereview.platform.Actor;
import org.casereview.platform.Ids;
import org.casereview.platform.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Whom matters concern, who confirmed it, and what ended it: added to, never written over. */
@Component
class ConcernedRecords {

  private static final String STANDING =
      """
      select c.id, c.matter_id, m.number, c.staff_id, c.recorded_by, c.recorded_at,
        f.confirmed_by, e.id as ending_id, e.asked_by, e.reason
      from standards.concerned c join standards.matter m on m.id = c.matter_id
      left join standards.concerned_confirmation f on f.concerned_id = c.id
      left join standards.concerned_ending e on e.concerned_id = c.id
        and not exists (select from standards.concerned_ending_answer a where a.ending_id = e.id)
      where standards.stands(c.id) order by m.number, c.recorded_at, c.id""";

  private final StandardsRole role;
  private final JdbcTemplate jdbc;
  private final Vault vault;
  private final Clock clock;

  ConcernedRecords(StandardsRole role, JdbcTemplate jdbc, Vault vault, Clock clock) {
    this.role = role;
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  /** Of one matter one after the other: who waits here reads what the other has written. */
  void oneByOne(UUID matter) {
    role.during(
        () ->
            jdbc.queryForList(
                "select pg_advisory_xact_lock(hashtextextended(?, 162))::text",
                String.class,
                matter.toString()));
  }

  /** All that stands, of the matters that are for this liaison. */
  List<Concern> standing() {
    return role.during(() -> jdbc.query(STANDING, (row, i) -> concern(row)));
  }

  Optional<Concern> standing(UUID matter, String staffId) {
    return standing().stream()
        .filter(one -> one.matterId().equals(matter) && one.staffId().equals(staffId))
        .findFirst();
  }

  /** Whether the matter concerns this person, or did so until somebody ended it. */
  boolean everConcerned(UUID matter, String staffId) {
    return role.during(
        () ->
            jdbc.queryForObject(
                "select exists (select from standards.concerned"
                    + " where matter_id = ? and staff_id = ?)",
                Boolean.class,
                matter,
                staffId));
  }

  void name(UUID matter, String staffId) {
    add(
        """
        insert into standards.concerned (id, matter_id, staff_id, recorded_by, recorded_at)
        values (?, ?, ?, ?, ?)""",
        Ids.next(),
        matter,
        staffId,
        Actor.now(),
        now());
  }

  void confirm(Concern one) {
    add(
        """
        insert into standards.concerned_confirmation
          (concerned_id, matter_id, confirmed_by, confirmed_at)
        values (?, ?, ?, ?)""",
        one.id(),
        one.matterId(),
        Actor.now(),
        now());
  }

  void askEnd(Concern one, String reason) {
    add(
        """
        insert into standards.concerned_ending
          (id, concerned_id, matter_id, asked_by, asked_at, reason)
        values (?, ?, ?, ?, ?, ?)""",
        Ids.next(),
        one.id(),
        one.matterId(),
        Actor.now(),
        now(),
        vault.seal(reason));
  }

  void answerEnd(Concern one, boolean ends) {
    add(
        """
        insert into standards.concerned_ending_answer
          (ending_id, matter_id, ends, answered_by, answered_at)
        values (?, ?, ?, ?, ?)""",
        one.endingId(),
        one.matterId(),
        ends,
        Actor.now(),
        now());
  }

  private void add(String insert, Object... values) {
    role.during(() -> jdbc.update(insert, values));
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private Concern concern(ResultSet row) throws SQLException {
    byte[] reason = row.getBytes("reason");
    return new Concern(
        row.getObject("id", UUID.class),
        row.getObject("matter_id", UUID.class),
        row.getString("number"),
        row.getString("staff_id"),
        row.getString("recorded_by"),
        row.getTimestamp("recorded_at").toInstant(),
        row.getString("confirmed_by"),
        row.getObject("ending_id", UUID.class),
        row.getString("asked_by"),
        reason == null ? null : vault.open(reason));
  }
}

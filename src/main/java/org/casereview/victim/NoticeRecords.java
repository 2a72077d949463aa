package org.casereview.victim;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.casereview.casefile.CaseVictims.Victim;
import org.casereview.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The notices on file, and the decisions of which victims are told. */
@Component
class NoticeRecords {

  private static final String NOTICE =
      """
      select n.*, e.event, e.key_event, r.attempts, r.channel_days,
        e.taken_back_by is not null as may_be_taken_back, (select s.at
          from casereview.case_state_change s
          where s.id = casereview.taken_back_with(n.id)) as taken_back_at
      from casereview.victim_notice n
      join casereview.notice_event e on e.id = n.event_id
      join casereview.notice_rule r on r.id = n.rule_id""";

  /** A change of state that victims are told of; it may take back what they were told before. */
  record Event(String id, String event, UUID stateChangeId, boolean takesBack) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  NoticeRecords(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The newest change of the case to that state, when the reference data of today tells it. */
  Optional<Event> eventOf(UUID caseId, String from, String to) {
    return jdbc.sql(
            """
            select e.id, e.event, (select s.id from casereview.case_state_change s
                where s.case_id = :case and s.to_state = :to order by s.at desc, s.id desc limit 1),
                exists (select from casereview.notice_event o where o.taken_back_by = e.event)
            from casereview.notice_event e
            where e.to_state = :to and (e.from_state is null or e.from_state = :from)
              and :today between e.valid_from and coalesce(e.valid_to, 'infinity')
            order by e.from_state nulls last, e.valid_from desc limit 1""")
        .param("case", caseId)
        .param("from", from)
        .param("to", to)
        .param("today", today())
        .query(
            (row, i) ->
                new Event(
                    row.getString(1),
                    row.getString(2),
                    row.getObject(3, UUID.class),
                    row.getBoolean(4)))
        .optional();
  }

  /** What took back the decision that a notice tells; empty while it stands. */
  Optional<Event> tookBack(UUID noticeId) {
    return jdbc.sql(
            """
            select e.id, e.event, s.id from casereview.case_state_change s
            join casereview.notice_event e on e.to_state = s.to_state
              and e.from_state = s.from_state
            where s.id = casereview.taken_back_with(?) order by e.valid_from desc limit 1""")
        .param(noticeId)
        .query(
            (row, i) ->
                new Event(row.getString(1), row.getString(2), row.getObject(3, UUID.class), true))
        .optional();
  }

  /** The victims who were told of a decision that this change of state took back. */
  Set<UUID> toldOfWhatIsTakenBack(UUID stateChangeId) {
    return jdbc.sql(
            """
            select n.victim_id from casereview.victim_notice n
            where n.ending = 'TOLD' and casereview.taken_back_with(n.id) = :change
              and n.case_id = (select s.case_id from casereview.case_state_change s
                where s.id = :change)""")
        .param("change", stateChangeId)
        .query(UUID.class)
        .set();
  }

  /** Opens the notice; empty when this victim has one of this decision already. */
  Optional<Notice> open(UUID caseId, Victim victim, Event event, String telling) {
    UUID id = Ids.next();
    int added =
        jdbc.sql(
                """
                insert into casereview.victim_notice(id, number, case_id, victim_id, pseudonym,
                  state_change_id, event_id, rule_id, telling, opened_at)
                select ?, ?, ?, ?, ?, ?, ?, r.id, ?, ? from casereview.notice_rule r
                where ? between r.valid_from and coalesce(r.valid_to, 'infinity')
                order by r.valid_from desc limit 1
                on conflict on constraint one_notice_for_a_victim_and_a_decision do nothing""")
            .params(
                id,
                nextNumber(),
                caseId,
                victim.id(),
                victim.pseudonym(),
                event.stateChangeId(),
                event.id(),
                telling,
                now(),
                today())
            .update();
    return added == 1 ? find(id) : Optional.empty();
  }

  Optional<Notice> find(UUID id) {
    return jdbc.sql(NOTICE + " where n.id = ?").param(id).query(NoticeRecords::notice).optional();
  }

  /** Nobody else decides on it or ends it until this transaction does. */
  Notice atHand(UUID id) {
    return jdbc.sql(NOTICE + " where n.id = ? for update of n")
        .param(id)
        .query(NoticeRecords::notice)
        .optional()
        .orElseThrow(() -> new IllegalStateException("There is no such notice."));
  }

  /** Those of a case, oldest first. */
  List<Notice> of(UUID caseId) {
    return jdbc.sql(NOTICE + " where n.case_id = ? order by n.opened_at, n.number")
        .param(caseId)
        .query(NoticeRecords::notice)
        .list();
  }

  void end(UUID id, NoticeEnding ending) {
    jdbc.sql("update casereview.victim_notice set ending = ?, ended_at = ? where id = ?")
        .params(ending.name(), now(), id)
        .update();
  }

  private String nextNumber() {
    Long next =
        jdbc.sql("select nextval('casereview.victim_notice_number_seq')")
            .query(Long.class)
            .single();
    return "VN-%d-%06d".formatted(Year.now(clock.withZone(ZoneOffset.UTC)).getValue(), next);
  }

  private static Notice notice(ResultSet row, int i) throws SQLException {
    String ending = row.getString("ending");
    Timestamp takenBack = row.getTimestamp("taken_back_at");
    return new Notice(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getObject("case_id", UUID.class),
        row.getObject("victim_id", UUID.class),
        row.getString("pseudonym"),
        row.getString("event"),
        row.getBoolean("key_event"),
        row.getString("telling"),
        row.getInt("attempts"),
        row.getInt("channel_days"),
        row.getTimestamp("opened_at").toInstant(),
        ending == null ? null : NoticeEnding.valueOf(ending),
        ending == null ? null : row.getTimestamp("ended_at").toInstant(),
        row.getBoolean("may_be_taken_back"),
        takenBack == null ? null : takenBack.toInstant());
  }

  private Date today() {
    return Date.valueOf(Notices.day(clock));
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}

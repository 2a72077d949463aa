package org.casereview.victim;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.casereview.platform.Ids;
import org.casereview.platform.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was decided on notices and what was tried; each is added, none is written over. */
@Component
class NoticeDecisions {

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Clock clock;

  NoticeDecisions(JdbcClient jdbc, Vault vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  /** Those on a notice, oldest first. */
  List<Decided> of(UUID noticeId) {
    return jdbc.sql("select * from casereview.notice_decision where notice_id = ? order by number")
        .param(noticeId)
        .query((row, i) -> decided(row))
        .list();
  }

  Optional<Decided> newest(UUID noticeId) {
    var all = of(noticeId);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /** What the victim was last known to wish, on whatever notice. */
  Optional<Wish> wishOf(UUID victimId) {
    return jdbc.sql(
            """
            select d.wish from casereview.notice_decision d
            join casereview.victim_notice n on n.id = d.notice_id
            where n.victim_id = ? order by d.decided_at desc, d.id desc limit 1""")
        .param(victimId)
        .query(String.class)
        .optional()
        .map(Wish::valueOf);
  }

  UUID decide(UUID noticeId, int number, Plan plan, String by) {
    UUID id = Ids.next();
    jdbc.sql(
            """
            insert into casereview.notice_decision(id, notice_id, number, wish, wish_given_on,
              decision, told_person, by_whom, channel, channel_checked, approach, reasons,
              decided_by, decided_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            id,
            noticeId,
            number,
            plan.wish().name(),
            plan.wishGivenOn() == null ? null : Date.valueOf(plan.wishGivenOn()),
            plan.tells() ? "TELL" : "DO_NOT_TELL",
            plan.toldPerson(),
            plan.byWhom(),
            plan.channel(),
            plan.channelChecked(),
            vault.seal(plan.approach()),
            vault.seal(plan.reasons()),
            by,
            Timestamp.from(clock.instant()))
        .update();
    return id;
  }

  void attempt(UUID decisionId, int number, AttemptMade made, String by) {
    jdbc.sql(
            """
            insert into casereview.notice_attempt(id, decision_id, number, attempted_at, result,
              support_offered, note, recorded_by, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            Ids.next(),
            decisionId,
            number,
            Timestamp.from(made.at()),
            made.result().name(),
            made.supportOffered(),
            vault.seal(made.note()),
            by,
            Timestamp.from(clock.instant()))
        .update();
  }

  private Decided decided(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    Date said = row.getDate("wish_given_on");
    return new Decided(
        id,
        new Plan(
            Wish.valueOf(row.getString("wish")),
            said == null ? null : said.toLocalDate(),
            "TELL".equals(row.getString("decision")),
            row.getString("told_person"),
            row.getString("by_whom"),
            row.getString("channel"),
            row.getBoolean("channel_checked"),
            vault.open(row.getBytes("approach")),
            vault.open(row.getBytes("reasons"))),
        row.getString("decided_by"),
        row.getTimestamp("decided_at").toInstant(),
        attempts(id));
  }

  private List<Decided.Attempted> attempts(UUID decisionId) {
    return jdbc.sql("select * from casereview.notice_attempt where decision_id = ? order by number")
        .param(decisionId)
        .query(
            (row, i) ->
                new Decided.Attempted(
                    new AttemptMade(
                        row.getTimestamp("attempted_at").toInstant(),
                        AttemptMade.Result.valueOf(row.getString("result")),
                        row.getBoolean("support_offered"),
                        vault.open(row.getBytes("note"))),
                    row.getString("recorded_by")))
        .list();
  }
}

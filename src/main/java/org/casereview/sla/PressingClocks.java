package org.casereview.sla;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.casereview.platform.Vault;
import org.casereview.sla.Attention.Audience;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The deadlines that press a person: of the own tasks, and of what the person's teams are told. */
@Service
@Transactional(readOnly = true)
public class PressingClocks {

  /** How a clock presses; each is in one list only. */
  public enum How {
    /** Missed, and to be done or to be accounted for. */
    LATE("b.id is not null and (c.stopped_at is null or g.cause is null)"),
    TODAY("b.id is null and" + OPEN + "and c.due_at >= :now and c.due_at < :tomorrow"),
    AT_RISK("b.id is null and" + OPEN + "and c.due_at >= :tomorrow and c.at_risk_at < :now");

    private final String sql;

    How(String sql) {
      this.sql = sql;
    }
  }

  /** Why it was missed, as the newest account has it. */
  public record Account(String cause, LocalDate recoverBy, String note, String by, Instant at) {}

  /**
   * One deadline.
   *
   * @param breachId that it was missed, or null
   * @param owner who has the task, or had it when the deadline passed; null for nobody
   * @param account the newest, or null
   * @param accountWanted whether somebody is to say why and by when
   */
  public record Line(
      UUID clockId,
      UUID breachId,
      UUID caseId,
      String caseNumber,
      String forceCode,
      String subject,
      String activity,
      String slaId,
      Instant dueAt,
      boolean done,
      boolean statutory,
      String owner,
      String team,
      boolean mayAccount,
      Account account,
      boolean accountWanted) {}

  /** The first due first, and how many there are. */
  public record Lines(long total, List<Line> lines) {}

  private static final String OPEN =
      " c.stopped_at is null and c.cancelled_at is null and c.paused_at is null ";

  private static final String FOR_THEM =
      """
      select c.id, b.id as breach, c.case_id, r.case_number, r.force_code, c.subject, c.activity,
        c.sla_id, c.due_at, c.stopped_at, c.statutory, c.task_id, b.owner, c.told_team,
        g.cause, g.recover_by, g.note, g.given_by, g.given_at, count(*) over () as total
      from casereview.clock c
      left join casereview.review_case r on r.id = c.case_id
      left join casereview.sla_breach b on b.clock_id = c.id
      left join lateral (select * from casereview.breach_account a
        where a.breach_id = b.id order by a.given_at desc, a.id desc limit 1) g on true
      where c.cancelled_at is null
        and (c.told_team = any(:teams) and c.told_team <> 'force-liaisons'
          or b.team = any(:teams) and b.team <> 'force-liaisons'
          or c.task_id = any(:mine) or b.owner = :person
          or c.statutory and b.id is not null and 'heads-of-review' = any(:teams))
        and\s""";

  private final JdbcClient jdbc;
  private final Owners owners;
  private final BreachAccounts accounts;
  private final Vault vault;
  private final java.time.Clock time;

  PressingClocks(
      JdbcClient jdbc, Owners owners, BreachAccounts accounts, Vault vault, java.time.Clock time) {
    this.jdbc = jdbc;
    this.owners = owners;
    this.accounts = accounts;
    this.vault = vault;
    this.time = time;
  }

  private record Row(Line line, UUID taskId, long total) {}

  public Lines of(Audience audience, How how, int most) {
    Instant now = time.instant();
    LocalDate tomorrow = WorkingDays.day(now).plusDays(1);
    var rows =
        jdbc.sql(FOR_THEM + how.sql + " order by c.due_at, c.id limit :most")
            .param("teams", audience.teams().toArray(new String[0]))
            .param("mine", owners.tasksOf(audience.person()).toArray(UUID[]::new))
            .param("person", audience.person())
            .param("now", Times.db(now))
            .param("tomorrow", tomorrow.atStartOfDay(WorkingDays.LONDON).toOffsetDateTime())
            .param("most", most)
            .query((row, i) -> row(row, WorkingDays.day(now)))
            .list();
    var hands = owners.ofTasks(rows.stream().map(Row::taskId).filter(Objects::nonNull).toList());
    return new Lines(
        rows.isEmpty() ? 0 : rows.get(0).total(),
        rows.stream().map(row -> now(row, holder(row, hands))).toList());
  }

  /** A step without a task is in nobody's hands. */
  private static String holder(Row row, Map<UUID, String> hands) {
    return row.taskId() == null ? null : hands.get(row.taskId());
  }

  /** Who has the task now counts before who had it then. */
  private Line now(Row row, String holder) {
    Line l = row.line();
    String owner = holder == null ? l.owner() : holder;
    return new Line(
        l.clockId(),
        l.breachId(),
        l.caseId(),
        l.caseNumber(),
        l.forceCode(),
        l.subject(),
        l.activity(),
        l.slaId(),
        l.dueAt(),
        l.done(),
        l.statutory(),
        owner,
        l.team(),
        l.breachId() != null && accounts.mayAccount(l.owner(), l.team()),
        l.account(),
        l.accountWanted());
  }

  private Row row(ResultSet row, LocalDate today) throws SQLException {
    boolean done = row.getObject("stopped_at") != null;
    Account account = row.getString("cause") == null ? null : account(row);
    boolean broken =
        account != null
            && !done
            && account.recoverBy() != null
            && account.recoverBy().isBefore(today);
    UUID breach = row.getObject("breach", UUID.class);
    var line =
        new Line(
            row.getObject("id", UUID.class),
            breach,
            row.getObject("case_id", UUID.class),
            row.getString("case_number"),
            row.getString("force_code"),
            row.getString("subject"),
            row.getString("activity"),
            row.getString("sla_id"),
            Times.of(row, "due_at"),
            done,
            row.getBoolean("statutory"),
            row.getString("owner"),
            row.getString("told_team"),
            false,
            account,
            breach != null && (account == null || broken));
    return new Row(line, row.getObject("task_id", UUID.class), row.getLong("total"));
  }

  private Account account(ResultSet row) throws SQLException {
    return new Account(
        row.getString("cause"),
        row.getObject("recover_by", LocalDate.class),
        vault.open(row.getBytes("note")),
        row.getString("given_by"),
        Times.of(row, "given_at"));
  }
}

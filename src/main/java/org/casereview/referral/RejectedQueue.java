package org.casereview.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.casereview.platform.Actor;
import org.casereview.platform.Refusal;
import org.casereview.platform.Vault;
import org.casereview.referral.format.Sender;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rejected referrals that wait, as those who have to do with them see them. */
@Service
@Transactional(rollbackFor = Refusal.class)
public class RejectedQueue {

  private static final int MOST = 200;

  private static final String LINES =
      """
      select r.*, p.file_name, count(*) over () as total
      from casereview.rejected_referral r
      join casereview.referral_package p on p.id = r.package_id
      where (:any or r.queue_force = any(cast(:forces as text[])))""";

  /** What a force asked for. */
  public record Asked(String reason, Instant askedAt) {}

  /**
   * An item in the list.
   *
   * @param force whose liaisons have to cure it; null when central intake has to
   * @param receiptId the newest package that it came in
   */
  public record Line(
      UUID id,
      String number,
      String force,
      String forceReference,
      boolean rapeAlleged,
      String state,
      int problems,
      Instant firstRejectedAt,
      Instant lastRejectedAt,
      Instant dueAt,
      boolean late,
      int attempts,
      String fileName,
      UUID receiptId,
      Asked withdrawal) {}

  private record Counted(Line line, long total) {}

  private final JdbcClient jdbc;
  private final Senders senders;
  private final RejectedReferrals items;
  private final RejectedWork work;
  private final Vault vault;
  private final Clock clock;

  RejectedQueue(
      JdbcClient jdbc,
      Senders senders,
      RejectedReferrals items,
      RejectedWork work,
      Vault vault,
      Clock clock) {
    this.jdbc = jdbc;
    this.senders = senders;
    this.items = items;
    this.work = work;
    this.vault = vault;
    this.clock = clock;
  }

  /**
   * The open items of the person now acting: rape first, then the oldest.
   *
   * @param force only of this force, or null
   * @param receipt only those that came in this package, or null
   */
  @Transactional(readOnly = true)
  public Receipts.Page<Line> list(int page, int size, String force, UUID receipt) {
    int fit = Math.max(1, Math.min(size, MOST));
    int from = Math.max(0, page);
    List<Counted> found =
        senders.now().map(viewer -> open(viewer, from, fit, force, receipt)).orElse(List.of());
    return new Receipts.Page<>(
        found.stream().map(Counted::line).toList(),
        from,
        fit,
        found.isEmpty() ? 0 : found.get(0).total());
  }

  /** One item in the same words, open or ended. */
  @Transactional(readOnly = true)
  public Optional<Line> line(UUID id) {
    return senders
        .now()
        .flatMap(
            viewer ->
                ask(LINES + " and r.id = :id", viewer)
                    .param("id", id)
                    .query((row, i) -> line(row))
                    .optional());
  }

  /** The person now acting asks for the withdrawal; false when the item is not for them. */
  public boolean askWithdrawal(UUID id, String reason) throws Refusal {
    return act(id, RejectedWork.Act.ASK_WITHDRAWAL, Map.of("withdraw", true, "reasons", reason));
  }

  /** The person now acting answers for central intake; false when the item is not for them. */
  public boolean answerWithdrawal(UUID id, boolean confirmed, String reason) throws Refusal {
    return act(
        id,
        RejectedWork.Act.CONFIRM_WITHDRAWAL,
        Map.of("confirmed", confirmed ? "YES" : "NO", "reasons", reason));
  }

  private boolean act(UUID id, RejectedWork.Act act, Map<String, Object> answers) throws Refusal {
    var item = items.find(id);
    if (item.isPresent()) {
      work.complete(act, item.get().number(), Actor.now(), answers);
    }
    return item.isPresent();
  }

  private List<Counted> open(Sender viewer, int page, int size, String force, UUID receipt) {
    return ask(
            LINES
                + """
                 and r.state in ('OPEN', 'WITHDRAWAL_ASKED')
                  and (cast(:force as text) is null or r.queue_force = :force)
                  and (cast(:receipt as uuid) is null or r.id in (
                    select i.rejected_id from casereview.referral_item i
                    where i.package_id = :receipt))
                order by r.rape_alleged desc, r.first_rejected_at, r.id
                limit :size offset :from""",
            viewer)
        .param("force", force)
        .param("receipt", receipt)
        .param("size", size)
        .param("from", (long) page * size)
        .query((row, i) -> new Counted(line(row), row.getLong("total")))
        .list();
  }

  private JdbcClient.StatementSpec ask(String sql, Sender viewer) {
    return jdbc.sql(sql)
        .param("any", viewer.anyForce())
        .param("forces", viewer.forces().toArray(new String[0]));
  }

  private Line line(ResultSet row) throws SQLException {
    String reason = vault.open(row.getBytes("withdrawal_reason"));
    String state = row.getString("state");
    Instant dueAt = RejectedRecords.instant(row, "due_at");
    return new Line(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getString("queue_force"),
        vault.open(row.getBytes("shown_reference")),
        row.getBoolean("rape_alleged"),
        state,
        row.getInt("problems"),
        RejectedRecords.instant(row, "first_rejected_at"),
        RejectedRecords.instant(row, "last_rejected_at"),
        dueAt,
        state.equals(Rejected.OPEN) && dueAt != null && dueAt.isBefore(clock.instant()),
        row.getInt("attempts"),
        vault.open(row.getBytes("file_name")),
        row.getObject("package_id", UUID.class),
        reason == null
            ? null
            : new Asked(reason, RejectedRecords.instant(row, "withdrawal_asked_at")));
  }
}

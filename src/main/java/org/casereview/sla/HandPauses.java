package org.casereview.sla;

import java.util.List;
import java.util.UUID;
import org.casereview.casefile.CaseAccess;
import org.casereview.casefile.UnknownCase;
import org.casereview.platform.Actor;
import org.casereview.platform.Ids;
import org.casereview.platform.Refusal;
import org.casereview.platform.Vault;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the clocks of a case stand still because a manager says what the case waits for. Only
 * targets that may wait for that reason stand still, and none that the law sets.
 */
@Service
@Transactional(rollbackFor = Refusal.class)
public class HandPauses {

  private final ObjectProvider<CaseAccess> cases;
  private final Authority authority;
  private final ClockAccess access;
  private final Clocks clocks;
  private final Pauses pauses;
  private final Sla sla;
  private final JdbcClient jdbc;
  private final Vault vault;
  private final java.time.Clock time;

  HandPauses(
      ObjectProvider<CaseAccess> cases,
      Authority authority,
      ClockAccess access,
      Clocks clocks,
      Pauses pauses,
      Sla sla,
      JdbcClient jdbc,
      Vault vault,
      java.time.Clock time) {
    this.cases = cases;
    this.authority = authority;
    this.access = access;
    this.clocks = clocks;
    this.pauses = pauses;
    this.sla = sla;
    this.jdbc = jdbc;
    this.vault = vault;
    this.time = time;
  }

  /**
   * The case waits for this from now on.
   *
   * @throws UnknownCase when the person may not know of it
   * @throws Refusal when the person may not, or nothing would stand still
   */
  public void pause(String number, PauseReason reason, String note) throws Refusal {
    authority.requireManager();
    requireNote(note, "Say in a sentence what the case waits for.");
    UUID caseId = cases.getObject().known(number).id();
    access.requireImpartial(caseId);
    var may = pauses.allowedFor(reason);
    List<Clock> affected =
        clocks.openOfCase(caseId).stream()
            .filter(clock -> clock.pausedAt() == null && may.contains(clock.slaId()))
            .filter(clock -> !clock.isLate(Times.now(time)))
            .toList();
    if (affected.isEmpty()) {
      throw new Refusal(
          "No deadline of this case can wait for that: none of those that run may pause for this"
              + " reason, or they are late already.");
    }
    if (affected.stream().anyMatch(this::isMine)) {
      throw new Refusal(
          "One of these deadlines is that of your own task. Ask another manager or a head of"
              + " review.");
    }
    UUID id = add(caseId, null, reason.name(), note);
    sla.pause(caseId, reason, id);
  }

  /**
   * What managers said that the case waits for is over; other causes hold on.
   *
   * @throws Refusal when no manager has said that it waits
   */
  public void resume(String number, String note) throws Refusal {
    authority.requireManager();
    requireNote(note, "Say in a sentence why the case goes on.");
    UUID caseId = cases.getObject().known(number).id();
    access.requireImpartial(caseId);
    List<UUID> open = open(caseId);
    if (open.isEmpty()) {
      throw new Refusal(
          "No manager has paused this case. What waits for an answer goes on with the answer.");
    }
    for (UUID pause : open) {
      add(caseId, pause, "RESUMED", note);
      sla.resume(caseId, pause);
    }
  }

  private List<UUID> open(UUID caseId) {
    return jdbc.sql(
            """
            select h.id from casereview.hand_pause h
            join casereview.case_pause p on p.case_id = h.case_id and p.cause = h.id
            where h.case_id = ? and h.ends is null and p.ended_at is null
            order by h.id for update of p""")
        .param(caseId)
        .query(UUID.class)
        .list();
  }

  private UUID add(UUID caseId, UUID ends, String reason, String note) {
    UUID id = Ids.next();
    jdbc.sql(
            """
            insert into casereview.hand_pause (id, case_id, ends, reason, note, said_by, said_at)
            values (?, ?, ?, ?, ?, ?, ?)""")
        .params(
            id,
            caseId,
            ends,
            reason,
            vault.seal(note.strip()),
            Actor.now(),
            Times.db(Times.now(time)))
        .update();
    return id;
  }

  private boolean isMine(Clock clock) {
    return access.holder(clock).filter(Actor.now()::equals).isPresent();
  }

  private static void requireNote(String note, String sentence) throws Refusal {
    if (note == null || note.isBlank()) {
      throw new Refusal(sentence);
    }
  }
}

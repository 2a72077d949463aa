package org.casereview.referral;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.casereview.platform.Act;
import org.casereview.sla.Attention;
import org.casereview.sla.Sla;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Waits for a force to correct what was rejected: says when each rung is due and tells, rung by
 * rung, those who can make it act; whom, says the table of targets. Silence ends nothing.
 */
@Service
@Transactional
public class RejectedLadder {

  static final String PROCESS = "rejected-referral";
  private static final String CORRECTION = "correctReferral";

  /** A rung of the ladder that is climbed while a force is silent. */
  private enum Rung {
    REMINDER("reminder", "REJECTED_FORCE_REMINDED"),
    FORCE_LEAD("forceLead", "REJECTED_FORCE_LEAD_TOLD"),
    CHIEF_OFFICER("chiefOfficer", "REJECTED_CHIEF_OFFICER_TOLD");

    private final String activity;
    private final String what;

    Rung(String activity, String what) {
      this.activity = activity;
      this.what = what;
    }
  }

  /** When each rung is due. */
  public record Times(Instant reminderAt, Instant forceLeadAt, Instant chiefOfficerAt) {}

  private final RejectedRecords records;
  private final Sla sla;
  private final Attention attention;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RejectedLadder(
      RejectedRecords records,
      Sla sla,
      Attention attention,
      ApplicationEventPublisher events,
      Clock clock) {
    this.records = records;
    this.sla = sla;
    this.attention = attention;
    this.events = events;
    this.clock = clock;
  }

  /**
   * It is with those who have to correct it, for the first time or again.
   *
   * @param force whose liaisons they are, or null where central intake corrects it
   */
  public Times open(UUID id, String force) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    records.opened(id, due(CORRECTION, now, force));
    return new Times(
        due(Rung.REMINDER.activity, now, force),
        due(Rung.FORCE_LEAD.activity, now, force),
        due(Rung.CHIEF_OFFICER.activity, now, force));
  }

  /** Climbs what is due by now. Safe to repeat, and nothing happens while nobody is waited for. */
  public void climb(UUID id) {
    Rejected item = records.atHand(id);
    for (Rung rung : Rung.values()) {
      boolean due =
          !due(rung.activity, item.openedAt(), item.queueForce()).isAfter(clock.instant());
      if (item.isOpen() && due && !records.isDone(id, rung.what, item.openedAt())) {
        tell(item, rung);
      }
    }
  }

  private void tell(Rejected item, Rung rung) {
    String team = sla.teamToTell(PROCESS, rung.activity, null);
    records.act(item.id(), rung.what, team.toUpperCase(java.util.Locale.ROOT), null);
    attention.raiseBeside(team, item.number(), item.queueForce(), rung.what);
    events.publishEvent(
        Act.altered(rung.what, null, item.id()).with("number", item.number()).with("team", team));
  }

  private Instant due(String activity, Instant from, String force) {
    return sla.dueAt(PROCESS, activity, null, from, force);
  }
}

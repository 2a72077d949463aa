package org.casereview.screening;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseState;
import org.casereview.casefile.Timeline;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.casereview.platform.Act;
import org.casereview.platform.Refusal;
import org.casereview.platform.database.WholeSight;
import org.casereview.policy.Policy;
import org.casereview.sla.Attention;
import org.casereview.sla.Sla;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a force's one appeal against an exclusion, within the time that the table of targets gives
 * since the force was told (domain handbook 13.2).
 */
@Service
@Transactional(rollbackFor = Refusal.class)
public class ScopeAppeals {

  static final String PROCESS = "scope-appeal";

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK)
          .withZone(ZoneId.of("Europe/London"));

  /**
   * What the force of a case may know of an appeal.
   *
   * @param mayAppeal true while an appeal is open to it
   * @param until the last moment to appeal, or null where nothing can be appealed against
   */
  public record Shown(
      boolean mayAppeal,
      Instant until,
      String number,
      Instant lodgedAt,
      String reasons,
      Boolean upheld,
      Instant decidedAt,
      String told) {}

  private final ScopeAppealRecords appeals;
  private final Rounds rounds;
  private final WholeSight sight;
  private final People people;
  private final Policy policy;
  private final Sla sla;
  private final Attention attention;
  private final ObjectProvider<AppealStart> start;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ScopeAppeals(
      ScopeAppealRecords appeals,
      Rounds rounds,
      WholeSight sight,
      People people,
      Policy policy,
      Sla sla,
      Attention attention,
      ObjectProvider<AppealStart> start,
      Timeline timeline,
      ApplicationEventPublisher events,
      Clock clock) {
    this.appeals = appeals;
    this.rounds = rounds;
    this.sight = sight;
    this.people = people;
    this.policy = policy;
    this.sla = sla;
    this.attention = attention;
    this.start = start;
    this.timeline = timeline;
    this.events = events;
    this.clock = clock;
  }

  /** Lodges the appeal of the person's force. */
  public ScopeAppeal lodge(CaseFile file, String reasons, String person) throws Refusal {
    requireOfTheForce(file, person);
    if (reasons == null || reasons.isBlank()) {
      throw new Refusal("Say why the case belongs in the review.");
    }
    appeals.oneAtATime(file.id());
    Instant toldAt = appeals.leftOutSince(file.id());
    if (file.state() != CaseState.SCREENED_OUT) {
      throw new Refusal("This case is not left out of the review, so there is nothing to appeal.");
    }
    UUID round = round(file).orElseThrow();
    var before = appeals.ofRound(round);
    if (before.isPresent()) {
      throw new Refusal(
          "Your force has appealed already (%s). An exclusion is appealed against once; new"
                  .formatted(before.get().number())
              + " information can be sent with the package at any time.");
    }
    Instant lastDay = lastDay(file, toldAt);
    if (clock.instant().isAfter(lastDay)) {
      throw new Refusal(
          "The last day to appeal was %s. New information can be sent with the package at any time:"
                  .formatted(DAY.format(lastDay))
              + " it brings the case back to screening.");
    }
    var appeal = appeals.lodge(file, round, toldAt, lastDay, reasons.strip(), person);
    attention.raise("heads-of-review", file.id(), null, "SCOPE_APPEAL_LODGED");
    timeline.add(file.id(), "SCOPE_APPEAL_LODGED", Map.of("appeal", appeal.number()));
    events.publishEvent(
        Act.altered("SCOPE_APPEAL_LODGED", file.id(), appeal.id()).with("appeal", appeal.number()));
    start.getObject().start(appeal, file);
    return appeal;
  }

  /** What a liaison of the force is shown: the newest appeal, and whether one is open to it. */
  @Transactional(readOnly = true)
  public Shown shown(CaseFile file, String person) throws Refusal {
    requireOfTheForce(file, person);
    var all = appeals.ofCase(file.id());
    var newest = all.isEmpty() ? null : all.get(all.size() - 1);
    var round = round(file).orElse(null);
    boolean leftOut = file.state() == CaseState.SCREENED_OUT && round != null;
    Instant until = leftOut ? lastDay(file, appeals.leftOutSince(file.id())) : null;
    boolean taken = newest != null && newest.screeningId().equals(round);
    boolean mayAppeal = leftOut && !taken && !clock.instant().isAfter(until);
    if (newest == null) {
      return new Shown(mayAppeal, until, null, null, null, null, null, null);
    }
    var decision = newest.decision();
    return new Shown(
        mayAppeal,
        until,
        newest.number(),
        newest.lodgedAt(),
        newest.reasons(),
        decision == null ? null : decision.upheld(),
        decision == null ? null : decision.at(),
        decision == null ? null : decision.toldToForce());
  }

  /** Which round it is about; the force reads nothing of it. */
  private Optional<UUID> round(CaseFile file) {
    return sight.during(() -> rounds.newest(file.id()).map(Round::id));
  }

  private Instant lastDay(CaseFile file, Instant toldAt) {
    return sla.dueAt(PROCESS, "lodgeAppeal", null, toldAt, file.forceCode());
  }

  private void requireOfTheForce(CaseFile file, String person) throws Refusal {
    boolean ofTheForce =
        people
            .find(person)
            .filter(Person::enabled)
            .filter(p -> policy.lets(p.teams(), "appeal") && p.forces().contains(file.forceCode()))
            .isPresent();
    if (!ofTheForce) {
      throw new Refusal("Only a liaison of the force of the case appeals for that force.");
    }
  }
}

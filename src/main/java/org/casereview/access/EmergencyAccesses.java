package org.casereview.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.casereview.casefile.CaseAccess;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.Chronicle;
import org.casereview.casefile.UnknownCase;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.casereview.platform.Actor;
import org.casereview.platform.Refusal;
import org.casereview.sla.Attention;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens a file in an emergency, for a short time, to somebody who may know of the case and has no
 * part in it. Managers and auditors are told at once, and an auditor reviews it.
 */
@Service
@Transactional(rollbackFor = Refusal.class)
public class EmergencyAccesses {

  private final CaseAccess cases;
  private final CaseSights sights;
  private final GrantRecords grants;
  private final EmergencyRecords records;
  private final EmergencyStart start;
  private final Attention attention;
  private final People people;
  private final Chronicle chronicle;
  private final Clock clock;

  EmergencyAccesses(
      CaseAccess cases,
      CaseSights sights,
      GrantRecords grants,
      EmergencyRecords records,
      EmergencyStart start,
      Attention attention,
      People people,
      Chronicle chronicle,
      Clock clock) {
    this.cases = cases;
    this.sights = sights;
    this.grants = grants;
    this.records = records;
    this.start = start;
    this.attention = attention;
    this.people = people;
    this.chronicle = chronicle;
    this.clock = clock;
  }

  /**
   * What somebody is offered at a file that is closed to them.
   *
   * @param minutes for how long it would open
   */
  public record Offer(int minutes, List<Reason> reasons) {}

  /** What is offered to the person now acting at this case; empty where there is no such door. */
  @Transactional(readOnly = true)
  public Optional<Offer> offer(String number) {
    return sights.mayOpenInAnEmergency(cases.known(number))
        ? Optional.of(new Offer(grants.minutes(), grants.reasons(Level.EMERGENCY)))
        : Optional.empty();
  }

  /**
   * Opens the file of the case.
   *
   * @return until when
   * @throws UnknownCase for anybody else than who may know of the case and has no part in it
   */
  public Instant open(String number, Reason why) throws Refusal {
    CaseFile file = cases.known(number);
    if (!sights.mayOpenInAnEmergency(file)) {
      throw new UnknownCase();
    }
    if (why == null || why.code() == null || !grants.knows(Level.EMERGENCY, why.code())) {
      throw new Refusal("Choose what makes it an emergency.");
    }
    var reason = new Reason(why.code(), CaseGrants.words(why.text()));
    Instant until = clock.instant().plus(Duration.ofMinutes(grants.minutes()));
    UUID grant = grants.add(file.id(), Actor.now(), Level.EMERGENCY, reason, until, Actor.now());
    int year = clock.instant().atOffset(ZoneOffset.UTC).getYear();
    var access = records.add(file.id(), grant, Actor.now(), year);
    attention.raise("managers", file.id(), null, "EMERGENCY_OPENED");
    attention.raise("auditors", file.id(), null, "EMERGENCY_OPENED");
    start.start(access, file);
    chronicle.add(
        "EMERGENCY_OPENED",
        file.id(),
        access.id(),
        Map.of("access", access.number(), "reason", reason.code()));
    return until;
  }

  /** Which opening the reviewing auditor looks at, in words. */
  @Transactional(readOnly = true)
  public String words(UUID accessId) {
    var it = records.get(accessId);
    return "%s: %s opened the file from %s until %s. Reason given: %s. %s"
        .formatted(
            it.number(),
            people.find(it.openedBy()).map(Person::name).orElse("somebody who left"),
            Times.shown(it.from()),
            Times.shown(it.until()),
            it.reasonText(),
            it.words());
  }

  /** Nobody reviews what they opened themselves. */
  @Transactional(readOnly = true)
  public void admit(UUID accessId, String staffId) throws Refusal {
    if (records.get(accessId).openedBy().equals(staffId)) {
      throw new Refusal(
          "You opened this file yourself, so another auditor reviews it. Leave the task to them.");
    }
  }

  /** Records what an auditor makes of an opening, once. */
  public void review(UUID accessId, String auditor, String verdict, String reasons) throws Refusal {
    admit(accessId, auditor);
    if (records.isReviewed(accessId)) {
      throw new Refusal("This was reviewed already. Reload the task list.");
    }
    records.review(accessId, auditor, verdict, CaseGrants.words(reasons));
    var reviewed = records.get(accessId);
    chronicle.add(
        "EMERGENCY_REVIEWED",
        reviewed.caseId(),
        accessId,
        Map.of("access", reviewed.number(), "verdict", verdict));
  }
}

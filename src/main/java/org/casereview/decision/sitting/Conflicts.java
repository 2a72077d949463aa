package org.casereview.decision.sitting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.Chronicle;
import org.casereview.casefile.UnknownCase;
import org.casereview.decision.Voices;
import org.casereview.people.SteppingAside;
import org.casereview.platform.Refusal;
import org.casereview.sla.Sla;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the conflicts that members declare on cases of their meeting, and names who sits instead. A
 * conflict that comes late is taken all the same, and is marked as late.
 */
@Service
@Transactional(rollbackFor = Refusal.class)
public class Conflicts {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final Sittings sittings;
  private final SittingSeats seats;
  private final ListedCases listed;
  private final ConflictRecords conflicts;
  private final SittingTeam team;
  private final CaseFiles cases;
  private final Voices voices;
  private final SteppingAside aside;
  private final Chronicle chronicle;
  private final Sla sla;
  private final Clock clock;

  Conflicts(
      Sittings sittings,
      SittingSeats seats,
      ListedCases listed,
      ConflictRecords conflicts,
      SittingTeam team,
      CaseFiles cases,
      Voices voices,
      SteppingAside aside,
      Chronicle chronicle,
      Sla sla,
      Clock clock) {
    this.sittings = sittings;
    this.seats = seats;
    this.listed = listed;
    this.conflicts = conflicts;
    this.team = team;
    this.cases = cases;
    this.voices = voices;
    this.aside = aside;
    this.chronicle = chronicle;
    this.sla = sla;
    this.clock = clock;
  }

  /** A member declares for themselves. Safe to repeat. */
  public void declare(String number, String caseNumber, String note) throws Refusal {
    var me = team.reader();
    var sitting = sittings.atHand(number);
    var file = cases.byNumber(caseNumber).orElseThrow(UnknownCase::new);
    if (conflicts.of(sitting.id(), file.id()).stream()
        .anyMatch(one -> one.member().equals(me.staffId()))) {
      return;
    }
    if (!listed.on(sitting.id()).contains(file.id())
        || !seats.seated(sitting, file.id()).contains(me.staffId())) {
      throw new Refusal("You do not sit on this case at this meeting, so you need not declare.");
    }
    keep(Optional.of(sitting), file.id(), me.staffId(), note);
    aside.afterwards(file.id(), me.staffId());
  }

  /**
   * Keeps the conflict that somebody declares in the place of a vote, at a meeting or at none. It
   * stays on record although the vote is refused: nobody answers otherwise the next time.
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void declareAtVote(UUID caseId, String person) {
    if (!seats.inConflict(caseId).contains(person)) {
      keep(sittings.ofCase(caseId), caseId, person, null);
    }
  }

  private void keep(Optional<Sitting> sitting, UUID caseId, String person, String note) {
    UUID sittingId = sitting.map(Sitting::id).orElse(null);
    boolean inTime = sitting.filter(this::isInTime).isPresent();
    if (conflicts.declare(sittingId, caseId, person, note, inTime)) {
      var facts = new HashMap<String, String>(Map.of("inTime", inTime ? "YES" : "NO"));
      sitting.ifPresent(it -> facts.put("meeting", it.number()));
      chronicle.add("PANEL_CONFLICT_DECLARED", caseId, sittingId, facts);
    }
  }

  /** Names who sits instead of a member in conflict, on this case alone. */
  public void substitute(String number, String caseNumber, String member, String substitute)
      throws Refusal {
    var by = team.arranger();
    var sitting = sittings.atHand(number);
    var file = cases.byNumber(caseNumber).orElseThrow(UnknownCase::new);
    carryOver(sitting, file.id(), member);
    var declared =
        declared(sitting, file.id(), member)
            .orElseThrow(
                () -> new Refusal("Nobody of that name declared a conflict. Load the page again."));
    var person = team.member(substitute);
    var barred = voices.barred(file.id(), person);
    if (barred.isPresent()) {
      throw new Refusal(
          "%s may not decide this case. Choose somebody who had no part in it, has no conflict with it, and never worked for its force."
              .formatted(person.name()));
    }
    if (seats.voters(sitting, file.id()).contains(substitute)
        || conflicts.of(sitting.id(), file.id()).stream()
            .anyMatch(one -> one.member().equals(substitute))) {
      throw new Refusal("%s sits on it already, or has a conflict.".formatted(person.name()));
    }
    if (!conflicts.substitute(declared.id(), substitute, by.staffId())) {
      throw new Refusal("Somebody was named meanwhile. Load the page again.");
    }
    chronicle.add("PANEL_SUBSTITUTE_NAMED", file.id(), sitting.id(), Map.of("meeting", number));
  }

  /**
   * Who declared at an earlier meeting, or at a vote, finds no such case to declare anew at this.
   */
  private void carryOver(Sitting sitting, UUID caseId, String member) {
    if (declared(sitting, caseId, member).isEmpty()
        && seats.inConflict(caseId).contains(member)
        && seats.seated(sitting, caseId).contains(member)) {
      conflicts.declare(sitting.id(), caseId, member, null, isInTime(sitting));
    }
  }

  private Optional<ConflictRecords.Declared> declared(Sitting sitting, UUID caseId, String member) {
    return conflicts.of(sitting.id(), caseId).stream()
        .filter(one -> one.member().equals(member))
        .findFirst();
  }

  /** True while so many working days lie between today and the meeting. */
  boolean isInTime(Sitting sitting) {
    LocalDate earliest =
        LocalDate.ofInstant(
            sla.addWorkingDays(clock.instant(), sitting.conflictWorkingDays()), LONDON);
    return !earliest.isAfter(sitting.plan().day());
  }
}

package org.casereview.decision.sitting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;
import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.CaseState;
import org.casereview.casefile.Chronicle;
import org.casereview.casefile.UnknownCase;
import org.casereview.decision.Panels;
import org.casereview.decision.Voices;
import org.casereview.platform.Act;
import org.casereview.platform.Actor;
import org.casereview.platform.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Arranges meetings of the panel and puts cases on them. */
@Service
@Transactional(rollbackFor = Refusal.class)
public class Sittings {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final SittingRecords sittings;
  private final ListedCases listed;
  private final SittingTeam team;
  private final SittingSeats seats;
  private final CaseFiles cases;
  private final Panels panels;
  private final Voices voices;
  private final Chronicle chronicle;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Sittings(
      SittingRecords sittings,
      ListedCases listed,
      SittingTeam team,
      SittingSeats seats,
      CaseFiles cases,
      Panels panels,
      Voices voices,
      Chronicle chronicle,
      ApplicationEventPublisher events,
      Clock clock) {
    this.sittings = sittings;
    this.listed = listed;
    this.team = team;
    this.seats = seats;
    this.cases = cases;
    this.panels = panels;
    this.voices = voices;
    this.chronicle = chronicle;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Arranges a meeting.
   *
   * @return its number
   */
  public String arrange(SittingPlan plan) throws Refusal {
    var by = team.arranger();
    check(plan);
    String number = sittings.add(plan, by.staffId());
    record("PANEL_MEETING_ARRANGED", atHand(number).id());
    return number;
  }

  /** Arranges it otherwise, on record with the reason. */
  public void change(String number, int version, SittingPlan plan, String reason) throws Refusal {
    team.arranger();
    check(plan);
    var sitting = open(number);
    next(sitting, version, plan, false, need(reason, "Say in a sentence why you change it."));
    for (UUID caseId : listed.on(sitting.id())) {
      requireEnough(atHand(number), caseId);
    }
    record("PANEL_MEETING_CHANGED", sitting.id());
  }

  /** Calls it off: its cases wait for another one. */
  public void callOff(String number, int version, String reason) throws Refusal {
    team.arranger();
    var sitting = open(number);
    next(sitting, version, sitting.plan(), true, need(reason, "Say in a sentence why it is off."));
    record("PANEL_MEETING_CALLED_OFF", sitting.id());
  }

  /** Puts a case on a meeting. Safe to repeat. */
  public void list(String number, String caseNumber) throws Refusal {
    var by = team.arranger();
    var sitting = open(number);
    var file = cases.byNumber(caseNumber).orElseThrow(UnknownCase::new);
    if (sitting.plan().day().isBefore(today())) {
      throw new Refusal("This meeting is over. Choose one that is still to come.");
    }
    if (file.state() != CaseState.PANEL) {
      throw new Refusal(
          "This case does not stand before the panel. Cases come there when their review passed.");
    }
    listed.oneAtATime(sitting.id());
    var on = sittings.ofCase(file.id());
    if (on.isPresent() && on.get().id().equals(sitting.id())) {
      return;
    }
    if (on.isPresent() && !on.get().plan().day().isBefore(today())) {
      throw new Refusal(
          "This case is on the meeting %s. Take it off there first.".formatted(on.get().number()));
    }
    if (listed.on(sitting.id()).size() >= sitting.capacity()) {
      throw new Refusal(
          "This meeting has its %d cases. Choose another one.".formatted(sitting.capacity()));
    }
    requireEnough(sitting, file.id());
    listed.add(sitting.id(), file.id(), true, null, by.staffId());
    chronicle.add(
        "PANEL_MEETING_SET", file.id(), sitting.id(), java.util.Map.of("meeting", number));
  }

  /** Takes a case off a meeting: it waits for another one, at its old place. */
  public void takeOff(String number, String caseNumber, String reason) throws Refusal {
    var by = team.arranger();
    var sitting = atHand(number);
    var file = cases.byNumber(caseNumber).orElseThrow(UnknownCase::new);
    if (!listed.on(sitting.id()).contains(file.id())) {
      throw new Refusal("This case is not on this meeting. Load the page again.");
    }
    String why = need(reason, "Say in a sentence why the case is taken off.");
    listed.add(sitting.id(), file.id(), false, why, by.staffId());
    chronicle.add(
        "PANEL_MEETING_LEFT", file.id(), sitting.id(), java.util.Map.of("meeting", number));
  }

  Sitting atHand(String number) {
    return sittings.byNumber(number).orElseThrow(UnknownCase::new);
  }

  Optional<Sitting> ofCase(UUID caseId) {
    return sittings.ofCase(caseId);
  }

  LocalDate today() {
    return LocalDate.now(clock.withZone(LONDON));
  }

  private Sitting open(String number) throws Refusal {
    var sitting = atHand(number);
    if (sitting.calledOff()) {
      throw new Refusal("This meeting was called off. Arrange another one.");
    }
    return sitting;
  }

  private void next(
      Sitting sitting, int version, SittingPlan plan, boolean calledOff, String reason)
      throws Refusal {
    if (version != sitting.version()
        || !sittings.plan(sitting.id(), version + 1, plan, calledOff, reason, Actor.now())) {
      throw new Refusal(
          "Somebody else changed this meeting meanwhile. Load the page again, then decide.");
    }
  }

  private void check(SittingPlan plan) throws Refusal {
    if (plan.day().isBefore(today())) {
      throw new Refusal("A meeting lies ahead. Choose a day from today on.");
    }
    if (new HashSet<>(plan.members()).size() != plan.members().size()) {
      throw new Refusal("Somebody stands among the members twice. Name each once.");
    }
    if (plan.members().size() < 3) {
      throw new Refusal("A panel has three members or more. Name another one.");
    }
    if (!plan.members().contains(plan.chair())) {
      throw new Refusal("The chair is one of the members. Choose the chair among them.");
    }
    for (String member : plan.members()) {
      team.member(member);
    }
  }

  /** Refuses a case for which too few of the members have a voice. */
  private void requireEnough(Sitting sitting, UUID caseId) throws Refusal {
    int size = panels.size(caseId);
    long may = 0;
    for (String voter : seats.voters(sitting, caseId)) {
      may += voices.barred(caseId, team.member(voter)).isEmpty() ? 1 : 0;
    }
    if (may < size) {
      throw new Refusal(
          "%s needs %d votes, and only %d of these members may decide it. Name other members first."
              .formatted(cases.get(caseId).number(), size, may));
    }
  }

  private static String need(String reason, String sentence) throws Refusal {
    if (reason == null || reason.isBlank()) {
      throw new Refusal(sentence);
    }
    return reason.strip();
  }

  private void record(String what, UUID sittingId) {
    events.publishEvent(Act.altered(what, null, sittingId));
  }
}

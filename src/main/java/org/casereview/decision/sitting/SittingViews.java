package org.casereview.decision.sitting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.CaseState;
import org.casereview.decision.Barred;
import org.casereview.decision.Panels;
import org.casereview.decision.Voices;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.casereview.platform.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The meetings of the panel as their page shows them: numbers, days and staff, no word of a file.
 */
@Service
@Transactional(readOnly = true)
public class SittingViews {

  private static final int LISTED = 40;

  /** A person of the staff. */
  public record Named(String id, String name) {}

  /** All meetings, and the cases that wait for one. */
  public record All(
      boolean mayArrange,
      LocalDate today,
      List<Waits> waiting,
      List<Brief> meetings,
      List<Named> panel) {}

  /** A case that waits for a meeting; with the one that it is left over from, if any. */
  public record Waits(
      String caseNumber,
      String priority,
      boolean rapeAlleged,
      Instant since,
      String leftOverFrom) {}

  /** A meeting in a line. */
  public record Brief(
      String number,
      SittingPlan plan,
      String chairName,
      int cases,
      int capacity,
      boolean calledOff) {}

  /** One meeting. */
  public record One(
      String number,
      int version,
      SittingPlan plan,
      List<Named> members,
      int capacity,
      int conflictWorkingDays,
      boolean declaredInTime,
      boolean calledOff,
      boolean isOver,
      boolean mayArrange,
      String me,
      List<Listed> cases,
      List<Changed> history,
      List<Named> panel) {}

  /**
   * A case on a meeting.
   *
   * @param open whether it still waits for its outcome
   * @param waitsFor the request to the force that the panel asked first, while it is open
   * @param enough whether as many may vote as the panel takes
   */
  public record Listed(
      String caseNumber,
      String priority,
      boolean rapeAlleged,
      boolean open,
      int size,
      int round,
      int votesIn,
      String waitsFor,
      boolean enough,
      List<Seat> seats) {}

  /** A seat on a case; with why its member does not vote, and who does instead. */
  public record Seat(Named member, String why, boolean late, Named substitute) {}

  /** A version of a meeting. */
  public record Changed(
      int version, SittingPlan plan, boolean calledOff, String reason, String by, Instant at) {}

  private final Sittings sittings;
  private final SittingRecords records;
  private final ListedCases listed;
  private final ConflictRecords conflicts;
  private final Conflicts declared;
  private final SittingTeam team;
  private final Voices voices;
  private final Panels panels;
  private final CaseFiles cases;
  private final People people;

  SittingViews(
      Sittings sittings,
      SittingRecords records,
      ListedCases listed,
      ConflictRecords conflicts,
      Conflicts declared,
      SittingTeam team,
      Voices voices,
      Panels panels,
      CaseFiles cases,
      People people) {
    this.sittings = sittings;
    this.records = records;
    this.listed = listed;
    this.conflicts = conflicts;
    this.declared = declared;
    this.team = team;
    this.voices = voices;
    this.panels = panels;
    this.cases = cases;
    this.people = people;
  }

  public All all() {
    var me = team.reader();
    boolean arranges = team.arranges(me);
    var today = sittings.today();
    return new All(
        arranges,
        today,
        listed.waiting(today).stream().map(this::waits).toList(),
        records.around(today, LISTED).stream().map(this::brief).toList(),
        arranges ? panel() : List.of());
  }

  public One one(String number) throws Refusal {
    var me = team.reader();
    boolean arranges = team.arranges(me);
    var sitting = sittings.atHand(number);
    return new One(
        number,
        sitting.version(),
        sitting.plan(),
        sitting.plan().members().stream().map(this::named).toList(),
        sitting.capacity(),
        sitting.conflictWorkingDays(),
        declared.isInTime(sitting),
        sitting.calledOff(),
        sitting.plan().day().isBefore(sittings.today()),
        arranges,
        me.staffId(),
        listed.on(sitting.id()).stream().map(id -> listed(sitting, id)).toList(),
        records.history(sitting.id()).stream().map(this::changed).toList(),
        arranges ? panel() : List.of());
  }

  private Waits waits(ListedCases.Waiting waiting) {
    var file = cases.get(waiting.caseId());
    return new Waits(
        file.number(),
        file.priority(),
        file.rapeAlleged(),
        waiting.since(),
        waiting.leftOverFrom());
  }

  private Brief brief(Sitting sitting) {
    return new Brief(
        sitting.number(),
        sitting.plan(),
        team.nameOf(sitting.plan().chair()),
        listed.on(sitting.id()).size(),
        sitting.capacity(),
        sitting.calledOff());
  }

  private Listed listed(Sitting sitting, UUID caseId) {
    var file = cases.get(caseId);
    var progress = panels.progress(caseId);
    var seats = sitting.plan().members().stream().map(m -> seat(sitting, caseId, m)).toList();
    long may = seats.stream().filter(s -> s.why() == null || s.substitute() != null).count();
    int size = panels.size(caseId);
    return new Listed(
        file.number(),
        file.priority(),
        file.rapeAlleged(),
        file.state() == CaseState.PANEL,
        size,
        progress.map(Panels.Progress::round).orElse(1),
        progress.map(Panels.Progress::votesIn).orElse(0),
        progress.map(Panels.Progress::waitsFor).orElse(null),
        may >= size,
        seats);
  }

  private Seat seat(Sitting sitting, UUID caseId, String member) {
    var conflict =
        conflicts.of(sitting.id(), caseId).stream()
            .filter(one -> one.member().equals(member))
            .findFirst();
    var person = people.find(member);
    String why =
        conflict.isPresent()
            ? "CONFLICT"
            : person.flatMap(p -> voices.barred(caseId, p)).map(Barred::name).orElse(null);
    return new Seat(
        named(member),
        why,
        conflict.filter(one -> !one.inTime()).isPresent(),
        conflict.map(ConflictRecords.Declared::substitute).map(this::named).orElse(null));
  }

  private Changed changed(Sitting version) {
    return new Changed(
        version.version(),
        version.plan(),
        version.calledOff(),
        version.reason(),
        team.nameOf(version.plannedBy()),
        version.plannedAt());
  }

  private Named named(String staffId) {
    return new Named(staffId, team.nameOf(staffId));
  }

  private List<Named> panel() {
    return people.inTeam(SittingTeam.MEMBERS).stream()
        .filter(Person::enabled)
        .map(person -> new Named(person.staffId(), person.name()))
        .toList();
  }
}

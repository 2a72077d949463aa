package org.casereview.sla;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.casereview.casefile.UnknownCase;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says why something is due when it is, to whoever may know of it. */
@Service
@Transactional(readOnly = true)
public class Explanations {

  private final Clocks clocks;
  private final ClockAccess access;
  private final Calendars calendars;
  private final Pauses pauses;
  private final ExtensionRecords extensions;
  private final ClockMoves moves;
  private final Statutory statutory;
  private final BacklogSlots backlog;
  private final People people;

  Explanations(
      Clocks clocks,
      ClockAccess access,
      Calendars calendars,
      Pauses pauses,
      ExtensionRecords extensions,
      ClockMoves moves,
      Statutory statutory,
      BacklogSlots backlog,
      People people) {
    this.clocks = clocks;
    this.access = access;
    this.calendars = calendars;
    this.pauses = pauses;
    this.extensions = extensions;
    this.moves = moves;
    this.statutory = statutory;
    this.backlog = backlog;
    this.people = people;
  }

  /**
   * Of the newest clock of a task.
   *
   * @throws UnknownCase when there is none, or it is not for the person now acting
   */
  public Explanation ofTask(UUID taskId) {
    return told(clocks.newestOf(taskId));
  }

  /**
   * Of one clock.
   *
   * @throws UnknownCase when there is none, or it is not for the person now acting
   */
  public Explanation ofClock(UUID clockId) {
    return told(clocks.find(clockId));
  }

  private Explanation told(Optional<Clock> clock) {
    return clock
        .filter(access::mayKnow)
        .map(known -> of(known, access.isCentral()))
        .orElseThrow(UnknownCase::new);
  }

  /**
   * Explains a clock.
   *
   * @param full whether names, and the reasons that people gave, are told too
   */
  Explanation of(Clock clock, boolean full) {
    WorkingDays days = calendars.of(clock.calendar());
    boolean skips = clock.target().unit() == LimitUnit.WD;
    SortedMap<java.time.LocalDate, String> holidays =
        skips
            ? days.holidays(WorkingDays.day(clock.startedAt()), WorkingDays.day(clock.dueAt()))
            : new TreeMap<>();
    var paused = pauses.of(clock);
    var extended = extensions.of(clock.id(), full, this::name);
    var moved = moves.of(clock.id()).stream().map(move -> move(move, full)).toList();
    String law = statutory.source(clock.slaId()).orElse(null);
    var slot = backlog.of(clock.id()).orElse(null);
    Function<List<String>, Explanation> saying =
        sentences ->
            new Explanation(
                clock.id(),
                clock.taskId(),
                clock.activity(),
                sentences,
                law,
                clock.target(),
                clock.calendar(),
                clock.calendarVersion(),
                clock.startedAt(),
                clock.firstDueAt(),
                clock.dueAt(),
                clock.pausedAt(),
                clock.lateAt(),
                clock.stoppedAt(),
                holidays,
                skips ? days.weekendDays(clock.startedAt(), clock.dueAt()) : 0,
                paused,
                extended,
                moved,
                warnings(clock, days),
                slot);
    Optional<String> holder = full ? access.holder(clock).map(this::name) : Optional.empty();
    return saying.apply(new ExplainedInWords(saying.apply(List.of()), people, holder).sentences());
  }

  private static List<String> warnings(Clock clock, WorkingDays days) {
    return days.covers(clock.dueAt())
        ? List.of()
        : List.of(
            "The holidays after %s are not known yet, so only weekends were left out from then on."
                .formatted(Phrases.day(days.coversTo())));
  }

  private Explanation.Move move(ClockMoves.Told move, boolean full) {
    return new Explanation.Move(
        move.at(), move.dueBefore(), move.dueAfter(), because(move), full ? name(move.by()) : null);
  }

  private static String because(ClockMoves.Told move) {
    if (move.countedFrom() != null) {
      return "the case is more urgent now: %s counted from then, instead of %s, and never later than before"
          .formatted(
              Phrases.limit(move.limitAfter(), move.unitAfter()),
              Phrases.limit(move.limitBefore(), move.unitBefore()));
    }
    if (move.cause().equals("PRIORITY")) {
      return "the case has another priority, which gives %s instead of %s"
          .formatted(
              Phrases.limit(move.limitAfter(), move.unitAfter()),
              Phrases.limit(move.limitBefore(), move.unitBefore()));
    }
    if (move.cause().equals("CALENDAR")) {
      return move.withdrawn()
          ? "%s was taken out of the calendar (version %d)"
              .formatted(move.day(), move.calendarVersion())
          : "%s was entered in the calendar (version %d)"
              .formatted(move.day(), move.calendarVersion());
    }
    return "the table of targets, version %d, gives %s instead of %s"
        .formatted(
            move.tableVersion(),
            Phrases.limit(move.limitAfter(), move.unitAfter()),
            Phrases.limit(move.limitBefore(), move.unitBefore()));
  }

  private String name(String staffId) {
    return people.find(staffId).map(Person::name).orElse(staffId);
  }
}

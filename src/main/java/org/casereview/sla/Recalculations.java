package org.casereview.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.casereview.platform.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says what a changed calendar or a changed table of targets would move, and what past passes
 * moved.
 *
 * <p>A changed calendar moves open clocks at once: the dates were wrong. A released table of
 * targets does not: what people were told stands until a manager has seen the list of what would
 * move and releases it. Clocks that begin meanwhile already go by the new table. A change of the
 * team that is told, or of a service level's name, moves nothing and is not listed.
 */
@Service
@Transactional(rollbackFor = Refusal.class)
public class Recalculations {

  private static final int LISTED = 200;

  private final RecalculationRecords records;
  private final ClocksAtStake clocks;
  private final ChangedRungs rungs;
  private final Recomputed recomputed;
  private final ClockMoves moves;
  private final Calendars calendars;
  private final Targets targets;
  private final Authority authority;
  private final java.time.Clock time;

  Recalculations(
      RecalculationRecords records,
      ClocksAtStake clocks,
      ChangedRungs rungs,
      Recomputed recomputed,
      ClockMoves moves,
      Calendars calendars,
      Targets targets,
      Authority authority,
      java.time.Clock time) {
    this.records = records;
    this.clocks = clocks;
    this.rungs = rungs;
    this.recomputed = recomputed;
    this.moves = moves;
    this.calendars = calendars;
    this.targets = targets;
    this.authority = authority;
    this.time = time;
  }

  @Transactional(readOnly = true)
  public List<Recalculation> newest(int max) throws Refusal {
    authority.requireManager();
    return records.newest(max);
  }

  /** A pass with what it has moved so far; empty when there is none of this id. */
  @Transactional(readOnly = true)
  public Optional<Recalculation.Report> find(UUID id) throws Refusal {
    authority.requireManager();
    return records.find(id).map(run -> new Recalculation.Report(run, moves.by(id, LISTED)));
  }

  /** What the table of targets as it is now would move. */
  @Transactional(readOnly = true)
  public Recalculation.Preview changedTargets() throws Refusal {
    authority.requireManager();
    var all = new ArrayList<ClocksAtStake.Numbered>();
    Integer version = null;
    for (ClocksAtStake.Rule rule : clocks.rules()) {
      Optional<Target> target = targets.changed(rule);
      if (target.isPresent()) {
        version = target.get().tableVersion();
        all.addAll(clocks.allBy(rule));
      }
    }
    var own =
        preview(
            version,
            all,
            clock -> targets.of(clock.process(), clock.activity(), clock.priority()),
            calendars::of);
    return own.with(rungs.tableVersion().orElse(version), rungs.outlook(), time.instant(), LISTED);
  }

  /**
   * A manager has seen what the new table would move, and lets it.
   *
   * @param tableVersion the table whose list the manager saw
   * @throws Refusal when the person has no authority, or the list is out of date
   */
  public UUID release(int tableVersion) throws Refusal {
    Recalculation.Preview now = changedTargets();
    if (now.looked() == 0) {
      throw new Refusal("Every open deadline already goes by the table as it is now.");
    }
    if (now.tableVersion() != tableVersion) {
      throw new Refusal(
          "The table was released again since you saw this list. Load the page and look at the new"
              + " list first.");
    }
    return records.ofTargets(tableVersion, Times.now(time));
  }

  /** What another state of a calendar would move. */
  Recalculation.Preview preview(WorkingDays changed) {
    return preview(null, clocks.allOf(changed.calendar()), Clock::target, calendar -> changed);
  }

  private Recalculation.Preview preview(
      Integer version,
      List<ClocksAtStake.Numbered> all,
      Function<Clock, Target> target,
      Function<HolidayCalendar, WorkingDays> days) {
    Instant now = time.instant();
    var computed =
        recomputed.of(all.stream().map(ClocksAtStake.Numbered::clock).toList(), target, days);
    var moved = new ArrayList<Recalculation.Move>();
    int late = 0;
    for (int i = 0; i < all.size(); i++) {
      ClockMoves.Moved it = computed.get(i);
      if (it.isElsewhere()) {
        moved.add(move(all.get(i), it));
        late += isNewlyLate(it, now) ? 1 : 0;
      }
    }
    return new Recalculation.Preview(
        version, all.size(), moved.size(), late, 0, moved.stream().limit(LISTED).toList());
  }

  private static boolean isNewlyLate(ClockMoves.Moved it, Instant now) {
    return it.before().pausedAt() == null && !it.before().isLate(now) && now.isAfter(it.dueAt());
  }

  private static Recalculation.Move move(ClocksAtStake.Numbered at, ClockMoves.Moved moved) {
    Clock clock = at.clock();
    return new Recalculation.Move(
        clock.id(),
        at.caseNumber(),
        clock.subject(),
        clock.activity(),
        clock.slaId(),
        clock.dueAt(),
        moved.dueAt());
  }
}

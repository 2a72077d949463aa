package org.casereview.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.casereview.platform.Actor;
import org.casereview.platform.NewCases;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Gives new cases their places in the plans of the backlog, many in a few statements.
 *
 * <p>A case in which rape is alleged begins as early as if the plan had no other cases, whenever it
 * comes. Those that have a place already keep it: to push them back would move the task of each. So
 * on some days more cases begin than the plan says, never fewer of rape.
 */
@Component
class BacklogSlots {

  /** The scope decision is the first thing that is asked of a case. */
  static final String FIRST_TARGET = "SLA-05";

  private static final String FITTING =
      """
      select r.id, p.id as plan, p.name, p.first_start, p.per_day, r.rape_alleged
      from casereview.review_case r
      join lateral (select * from casereview.backlog_plan p
        where (p.force_code is null or p.force_code = r.force_code)
          and (p.priority is null or r.rape_alleged)
          and (r.received_at at time zone 'Europe/London')::date between p.valid_from and p.valid_to
        order by p.priority nulls last, p.force_code nulls last, p.given_at desc, p.id limit 1) p on true
      where r.id = any(?)
        and not exists (select from casereview.backlog_slot s where s.case_id = r.id)
      order by p.id, r.rape_alleged desc, r.received_at, r.id""";

  private static final String KEEP =
      """
      insert into casereview.backlog_slot (plan_id, n, case_id, clock_id, starts_on, due_before,
        due_after, placed_by, placed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

  private record Fitting(
      UUID caseId, UUID plan, String name, LocalDate firstStart, int perDay, boolean rapeAlleged) {}

  /** How many cases have a place in a plan, and in how many of them rape is alleged. */
  private static final class Taken {
    private int all;
    private int rape;

    Taken(int all, int rape) {
      this.all = all;
      this.rape = rape;
    }

    BacklogSlot next(Fitting fits, WorkingDays days) {
      all++;
      rape += fits.rapeAlleged() ? 1 : 0;
      int turn = fits.rapeAlleged() ? rape : all;
      LocalDate start = BacklogPlan.start(fits.firstStart(), fits.perDay(), turn, days);
      return new BacklogSlot(fits.plan(), fits.name(), all, start);
    }
  }

  private final JdbcTemplate jdbc;
  private final java.time.Clock time;

  BacklogSlots(JdbcTemplate jdbc, java.time.Clock time) {
    this.jdbc = jdbc;
    this.time = time;
  }

  /** The places of cases that begin together, and the records of them. */
  private final class Together {
    private final Map<UUID, BacklogSlot> slots;
    private final List<Object[]> rows = new ArrayList<>();

    Together(NewCases cases, WorkingDays days) {
      slots = places(cases.ids(), days);
      cases.atEnd(() -> jdbc.batchUpdate(KEEP, rows));
    }
  }

  /** The due date that a plan gives to the clock of a case, on record; else the ordinary one. */
  Instant due(ClockStart start, UUID clockId, Target target, Instant ordinary, WorkingDays days) {
    if (start.caseId() == null || !FIRST_TARGET.equals(target.slaId())) {
      return ordinary;
    }
    var together =
        NewCases.with(start.caseId())
            .map(all -> all.gathered(Together.class, () -> new Together(all, days)));
    BacklogSlot slot =
        together
            .map(all -> all.slots)
            .orElseGet(() -> places(Set.of(start.caseId()), days))
            .get(start.caseId());
    if (slot == null) {
      return ordinary;
    }
    Instant due = slot.due(target, ordinary, days);
    Object[] row = row(slot, start.caseId(), clockId, ordinary, due);
    together.ifPresentOrElse(all -> all.rows.add(row), () -> jdbc.update(KEEP, row));
    return due;
  }

  void keep(BacklogSlot slot, Clock clock, Instant due) {
    jdbc.update(KEEP, row(slot, clock.caseId(), clock.id(), clock.dueAt(), due));
  }

  /** The place that gave the clock its target. */
  Optional<BacklogSlot> of(UUID clockId) {
    return jdbc
        .query(
            """
            select s.plan_id, p.name, s.n, s.starts_on from casereview.backlog_slot s
            join casereview.backlog_plan p on p.id = s.plan_id where s.clock_id = ?""",
            (row, i) ->
                new BacklogSlot(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    row.getInt(3),
                    row.getObject(4, LocalDate.class)),
            clockId)
        .stream()
        .findFirst();
  }

  /** When the time of a clock begins by a plan, and since when it does: what was before is over. */
  record Start(Instant at, Instant placedAt) {}

  /** By clock; those without a place are left out. */
  Map<UUID, Start> starts(Collection<UUID> clocks) {
    var starts = new HashMap<UUID, Start>();
    jdbc.query(
        "select clock_id, starts_on, placed_at from casereview.backlog_slot where clock_id ="
            + " any(?)",
        row -> {
          Instant at = BacklogSlot.start(row.getObject(2, LocalDate.class));
          starts.put(row.getObject(1, UUID.class), new Start(at, Times.of(row, "placed_at")));
        },
        (Object) clocks.toArray(UUID[]::new));
    return starts;
  }

  private Map<UUID, BacklogSlot> places(Collection<UUID> cases, WorkingDays days) {
    var places = new HashMap<UUID, BacklogSlot>();
    var taken = new HashMap<UUID, Taken>();
    for (Fitting fits : fitting(cases)) {
      places.put(fits.caseId(), taken.computeIfAbsent(fits.plan(), this::taken).next(fits, days));
    }
    return places;
  }

  private List<Fitting> fitting(Collection<UUID> cases) {
    return jdbc.query(
        FITTING,
        (row, i) ->
            new Fitting(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                row.getInt(5),
                row.getBoolean(6)),
        (Object) cases.toArray(UUID[]::new));
  }

  /** Who takes a place holds the plan until its transaction ends. */
  private Taken taken(UUID plan) {
    jdbc.query("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> {}, "" + plan);
    return jdbc.queryForObject(
        """
        select coalesce(max(s.n), 0), count(*) filter (where r.rape_alleged)
        from casereview.backlog_slot s join casereview.review_case r on r.id = s.case_id
        where s.plan_id = ?""",
        (row, i) -> new Taken(row.getInt(1), row.getInt(2)),
        plan);
  }

  private Object[] row(BacklogSlot slot, UUID caseId, UUID clockId, Instant before, Instant after) {
    return new Object[] {
      slot.planId(),
      slot.n(),
      caseId,
      clockId,
      slot.startsOn(),
      Times.db(before),
      Times.db(after),
      Actor.now(),
      Times.db(Times.now(time))
    };
  }
}

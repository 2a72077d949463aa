package org.casereview.sla;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.casereview.platform.Act;
import org.casereview.platform.Actor;
import org.casereview.platform.Ids;
import org.casereview.platform.Refusal;
import org.casereview.platform.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans by which an opening balance is worked off, so that not all of it is due on one day. */
@Service
@Transactional
public class BacklogPlans {

  /**
   * What a plan makes of the cases that nobody has begun.
   *
   * @param cases how many get another target
   * @param weeks how many of them are due in the week that begins on that Monday
   */
  public record Effect(int cases, SortedMap<LocalDate, Integer> weeks) {}

  private record Placed(Clock clock, BacklogSlot slot, Instant due) {}

  private final JdbcClient jdbc;
  private final Clocks clocks;
  private final BacklogSlots slots;
  private final Calendars calendars;
  private final Owners owners;
  private final PlanRules rules;
  private final Vault vault;
  private final ApplicationEventPublisher events;
  private final java.time.Clock time;

  BacklogPlans(
      JdbcClient jdbc,
      Clocks clocks,
      BacklogSlots slots,
      Calendars calendars,
      Owners owners,
      PlanRules rules,
      Vault vault,
      ApplicationEventPublisher events,
      java.time.Clock time) {
    this.jdbc = jdbc;
    this.clocks = clocks;
    this.slots = slots;
    this.calendars = calendars;
    this.owners = owners;
    this.rules = rules;
    this.vault = vault;
    this.events = events;
    this.time = time;
  }

  /** What the plan would do; nothing is kept, but the clocks are held while it is counted. */
  @Transactional(rollbackFor = Refusal.class)
  public Effect preview(BacklogPlan plan) throws Refusal {
    rules.require(plan, Times.now(time));
    return effect(places(Ids.next(), plan));
  }

  /**
   * Keeps the plan; it takes cases from now on.
   *
   * @param open whether it takes those, too, that are in already and that nobody has begun
   */
  @Transactional(rollbackFor = Refusal.class)
  public Effect add(BacklogPlan plan, boolean open) throws Refusal {
    rules.require(plan, Times.now(time));
    UUID id = keep(plan);
    List<Placed> placed = open ? places(id, plan) : List.of();
    var days = calendars.of(HolidayCalendar.EW);
    for (Placed one : placed) {
      Clock clock = one.clock();
      slots.keep(one.slot(), clock, one.due());
      var points = clock.warningPoints(one.due(), days);
      var warned = Warned.next(points, clock.warned().told(), one.due());
      clocks.moveTo(clock.id(), warned, one.due());
      events.publishEvent(new ClockMoved(clock.id(), clock.taskId(), one.due()));
    }
    events.publishEvent(
        Act.altered("BACKLOG_PLANNED", null, id).with("clocksMoved", "" + placed.size()));
    return effect(placed);
  }

  private List<Placed> places(UUID id, BacklogPlan plan) throws Refusal {
    var days = calendars.of(HolidayCalendar.EW);
    var placed = new ArrayList<Placed>();
    for (Clock clock : unbegun(plan)) {
      int n = placed.size() + 1;
      LocalDate start = BacklogPlan.start(plan.firstStart(), plan.perDay(), n, days);
      var slot = new BacklogSlot(id, plan.name(), n, start);
      placed.add(new Placed(clock, slot, slot.due(clock.target(), clock.dueAt(), days)));
    }
    if (!placed.isEmpty()) {
      rules.requireOnCalendar(placed.get(placed.size() - 1).due());
    }
    return placed;
  }

  /** Those that are not late and in nobody's hands, rape alleged first. */
  private List<Clock> unbegun(BacklogPlan plan) {
    Instant now = Times.now(time);
    var ids =
        jdbc.sql(
                """
                select c.id from casereview.clock c join casereview.review_case r on r.id = c.case_id
                where c.sla_id = :sla and c.stopped_at is null and c.cancelled_at is null
                  and c.late_at is null and c.paused_at is null and c.due_at >= :now
                  and (:force::text is null or r.force_code = :force)
                  and (:priority::text is null or r.rape_alleged)
                  and (r.received_at at time zone 'Europe/London')::date between :from and :to
                  and not exists (select from casereview.backlog_slot s where s.case_id = r.id)
                order by r.rape_alleged desc, c.due_at, r.received_at, r.id""")
            .param("sla", BacklogSlots.FIRST_TARGET)
            .param("now", Times.db(now))
            .param("force", plan.forceCode())
            .param("priority", plan.priority())
            .param("from", plan.validFrom())
            .param("to", plan.validTo())
            .query(UUID.class)
            .list();
    // Whoever held one of them meanwhile may have paused it, or done the task.
    var found = clocks.all(ids).stream().filter(clock -> mayMove(clock, now)).toList();
    var hands = owners.of(found);
    return found.stream().filter(clock -> !hands.containsKey(clock.taskId())).toList();
  }

  private static boolean mayMove(Clock clock, Instant now) {
    return clock.isOpen() && clock.pausedAt() == null && !clock.isLate(now);
  }

  private UUID keep(BacklogPlan plan) {
    UUID id = Ids.next();
    jdbc.sql(
            """
            insert into casereview.backlog_plan (id, name, force_code, priority, first_start,
              per_day, valid_from, valid_to, reason, given_by, given_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            id,
            plan.name(),
            plan.forceCode(),
            plan.priority(),
            plan.firstStart(),
            plan.perDay(),
            plan.validFrom(),
            plan.validTo(),
            vault.seal(plan.reason()),
            Actor.now(),
            Times.db(Times.now(time)))
        .update();
    return id;
  }

  private static Effect effect(List<Placed> placed) {
    var weeks = new TreeMap<LocalDate, Integer>();
    var monday = TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY);
    placed.forEach(one -> weeks.merge(WorkingDays.day(one.due()).with(monday), 1, Integer::sum));
    return new Effect(placed.size(), weeks);
  }
}

package org.casereview.sla;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Clocks of steps that no task stands for: what the machine does by itself, and what ends with
 * somebody's record. They make figures and breaches of such steps. A step has one open clock for
 * each case or subject, and waits for nothing.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class StepClocks {

  private final Targets targets;
  private final Calendars calendars;
  private final ForceCalendars forces;
  private final Beginnings beginnings;
  private final Clocks clocks;
  private final Sla sla;
  private final JdbcClient jdbc;

  StepClocks(
      Targets targets,
      Calendars calendars,
      ForceCalendars forces,
      Beginnings beginnings,
      Clocks clocks,
      Sla sla,
      JdbcClient jdbc) {
    this.targets = targets;
    this.calendars = calendars;
    this.forces = forces;
    this.beginnings = beginnings;
    this.clocks = clocks;
    this.sla = sla;
    this.jdbc = jdbc;
  }

  public void begin(ClockStart step) {
    begin(List.of(step));
  }

  /** Begins many in one statement. Safe to repeat: an open clock is not doubled. */
  public void begin(List<ClockStart> steps) {
    var asked = new HashMap<List<String>, Target>();
    var calendar = new EnumMap<HolidayCalendar, WorkingDays>(HolidayCalendar.class);
    var begun = new HashMap<UUID, WorkingDays>();
    var all =
        steps.stream()
            .map(
                step -> {
                  Target target =
                      asked.computeIfAbsent(
                          List.of(step.process(), step.activity()),
                          s -> targets.of(step.process(), step.activity(), null));
                  WorkingDays days =
                      calendar.computeIfAbsent(
                          forces.of(target.slaId(), step.forceCode()), calendars::of);
                  Clock clock = beginnings.of(step, target, days, false);
                  begun.put(clock.id(), days);
                  return clock;
                })
            .toList();
    Map<UUID, Boolean> added = clocks.addAll(all);
    all.stream()
        .filter(clock -> added.get(clock.id()))
        .forEach(clock -> beginnings.begun(clock, begun.get(clock.id())));
  }

  /** The step of these cases is done; asked once, and nothing happens where no clock is open. */
  public void done(List<UUID> cases, String process, String activity) {
    if (!cases.isEmpty()) {
      stop("case_id = any(?) and subject is null", cases.toArray(UUID[]::new), process, activity);
    }
  }

  /** The step of a case is done, in time or late. Without an open clock nothing happens. */
  public void done(UUID caseId, String process, String activity) {
    stop("case_id = ? and subject is null", caseId, process, activity);
  }

  /** The step of something that is no case is done. */
  public void done(String subject, String process, String activity) {
    stop("subject = ? and case_id is null", subject, process, activity);
  }

  private void stop(String of, Object whose, String process, String activity) {
    jdbc.sql(
            "select id from casereview.clock where "
                + of
                + " and process = ? and activity = ? and task_id is null and"
                + Clocks.OPEN
                + "for update")
        .params(whose, process, activity)
        .query(UUID.class)
        .list()
        .forEach(sla::stopClock);
  }
}

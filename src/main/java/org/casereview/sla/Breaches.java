package org.casereview.sla;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.casereview.platform.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * That deadlines were missed, on record for ever, with who had the task then. Nothing follows for
 * the case: no outcome changes and nothing is closed by it.
 */
@Component
class Breaches {

  static final String PROCESS = "breach";

  /** Who speaks for a force is told that it is late; people of the review account for it. */
  private static final String FORCES = "force-liaisons";

  private final JdbcTemplate jdbc;
  private final Targets targets;
  private final Calendars calendars;
  private final Owners owners;
  private final Attention attention;
  private final ApplicationEventPublisher events;

  Breaches(
      JdbcTemplate jdbc,
      Targets targets,
      Calendars calendars,
      Owners owners,
      Attention attention,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.targets = targets;
    this.calendars = calendars;
    this.owners = owners;
    this.attention = attention;
    this.events = events;
  }

  /**
   * These clocks were just found late: by the sweeper, or when their task was done too late. A task
   * for the rest of what was asked has the time of the first, which is missed once.
   */
  void noticed(List<Clock> late, Instant now) {
    var hands = owners.of(late);
    for (Clock clock : late) {
      String owner = clock.taskId() == null ? null : hands.get(clock.taskId());
      var breach = Ids.next();
      int added =
          jdbc.update(
              """
              insert into casereview.sla_breach (id, clock_id, case_id, breached_at, noticed_at,
                owner, team, statutory)
              select ?, n.id, n.case_id, ?, ?, ?, ?, n.statutory from casereview.clock n
              where n.id = ?
                and not exists (select from casereview.clock e
                  join casereview.sla_breach b on b.clock_id = e.id
                  where e.case_id = n.case_id and e.subject = n.subject and e.process = n.process
                    and e.activity = n.activity and e.started_at = n.started_at)
              on conflict (clock_id) do nothing""",
              breach,
              Times.db(clock.dueAt()),
              Times.db(now),
              owner,
              accounting(clock, targets.of(PROCESS, "account", null)),
              clock.id());
      if (added == 1) {
        events.publishEvent(Lateness.act("CLOCK_LATE", clock));
        ask(new Asked(breach, clock, owner, 1), now);
        if (clock.target().statutory()) {
          attention.raise(upward(clock), null, clock, "STATUTORY_BREACH", 0);
        }
      }
    }
  }

  /** One time that an account is asked for. */
  record Asked(UUID breach, Clock clock, String owner, int n) {}

  /** Asks the owner; from the second time on, and where nobody had the task, the team too. */
  void ask(Asked asked, Instant now) {
    Target rhythm = targets.of(PROCESS, "account", null);
    var days = calendars.of(asked.clock().calendar());
    jdbc.update(
        """
        insert into casereview.breach_asking (breach_id, n, asked_at, again_at)
        values (?, ?, ?, ?) on conflict do nothing""",
        asked.breach(),
        asked.n(),
        Times.db(now),
        Times.db(rhythm.unit().after(now, rhythm.limit(), days)));
    String team = accounting(asked.clock(), rhythm);
    boolean accounts = owners.accounts(asked.owner());
    if (accounts) {
      attention.raise(team, asked.owner(), asked.clock(), "ACCOUNT_WANTED", asked.n());
    }
    if (asked.n() > 1 || !accounts && !isTold(team, asked.clock())) {
      attention.raise(team, null, asked.clock(), "ACCOUNT_WANTED", asked.n());
    }
  }

  /** That it is late tells the team to account for it, too. */
  private boolean isTold(String team, Clock clock) {
    return jdbc.queryForObject(
        """
        select exists (select from casereview.attention
          where clock_id = ? and team = ? and what = 'LATE')""",
        Boolean.class,
        clock.id(),
        team);
  }

  private static String accounting(Clock clock, Target rhythm) {
    String team = clock.target().tellTeam();
    return FORCES.equals(team) ? rhythm.tellTeam() : team;
  }

  private String upward(Clock clock) {
    String team = clock.target().tellTeam();
    return Lateness.RESTRICTED.equals(team)
        ? team
        : targets.of(PROCESS, "statutory", null).tellTeam();
  }
}

package org.casereview.sla;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.casereview.platform.Act;
import org.casereview.platform.Actor;
import org.casereview.platform.Ids;
import org.casereview.platform.Refusal;
import org.casereview.platform.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Why deadlines were missed, and by when each is made good. An earlier account stays on file. */
@Service
@Transactional
public class BreachAccounts {

  /** A cause that may be given. */
  public record Cause(String code, String name, boolean needsNote) {}

  private record Missed(UUID caseId, String owner, String team, boolean isOver, LocalDate until) {}

  private final JdbcClient jdbc;
  private final People people;
  private final Vault vault;
  private final ApplicationEventPublisher events;
  private final java.time.Clock time;

  BreachAccounts(
      JdbcClient jdbc,
      People people,
      Vault vault,
      ApplicationEventPublisher events,
      java.time.Clock time) {
    this.jdbc = jdbc;
    this.people = people;
    this.vault = vault;
    this.events = events;
    this.time = time;
  }

  /** In the order in which they are offered. */
  @Transactional(readOnly = true)
  public List<Cause> causes() {
    return jdbc.sql("select code, name, needs_note from casereview.breach_cause order by position")
        .query((row, i) -> new Cause(row.getString(1), row.getString(2), row.getBoolean(3)))
        .list();
  }

  /**
   * Says why a deadline was missed. It changes no deadline and no outcome.
   *
   * @param recoverBy the day by which it is made good; may be null where it is done already
   * @param note in the person's words, or null
   */
  @Transactional(rollbackFor = Refusal.class)
  public void give(UUID breach, String cause, LocalDate recoverBy, String note) throws Refusal {
    Missed missed =
        missed(breach)
            .filter(it -> mayAccount(it.owner(), it.team()))
            .orElseThrow(
                () ->
                    new Refusal("There is no such missed deadline, or it is not for your teams."));
    require(causes().stream().filter(it -> it.code().equals(cause)).findFirst(), note);
    require(missed, recoverBy);
    jdbc.sql(
            """
            insert into casereview.breach_account
              (id, breach_id, cause, recover_by, note, given_by, given_at)
            values (?, ?, ?, ?, ?, ?, ?)""")
        .params(Ids.next(), breach, cause, recoverBy, vault.seal(note), Actor.now(), now())
        .update();
    events.publishEvent(act(missed, breach, cause));
  }

  /** The person who had it, the team that was told, and who manages the review. */
  boolean mayAccount(String owner, String team) {
    Person me = people.find(Actor.now()).filter(Person::enabled).orElse(null);
    if (me == null || !me.isCentral()) {
      return false;
    }
    boolean manages = me.leads();
    return me.staffId().equals(owner)
        || me.isIn(team)
        || (manages && !Lateness.RESTRICTED.equals(team));
  }

  private static void require(Optional<Cause> cause, String note) throws Refusal {
    if (cause.isEmpty()) {
      throw new Refusal("Choose one of the causes that are offered.");
    }
    if (cause.get().needsNote() && note == null) {
      throw new Refusal("Say in a sentence what the cause was.");
    }
  }

  private void require(Missed missed, LocalDate recoverBy) throws Refusal {
    LocalDate today = WorkingDays.day(time.instant());
    if (recoverBy == null) {
      if (!missed.isOver()) {
        throw new Refusal("Say by which day it is made good: it is still to be done.");
      }
    } else if (recoverBy.isBefore(today) && !missed.isOver()) {
      throw new Refusal("The day by which it is made good has passed. Choose today or later.");
    } else if (recoverBy.isAfter(missed.until())) {
      throw new Refusal("The day is beyond the calendar. Choose one until " + missed.until() + ".");
    }
  }

  private Optional<Missed> missed(UUID breach) {
    return jdbc.sql(
            """
            select b.case_id, b.owner, b.team, c.stopped_at is not null or c.cancelled_at is not null,
              h.covers_to
            from casereview.sla_breach b join casereview.clock c on c.id = b.clock_id
            join casereview.holiday_calendar h on h.calendar = c.calendar where b.id = ?""")
        .param(breach)
        .query(
            (row, i) ->
                new Missed(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    row.getString(3),
                    row.getBoolean(4),
                    row.getObject(5, LocalDate.class)))
        .optional();
  }

  private static Act act(Missed missed, UUID breach, String cause) {
    return Lateness.RESTRICTED.equals(missed.team())
        ? Act.altered("RESTRICTED_ACT", null, breach)
        : Act.altered("BREACH_ACCOUNTED", missed.caseId(), breach).with("cause", cause);
  }

  private OffsetDateTime now() {
    return Times.db(Times.now(time));
  }
}

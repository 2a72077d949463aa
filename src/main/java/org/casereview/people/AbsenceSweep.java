package org.casereview.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casereview.platform.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts back the tasks of those whose absence begins today, their reviews on the day until which
 * these were to wait, and whatever somebody has who has left or from whom it is kept by now.
 */
@Component
public class AbsenceSweep {

  private final PeopleDirectory directory;
  private final ObjectProvider<WorkOfPeople> work;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;

  AbsenceSweep(
      PeopleDirectory directory,
      ObjectProvider<WorkOfPeople> work,
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Clock clock) {
    this.directory = directory;
    this.work = work;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Safe to repeat: who has nothing on the desk keeps nothing. */
  @Scheduled(cron = "${casereview.people.absences:0 5 * * * *}", zone = "Europe/London")
  public void sweep() {
    Actor.run(Actor.JOBS, this::all);
  }

  private void all() {
    var desks = work.getIfAvailable();
    if (desks == null) {
      return;
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), StaffList.HERE);
    Map<String, Boolean> away = transaction.execute(status -> away(today));
    away.forEach(desks::giveBack);
    List<String> left = transaction.execute(status -> left());
    left.forEach(staffId -> desks.giveBack(staffId, true));
    List<String> here = transaction.execute(status -> here());
    here.forEach(desks::giveBackWhatIsForOthers);
  }

  /** Who is away, and whether their reviews go to others. */
  private Map<String, Boolean> away(LocalDate today) {
    var away = new LinkedHashMap<String, Boolean>();
    jdbc.sql("select distinct staff_id from casereview.absence where ? between from_day and to_day")
        .param(today)
        .query(String.class)
        .list()
        .forEach(
            staffId -> {
              var now = directory.notOver(staffId).stream().filter(it -> it.isOn(today)).toList();
              if (!now.isEmpty()) {
                away.put(staffId, now.stream().anyMatch(it -> it.givesBackOn(today)));
              }
            });
    return away;
  }

  private List<String> left() {
    return jdbc.sql("select staff_id from casereview.staff where not enabled")
        .query(String.class)
        .list();
  }

  private List<String> here() {
    return jdbc.sql("select staff_id from casereview.staff where enabled")
        .query(String.class)
        .list();
  }
}

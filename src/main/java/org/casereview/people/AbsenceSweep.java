package org.casereview.people;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.casereview.platform.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.TaskScheduler;
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
  private final ObjectProvider<TaskScheduler> later;
  private final Duration spread;
  private final Clock clock;

  AbsenceSweep(
      PeopleDirectory directory,
      ObjectProvider<WorkOfPeople> work,
      JdbcClient jdbc,
      TransactionTemplate transaction,
      ObjectProvider<TaskScheduler> later,
      @Value("${casereview.people.kept-within:55m}") Duration spread,
      Clock clock) {
    this.directory = directory;
    this.work = work;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.later = later;
    this.spread = spread;
    this.clock = clock;
  }

  /**
   * What is kept from somebody comes back at any moment of the hour, as if it had been given back:
   * what always came back on the hour would tell that nobody did it.
   */
  @Scheduled(cron = "${casereview.people.absences:0 5 * * * *}", zone = "Europe/London")
  public void hourly() {
    asJobs(this::ofWhoIsGone);
    long within = ThreadLocalRandom.current().nextLong(spread.toMillis());
    later.getObject().schedule(() -> asJobs(this::ofWhoIsHere), clock.instant().plusMillis(within));
  }

  /** All of it now. Safe to repeat: who has nothing on the desk keeps nothing. */
  public void sweep() {
    asJobs(this::ofWhoIsGone);
    asJobs(this::ofWhoIsHere);
  }

  private void asJobs(Consumer<WorkOfPeople> empties) {
    Actor.run(Actor.JOBS, () -> work.ifAvailable(empties));
  }

  private void ofWhoIsGone(WorkOfPeople desks) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), StaffList.HERE);
    Map<String, Boolean> away = transaction.execute(status -> away(today));
    away.forEach(desks::giveBack);
    List<String> left = transaction.execute(status -> left());
    left.forEach(staffId -> desks.giveBack(staffId, true));
  }

  private void ofWhoIsHere(WorkOfPeople desks) {
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

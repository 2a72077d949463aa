package org.casereview.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.casereview.platform.Actor;
import org.casereview.platform.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts back the tasks of those whose absence begins today, their reviews on the day until which
 * these were to wait, and whatever reached somebody who has left.
 */
@Component
public class AbsenceSweep {

  private static final Logger LOG = LoggerFactory.getLogger(AbsenceSweep.class);

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
    LocalDate today = LocalDate.ofInstant(clock.instant(), StaffList.HERE);
    List<String> away = transaction.execute(status -> away(today));
    away.forEach(staffId -> transaction.executeWithoutResult(tx -> putBack(staffId, today, tx)));
    List<String> left = transaction.execute(status -> left());
    left.forEach(staffId -> transaction.executeWithoutResult(tx -> putBack(staffId, true, tx)));
  }

  private List<String> away(LocalDate today) {
    return jdbc.sql(
            "select distinct staff_id from casereview.absence where ? between from_day and to_day")
        .param(today)
        .query(String.class)
        .list();
  }

  private List<String> left() {
    return jdbc.sql("select staff_id from casereview.staff where not enabled")
        .query(String.class)
        .list();
  }

  private void putBack(String staffId, LocalDate today, TransactionStatus tx) {
    var now = directory.notOver(staffId).stream().filter(it -> it.isOn(today)).toList();
    if (!now.isEmpty()) {
      putBack(staffId, now.stream().anyMatch(it -> it.givesBackOn(today)), tx);
    }
  }

  private void putBack(String staffId, boolean reviews, TransactionStatus tx) {
    var desks = work.getIfAvailable();
    if (desks == null) {
      return;
    }
    try {
      desks.giveBack(staffId, reviews);
    } catch (Refusal refusal) {
      tx.setRollbackOnly();
      LOG.warn("The tasks of {} could not be put back: {}", staffId, refusal.getMessage());
    }
  }
}

package org.casereview.sla;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.casereview.casefile.CaseAccess;
import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.UnknownCase;
import org.casereview.people.Impartiality;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.casereview.platform.Actor;
import org.casereview.platform.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may be told why a clock is due when it is: whoever sees its task, and whoever may know of its
 * case; of a case, who speaks for a force is told of the force's own work alone. Managers are told
 * of every clock; those that are kept from them, the database does not show them.
 */
@Component
class ClockAccess {

  /** The tasks of a force, whose clocks its liaisons may see. */
  static final Set<String> OF_THE_FORCE =
      Set.of("answerRequest", "acceptActionPlan", "reportOnPlan");

  private final ObjectProvider<CaseAccess> cases;
  private final ObjectProvider<TaskSight> tasks;
  private final CaseFiles files;
  private final People people;
  private final Authority authority;
  private final JdbcClient jdbc;

  ClockAccess(
      ObjectProvider<CaseAccess> cases,
      ObjectProvider<TaskSight> tasks,
      CaseFiles files,
      People people,
      Authority authority,
      JdbcClient jdbc) {
    this.cases = cases;
    this.tasks = tasks;
    this.files = files;
    this.people = people;
    this.authority = authority;
    this.jdbc = jdbc;
  }

  boolean mayKnow(Clock clock) {
    return authority.isManager()
        || clock.taskId() != null && clock.isOpen() && seesTask(clock)
        || clock.caseId() != null && mayKnowOfCase(clock);
  }

  /**
   * Refuses who works or has worked for the force of the case, or had a part in the case; a clock
   * may have none.
   */
  void requireImpartial(UUID caseId) throws Refusal {
    Person me = people.find(Actor.now()).orElseThrow(UnknownCase::new);
    if (caseId != null) {
      Impartiality.require(me, files.get(caseId).forceCode());
      if (hasAPart(caseId)) {
        throw new Refusal(
            "You have a part in this case. Ask another manager or a head of review, who has none.");
      }
    }
  }

  private boolean hasAPart(UUID caseId) {
    return jdbc.sql(
            "select exists (select from casereview.case_hand where case_id = ? and staff_id = ?)")
        .params(caseId, Actor.now())
        .query(Boolean.class)
        .single();
  }

  /** Staff of the review read names and reasons; who speaks for a force does not. */
  boolean isCentral() {
    return people.find(Actor.now()).map(Person::isCentral).orElse(false);
  }

  Optional<String> holder(Clock clock) {
    TaskSight sight = tasks.getIfAvailable();
    return sight == null || clock.taskId() == null || !clock.isOpen()
        ? Optional.empty()
        : sight.holder(clock.taskId());
  }

  private boolean seesTask(Clock clock) {
    TaskSight sight = tasks.getIfAvailable();
    return sight != null && sight.maySee(clock.taskId());
  }

  private boolean mayKnowOfCase(Clock clock) {
    if (!isCentral() && !OF_THE_FORCE.contains(clock.activity())) {
      return false;
    }
    try {
      cases.getObject().known(files.get(clock.caseId()).number());
      return true;
    } catch (UnknownCase e) {
      return false;
    }
  }
}

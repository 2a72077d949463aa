package org.casereview.review.process;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.casereview.engine.EngineLogin;
import org.casereview.engine.TasksInHand;
import org.casereview.engine.TasksInHand.InHand;
import org.casereview.people.KeptCases;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.casereview.people.WorkOfPeople;
import org.casereview.platform.Refusal;
import org.casereview.review.GivingBack;
import org.casereview.sla.Attention;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Empties a desk: reviews go back to allocation, everything else to its queue, each in a
 * transaction of its own.
 */
@Component
class WorkOnDesks implements WorkOfPeople {

  private static final Logger LOG = LoggerFactory.getLogger(WorkOnDesks.class);

  private final TasksInHand tasks;
  private final GivingBack giving;
  private final People people;
  private final KeptCases sight;
  private final Attention attention;
  private final EngineLogin login;
  private final TransactionTemplate alone;

  WorkOnDesks(
      TasksInHand tasks,
      GivingBack giving,
      People people,
      KeptCases sight,
      Attention attention,
      EngineLogin login,
      PlatformTransactionManager transactions) {
    this.tasks = tasks;
    this.giving = giving;
    this.people = people;
    this.sight = sight;
    this.attention = attention;
    this.login = login;
    this.alone = new TransactionTemplate(transactions);
    this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @Override
  public void giveBack(String staffId, boolean reviews) {
    putBack(staffId, task -> reviews || !isReview(task));
  }

  @Override
  public void giveBackWhatIsForOthers(String staffId) {
    var person = alone.execute(tx -> people.find(staffId).orElseThrow());
    putBack(staffId, task -> isForOthers(task, person));
  }

  private void putBack(String staffId, Predicate<InHand> which) {
    List<InHand> all = alone.execute(tx -> tasks.of(staffId).stream().filter(which).toList());
    for (InHand task : all) {
      try {
        login.asNobody(() -> alone.executeWithoutResult(tx -> putBack(staffId, task)));
      } catch (RuntimeException stuck) {
        LOG.warn(
            "Task {} of {} was not put back: {}",
            task.taskId(),
            staffId,
            stuck.getClass().getSimpleName());
        alone.executeWithoutResult(
            tx -> attention.raiseOnce("managers", task.caseId(), "TASK_NOT_PUT_BACK"));
      }
    }
  }

  @Override
  public void giveBackOf(String staffId, UUID id) {
    putBack(staffId, task -> id.equals(task.caseId()) || id.equals(task.matterId()));
  }

  private void putBack(String staffId, InHand task) {
    if (!isReview(task)) {
      tasks.putBack(task);
      return;
    }
    try {
      giving.giveBack(task.caseId(), staffId);
    } catch (Refusal refusal) {
      throw new IllegalStateException(refusal.getMessage(), refusal);
    }
  }

  /** Of another team now, or of a case that is kept from the person, for whatever reason. */
  private boolean isForOthers(InHand task, Person person) {
    return Collections.disjoint(task.teams(), person.teams())
        || (task.caseId() != null && sight.isKeptFrom(person.staffId(), task.caseId()));
  }

  private static boolean isReview(InHand task) {
    return ReviewTasks.OF_THE_REVIEWER.contains(task.form());
  }
}

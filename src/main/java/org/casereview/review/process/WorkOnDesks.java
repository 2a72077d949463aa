package org.casereview.review.process;

import java.util.Collections;
import java.util.Set;
import java.util.UUID;
import org.casereview.engine.TasksInHand;
import org.casereview.engine.TasksInHand.InHand;
import org.casereview.people.WorkOfPeople;
import org.casereview.platform.Refusal;
import org.casereview.review.GivingBack;
import org.springframework.stereotype.Component;

/** Empties a desk: reviews go back to allocation, everything else to its queue. */
@Component
class WorkOnDesks implements WorkOfPeople {

  private final TasksInHand tasks;
  private final GivingBack giving;

  WorkOnDesks(TasksInHand tasks, GivingBack giving) {
    this.tasks = tasks;
    this.giving = giving;
  }

  @Override
  public void giveBack(String staffId, boolean reviews) throws Refusal {
    for (InHand task : tasks.of(staffId)) {
      if (!isReview(task)) {
        tasks.putBack(task);
      } else if (reviews) {
        giving.giveBack(task.caseId(), staffId);
      }
    }
  }

  @Override
  public void giveBackOf(String staffId, UUID caseId) throws Refusal {
    for (InHand task : tasks.of(staffId)) {
      boolean ofTheCase = caseId.equals(task.caseId());
      if (ofTheCase && isReview(task)) {
        giving.giveBack(caseId, staffId);
      } else if (ofTheCase) {
        tasks.putBack(task);
      }
    }
  }

  @Override
  public void giveBackOfOtherTeams(String staffId, Set<String> teams) throws Refusal {
    for (InHand task : tasks.of(staffId)) {
      boolean other = Collections.disjoint(task.teams(), teams);
      if (other && isReview(task)) {
        giving.giveBack(task.caseId(), staffId);
      } else if (other) {
        tasks.putBack(task);
      }
    }
  }

  private static boolean isReview(InHand task) {
    return ReviewTasks.OF_THE_REVIEWER.contains(task.form());
  }
}

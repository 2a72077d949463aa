package org.casereview.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.casereview.demo.process.DemoWorker;
import org.casereview.demo.process.DemoWorker.OpenTask;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demo people at their tasks. */
@Component
@Profile("demo")
class DemoHands {

  private final DemoWorker worker;

  DemoHands(DemoWorker worker) {
    this.worker = worker;
  }

  /** Does up to so many tasks, each by the first of these people whom its case admits. */
  void done(
      String activity,
      int most,
      List<String> people,
      Function<OpenTask, Map<String, Object>> answers) {
    worker.settle();
    int left = most;
    var seen = new HashMap<String, Boolean>();
    for (String person : people) {
      var open = worker.open(activity, person, most * 3).iterator();
      while (open.hasNext() && left > 0) {
        OpenTask task = open.next();
        if (!seen.containsKey(task.id()) && isFor(task, person)) {
          boolean did = worker.complete(person, task, answers.apply(task));
          if (did) {
            seen.put(task.id(), true);
            left--;
          }
        }
      }
    }
  }

  private boolean isFor(OpenTask task, String person) {
    return task.assignee() == null || task.assignee().equals(worker.staffId(person));
  }
}

package org.casereview.reinvestigation.process;

import java.util.HashMap;
import java.util.Map;
import org.casereview.reinvestigation.ActionPlans;

/** The fields of forms that show the actions of a plan: only those that it holds. */
final class PlanFields {

  private PlanFields() {}

  /** For each action {@code askedAction3} and {@code textAction3}. */
  static Map<String, Object> of(Map<Integer, String> actions) {
    var shown = new HashMap<String, Object>();
    for (int number = 1; number <= ActionPlans.MOST_ACTIONS; number++) {
      shown.put("askedAction" + number, actions.containsKey(number));
      shown.put("textAction" + number, AsTyped.of(actions.get(number)));
    }
    return shown;
  }
}

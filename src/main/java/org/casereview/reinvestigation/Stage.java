package org.casereview.reinvestigation;

/** What a force is waited for: that it accepts its plan, or that it reports on it. */
enum Stage {
  ACCEPTANCE("acceptActionPlan"),
  REPORT("reportOnPlan");

  private final String task;

  Stage(String task) {
    this.task = task;
  }

  /** The name of the force's task in the table of targets. */
  String task() {
    return task;
  }
}

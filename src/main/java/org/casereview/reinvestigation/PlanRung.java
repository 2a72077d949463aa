package org.casereview.reinvestigation;

/** A rung of the ladder that is climbed while a force says nothing to its action plan. */
public enum PlanRung {
  FORCE_LEAD("forceLead", "force_lead_told_at", "PLAN_FORCE_LEAD_TOLD"),
  CHIEF_OFFICER("chiefOfficer", "chief_officer_told_at", "PLAN_CHIEF_OFFICER_TOLD"),
  HEAD_OF_REVIEW("recall", "head_told_at", "PLAN_HEAD_TOLD");

  private final String activity;
  private final String column;
  private final String what;

  PlanRung(String activity, String column, String what) {
    this.activity = activity;
    this.column = column;
    this.what = what;
  }

  /** The name in the table of targets. */
  String activity() {
    return activity;
  }

  String column() {
    return column;
  }

  /** The code of the act. */
  String what() {
    return what;
  }
}

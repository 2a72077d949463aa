package org.casereview.screening;

/** A rung of the ladder that is climbed while a force does not answer. */
public enum Rung {
  REMINDER("reminder", "reminded_at", "FORCE_REMINDED"),
  FORCE_LEAD("forceLead", "force_lead_told_at", "FORCE_LEAD_TOLD"),
  CHIEF_OFFICER("chiefOfficer", "chief_officer_told_at", "CHIEF_OFFICER_TOLD");

  private final String activity;
  private final String column;
  private final String what;

  Rung(String activity, String column, String what) {
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

package org.casereview.risk;

/** A rung of the ladder that is climbed while the force does not acknowledge an urgent risk. */
public enum RiskRung {
  PHONE("phone", "phone_told_at", "RISK_PHONE"),
  SUPERINTENDENT("superintendent", "superintendent_told_at", "RISK_SUPERINTENDENT"),
  CHIEF_OFFICER("chiefOfficer", "chief_officer_told_at", "RISK_CHIEF_OFFICER");

  private final String activity;
  private final String column;
  private final String what;

  RiskRung(String activity, String column, String what) {
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

package org.casereview.reinvestigation;

/**
 * The tasking decision on a case.
 *
 * @param reference what the decision is known by, needed to adopt
 * @param seniorInvestigatingOfficer by name, needed to adopt
 * @param reasons needed when the case is not adopted
 */
public record Tasking(
    Decision decision, String reference, String seniorInvestigatingOfficer, String reasons) {

  /** Adopted, not adopted so that a new panel decides, or sent back to be prepared again. */
  public enum Decision {
    ADOPTED,
    DECLINED,
    RETURNED
  }
}

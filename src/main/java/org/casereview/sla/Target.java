package org.casereview.sla;

/**
 * How long something may take, and who is told when it took longer.
 *
 * @param warnings at which points people are warned
 * @param ruleId the rule of the table that said so
 * @param statutory set by statute: it never pauses, and a breach is reported upward
 */
public record Target(
    String slaId,
    int limit,
    LimitUnit unit,
    WarningPoints warnings,
    String tellTeam,
    String evidenceGrade,
    String sourceRef,
    String ruleId,
    int tableVersion,
    boolean statutory) {

  boolean isSameLimit(Target other) {
    return limit == other.limit && unit == other.unit;
  }
}

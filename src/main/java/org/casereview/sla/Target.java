package org.casereview.sla;

/**
 * How long something may take, and who is told when it took longer.
 *
 * @param warnAfter when the team is warned, in the unit of the limit
 * @param ruleId the rule of the table that said so
 */
public record Target(
    String slaId,
    int limit,
    LimitUnit unit,
    int warnAfter,
    String tellTeam,
    String evidenceGrade,
    String sourceRef,
    String ruleId,
    int tableVersion) {}

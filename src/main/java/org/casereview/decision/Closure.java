package org.casereview.decision;

/**
 * What is prepared to close a case.
 *
 * @param reason NO_REASONABLE_LINE, VICTIMS_DO_NOT_WISH, ALL_SUSPECTS_DECEASED, PRIOR_ACQUITTAL,
 *     OTHER
 * @param victimNotice TELL_BY_PLAN, NOT_TO_BE_TOLD, ALREADY_AWARE
 */
public record Closure(
    String reason,
    String reasons,
    boolean safeguardingConsidered,
    String safeguardingNote,
    String victimNotice,
    String victimNoticeReasons) {}

package org.casereview.reinvestigation;

/**
 * The new reasoned decision that is proposed: nobody is charged.
 *
 * @param reason NO_CHARGE_EVIDENTIAL, NO_CHARGE_PUBLIC_INTEREST, NO_REASONABLE_LINE,
 *     VICTIMS_DO_NOT_WISH, ALL_SUSPECTS_DECEASED, OTHER
 * @param decidedBy POLICE or CPS, which says how a victim may ask for it to be looked at again
 * @param victimNotice TELL_BY_PLAN, NOT_TO_BE_TOLD, ALREADY_AWARE
 */
public record Ending(
    String reason,
    String decidedBy,
    String reasons,
    boolean safeguardingConsidered,
    String safeguardingNote,
    String victimNotice,
    String victimNoticeReasons) {}

package org.casereview.quality;

import java.util.UUID;

/**
 * Something that does not add up.
 *
 * @param caseId the case, or null
 * @param subject number of the case, notice or risk, id of the process instance, matter or package,
 *     name of the calendar
 */
public record Finding(Code code, UUID caseId, String subject) {

  /** What does not add up. */
  public enum Code {
    /** No process ever ran for the case, or none since it was reopened. */
    NO_PROCESS,
    /** More processes of the case run or ran than it was opened and reopened. */
    SEVERAL_PROCESSES,
    /** The process runs, but nothing of it waits for a person, a time, a message or a worker. */
    NOTHING_WAITS,
    /** Work of the case failed for the last time and waits for somebody to repair it. */
    WORK_FAILED,
    /** The process ended, but the state of the case is not one in which a case may rest. */
    ENDED_TOO_EARLY,
    /** The case rests, but its process still asks somebody for work. */
    STILL_AT_WORK,
    /** The process of a case that is not on file. */
    PROCESS_WITHOUT_CASE,
    /**
     * A request, a notice to a victim, an urgent risk or a rejected referral is open, but nobody
     * works on it.
     */
    RECORD_WITHOUT_PROCESS,
    /** Work on a request, a notice or a risk that is not open, or not on file. */
    PROCESS_WITHOUT_RECORD,
    /** Restricted work that nobody is asked to do, by an id that says nothing. */
    RESTRICTED_MATTER_LOST,
    /** A package was taken, but its referrals and their results are not equally many. */
    RECEIPT_DIFFERS,
    /** A rejected referral that is no item: nobody is asked to correct it. */
    REJECTED_WITHOUT_ITEM,
    /** A rejected referral was accepted or withdrawn, but its rows still count as open. */
    REJECTED_NOT_RESOLVED,
    /** A package was received long ago and is not taken yet. */
    REFERRALS_WAIT,
    /** A case that came in by no referral, or by more than one. */
    NOT_RECEIVED_ONCE,
    /** The bank holidays are known for less than 90 days to come. */
    CALENDAR_ENDS
  }
}

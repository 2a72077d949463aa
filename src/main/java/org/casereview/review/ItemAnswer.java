package org.casereview.review;

import java.time.Instant;

/**
 * A reviewer's answer to one item of the protocol; until the review is submitted, a draft.
 *
 * @param answer MET, PARTLY, NOT_MET, NOT_APPLICABLE, CANNOT_TELL, or null while it is open
 * @param effect how far this bore on the decision: NONE, POSSIBLE, PROBABLE, DECISIVE
 * @param version counts the saves, so that two open windows do not write over each other
 */
public record ItemAnswer(
    String answer,
    String expected,
    String done,
    String sourceDocument,
    String page,
    boolean noRecordFound,
    String effect,
    String stillAchievable,
    String failingCode,
    String causeCode,
    String note,
    int version,
    Instant savedAt,
    String savedBy) {

  /** The same with blank texts and codes taken as not given. */
  ItemAnswer tidy() {
    return new ItemAnswer(
        tidy(answer),
        tidy(expected),
        tidy(done),
        tidy(sourceDocument),
        tidy(page),
        noRecordFound,
        tidy(effect),
        tidy(stillAchievable),
        tidy(failingCode),
        tidy(causeCode),
        tidy(note),
        version,
        savedAt,
        savedBy);
  }

  private static String tidy(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}

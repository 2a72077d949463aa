package org.casereview.review;

/**
 * One thing that went wrong at an item, and what it did.
 *
 * @param failingCode a code of the taxonomy, or null where none is named
 * @param effect how far this bore on the decision: NONE, POSSIBLE, PROBABLE, DECISIVE
 * @param stillAchievable whether it can still be done: YES, NO, UNKNOWN
 */
public record Failing(String failingCode, String causeCode, String effect, String stillAchievable) {

  /** A lapse that had no effect needs few words. */
  boolean isSmall() {
    return "NONE".equals(effect);
  }

  boolean isOfRecords() {
    return failingCode != null && failingCode.startsWith("REC-");
  }

  /** The same with blank codes taken as not given. */
  Failing tidy() {
    return new Failing(
        ItemAnswer.tidy(failingCode),
        ItemAnswer.tidy(causeCode),
        ItemAnswer.tidy(effect),
        ItemAnswer.tidy(stillAchievable));
  }

  boolean isEmpty() {
    return failingCode == null && causeCode == null && effect == null && stillAchievable == null;
  }
}

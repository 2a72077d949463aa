package org.casereview.review;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What an answer still needs before its review may be submitted (domain handbook 3.1 and 3.3), by
 * field, in sentences for the reviewer.
 */
final class Completeness {

  private static final Set<String> NEED_NO_MORE = Set.of("MET", "NOT_APPLICABLE");

  private Completeness() {}

  static Map<String, String> missing(ItemAnswer given) {
    var missing = new LinkedHashMap<String, String>();
    if (given == null || given.answer() == null) {
      missing.put("answer", "Choose an answer.");
      return missing;
    }
    if (needsMore(given)) {
      need(missing, "expected", given.expected(), "Say what was expected at the time.");
      need(missing, "done", given.done(), "Say what was done.");
      if (!given.noRecordFound()) {
        need(
            missing,
            "sourceDocument",
            given.sourceDocument(),
            "Name the document, or tick that no record was found.");
      }
      need(missing, "effect", given.effect(), "Say how this bore on the decision.");
      need(
          missing, "stillAchievable", given.stillAchievable(), "Say whether it can still be done.");
    }
    records(missing, given);
    findings(missing, given);
    return missing;
  }

  /** True for an answer that says that something was not simply met. */
  static boolean needsMore(ItemAnswer given) {
    return !NEED_NO_MORE.contains(given.answer());
  }

  /** The absence of a record is never "met": it is a finding about records. */
  private static void records(Map<String, String> missing, ItemAnswer given) {
    if (!given.noRecordFound()) {
      return;
    }
    if (!"CANNOT_TELL".equals(given.answer())) {
      missing.put("answer", "Without a record the answer is \"cannot tell\".");
    } else if (given.failingCode() == null || !given.failingCode().startsWith("REC-")) {
      missing.put(
          "failingCode", "Choose the records failing: what is missing is itself a finding.");
    }
  }

  private static void findings(Map<String, String> missing, ItemAnswer given) {
    if (given.failingCode() != null) {
      need(missing, "causeCode", given.causeCode(), "Choose a cause; a finding names both.");
    } else if (given.causeCode() != null) {
      missing.putIfAbsent("failingCode", "Choose a failing; a cause alone is no finding.");
    }
    if ("OTH-99".equals(given.failingCode())) {
      need(missing, "note", given.note(), "Say in the note what the other failing is.");
    }
  }

  private static void need(
      Map<String, String> missing, String field, String value, String sentence) {
    if (value == null) {
      missing.putIfAbsent(field, sentence);
    }
  }
}

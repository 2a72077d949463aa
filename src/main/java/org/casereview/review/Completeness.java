package org.casereview.review;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What an answer still needs before its review may be submitted (domain handbook 3.1 and 3.3), by
 * field, in sentences for the reviewer. A lapse without effect on the decision needs few fields.
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
      boolean small =
          !given.failings().isEmpty() && given.failings().stream().allMatch(Failing::isSmall);
      need(missing, "done", given.done(), "Say what was done.");
      if (!small) {
        need(missing, "expected", given.expected(), "Say what was expected at the time.");
      }
      source(missing, given);
      if (given.failings().isEmpty()) {
        effects(missing, 0, new Failing(null, null, null, null));
      }
    }
    records(missing, given);
    for (int i = 0; i < given.failings().size(); i++) {
      if (needsMore(given)) {
        effects(missing, i, given.failings().get(i));
      }
      codes(missing, i, given.failings().get(i), given);
    }
    return missing;
  }

  /** True for an answer that says that something was not simply met. */
  static boolean needsMore(ItemAnswer given) {
    return !NEED_NO_MORE.contains(given.answer());
  }

  private static void source(Map<String, String> missing, ItemAnswer given) {
    if (!given.noRecordFound()) {
      need(
          missing,
          "sourceDocument",
          given.sourceDocument(),
          "Name the document, or tick that no record was found.");
      if (given.sourceDocument() != null) {
        need(missing, "page", given.page(), "Name the page.");
      }
    }
  }

  private static void effects(Map<String, String> missing, int at, Failing failing) {
    need(missing, field(at, "effect"), failing.effect(), "Say how this bore on the decision.");
    if (!failing.isSmall()) {
      need(
          missing,
          field(at, "stillAchievable"),
          failing.stillAchievable(),
          "Say whether it can still be done.");
    }
  }

  /** The absence of a record is never "met": it is a finding about records. */
  private static void records(Map<String, String> missing, ItemAnswer given) {
    if (!given.noRecordFound()) {
      return;
    }
    if (!"CANNOT_TELL".equals(given.answer())) {
      missing.put("answer", "Without a record the answer is \"cannot tell\".");
    } else if (given.failings().stream().noneMatch(Failing::isOfRecords)) {
      missing.put(
          field(0, "failingCode"),
          "Choose the records failing: what is missing is itself a finding.");
    }
  }

  private static void codes(Map<String, String> missing, int at, Failing failing, ItemAnswer in) {
    if (failing.failingCode() != null) {
      need(
          missing,
          field(at, "causeCode"),
          failing.causeCode(),
          "Choose a cause; a finding names both.");
    } else if (failing.causeCode() != null) {
      missing.putIfAbsent(
          field(at, "failingCode"), "Choose a failing; a cause alone is no finding.");
    }
    if ("OTH-99".equals(failing.failingCode())) {
      need(missing, "note", in.note(), "Say in the note what the other failing is.");
    }
  }

  static String field(int at, String name) {
    return "failings.%d.%s".formatted(at, name);
  }

  private static void need(
      Map<String, String> missing, String field, String value, String sentence) {
    if (value == null) {
      missing.putIfAbsent(field, sentence);
    }
  }
}

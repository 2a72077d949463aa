package org.casereview.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whether an answer can be kept as a draft: known codes, texts within bounds. */
final class AnswerForm {

  private static final List<String> ANSWERS =
      List.of("MET", "PARTLY", "NOT_MET", "NOT_APPLICABLE", "CANNOT_TELL");
  private static final List<String> EFFECTS = List.of("NONE", "POSSIBLE", "PROBABLE", "DECISIVE");
  private static final List<String> ACHIEVABLE = List.of("YES", "NO", "UNKNOWN");
  private static final int NARRATIVE = 4000;
  private static final int TITLE = 300;
  private static final int PAGE = 40;

  private AnswerForm() {}

  static void check(ItemAnswer given, List<Protocol.Coded> failings, List<Protocol.Coded> causes) {
    var faults = new LinkedHashMap<String, String>();
    code(faults, "answer", given.answer(), ANSWERS);
    code(faults, "effect", given.effect(), EFFECTS);
    code(faults, "stillAchievable", given.stillAchievable(), ACHIEVABLE);
    code(faults, "failingCode", given.failingCode(), codes(failings));
    code(faults, "causeCode", given.causeCode(), codes(causes));
    length(faults, "expected", given.expected(), NARRATIVE);
    length(faults, "done", given.done(), NARRATIVE);
    length(faults, "note", given.note(), NARRATIVE);
    length(faults, "sourceDocument", given.sourceDocument(), TITLE);
    length(faults, "page", given.page(), PAGE);
    if (!faults.isEmpty()) {
      throw new AnswerRefused(faults);
    }
  }

  private static List<String> codes(List<Protocol.Coded> coded) {
    return coded.stream().map(Protocol.Coded::code).toList();
  }

  private static void code(
      Map<String, String> faults, String field, String value, List<String> known) {
    if (value != null && !known.contains(value)) {
      faults.put(field, "Choose one of the answers offered.");
    }
  }

  private static void length(Map<String, String> faults, String field, String value, int most) {
    if (value != null && value.length() > most) {
      faults.put(field, "At most %d characters; these are %d.".formatted(most, value.length()));
    }
  }
}

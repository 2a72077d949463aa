package org.casereview.review;

import java.util.HashSet;
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
  private static final int MOST_FAILINGS = 10;

  private final Map<String, String> faults = new LinkedHashMap<>();

  private AnswerForm() {}

  static void check(ItemAnswer given, List<Protocol.Coded> failings, List<Protocol.Coded> causes) {
    var form = new AnswerForm();
    form.code("answer", given.answer(), ANSWERS);
    form.length("expected", given.expected(), NARRATIVE);
    form.length("done", given.done(), NARRATIVE);
    form.length("note", given.note(), NARRATIVE);
    form.length("sourceDocument", given.sourceDocument(), TITLE);
    form.length("page", given.page(), PAGE);
    form.failings(given.failings(), codes(failings), codes(causes));
    if (!form.faults.isEmpty()) {
      throw new AnswerRefused(form.faults);
    }
  }

  private void failings(List<Failing> given, List<String> failings, List<String> causes) {
    if (given.size() > MOST_FAILINGS) {
      faults.put("failings", "Name at most %d failings at one item.".formatted(MOST_FAILINGS));
      return;
    }
    var named = new HashSet<String>();
    for (int i = 0; i < given.size(); i++) {
      var failing = given.get(i);
      String field = Completeness.field(i, "failingCode");
      code(field, failing.failingCode(), failings);
      if (!named.add(String.valueOf(failing.failingCode()))) {
        faults.put(
            field,
            failing.failingCode() == null
                ? "Choose which failing this is: only one may stay without a name."
                : "This failing is named already. Choose another one, or take it away.");
      }
      code(Completeness.field(i, "causeCode"), failing.causeCode(), causes);
      code(Completeness.field(i, "effect"), failing.effect(), EFFECTS);
      code(Completeness.field(i, "stillAchievable"), failing.stillAchievable(), ACHIEVABLE);
    }
  }

  private static List<String> codes(List<Protocol.Coded> coded) {
    return coded.stream().map(Protocol.Coded::code).toList();
  }

  private void code(String field, String value, List<String> known) {
    if (value != null && !known.contains(value)) {
      faults.put(field, "Choose one of the answers offered.");
    }
  }

  private void length(String field, String value, int most) {
    if (value != null && value.length() > most) {
      faults.put(field, "At most %d characters; these are %d.".formatted(most, value.length()));
    }
  }
}

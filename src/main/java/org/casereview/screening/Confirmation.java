package org.casereview.screening;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.casereview.platform.Refusal;

/**
 * Who confirms a screening, and what they say of it.
 *
 * @param reasons why an answer differs from what was shown, for each that does
 * @param evidenceNote where in the record it was found, or null
 */
public record Confirmation(String person, Map<Question, String> reasons, String evidenceNote) {

  /** Only what was changed needs a reason, and each change needs its own: no other is kept. */
  Confirmation requireReasons(List<Question> changed) throws Refusal {
    var missing = changed.stream().filter(q -> !reasons.containsKey(q)).toList();
    if (!missing.isEmpty()) {
      throw new Refusal(
          "Give a reason for what you changed: "
              + missing.stream().map(Question::label).collect(Collectors.joining(", "))
              + ".");
    }
    var kept = new EnumMap<Question, String>(Question.class);
    changed.forEach(question -> kept.put(question, reasons.get(question)));
    return new Confirmation(person, kept, evidenceNote);
  }
}

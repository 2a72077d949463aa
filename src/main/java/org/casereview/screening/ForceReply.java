package org.casereview.screening;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a force answers at one time.
 *
 * @param answers by the key of the question: the name of a criterion, or Q1 to Q5
 * @param recordLost the record that would answer the rest is lost or was destroyed
 * @param restFollows the questions left open are answered later
 */
public record ForceReply(
    Map<String, ForceAnswer> answers, boolean recordLost, boolean restFollows) {

  static ForceReply to(Map<Criterion, ForceAnswer> answers, boolean recordLost) {
    return new ForceReply(
        answers.entrySet().stream()
            .collect(Collectors.toMap(e -> e.getKey().name(), Map.Entry::getValue)),
        recordLost,
        false);
  }
}

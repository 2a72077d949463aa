package org.casereview.scenario;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.casereview.engine.Variable;
import org.casereview.engine.Variables;

/** A hundred names that somebody might slip into a form: published facts, and what tempts. */
final class ForeignNames {

  static final List<String> ALL =
      Stream.concat(
              Stream.of(
                  "approved",
                  "decision_",
                  "independentReviewer",
                  "secondPerson",
                  "outcomeDecided",
                  "answerReadyForPanel",
                  "assignee",
                  "execution",
                  "task",
                  "__proto__",
                  "constructor",
                  "${approved}",
                  "caseId.x",
                  "reviewOutcome\u0000"),
              Variables.all().stream().map(Variable::name))
          .limit(100)
          .toList();

  private ForeignNames() {}

  /**
   * In each build every fourth of them for a role, so that four roles try all; in {@code full} all.
   */
  static List<String> some(int role) {
    return Boolean.getBoolean("casereview.full")
        ? ALL
        : IntStream.range(0, ALL.size()).filter(i -> i % 4 == role % 4).mapToObj(ALL::get).toList();
  }
}

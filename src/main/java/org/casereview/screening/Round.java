package org.casereview.screening;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/**
 * One round of screening: what was derived and proposed, what a person confirmed.
 *
 * @param proposal what the tables said of the derived answers, or null before they were asked
 * @param confirmed what they said of the confirmed answers, or null before that
 * @param changeReason one reason for all changes, as rounds from before have it
 * @param fileVersion the version of the case file that was confirmed
 */
record Round(
    UUID id,
    UUID caseId,
    int number,
    int requestsUnanswered,
    Finding proposal,
    Finding confirmed,
    String firstScreener,
    Instant firstAt,
    String changeReason,
    String evidenceNote,
    long fileVersion,
    Map<Question, Line> lines) {

  /** An answer as it was derived, what it rests on, as it was confirmed, and why otherwise. */
  record Line(Answer derived, String basis, Answer confirmed, String reason) {}

  boolean isConfirmed() {
    return firstScreener != null;
  }

  Sheet derived() {
    var answers = new EnumMap<Question, Answer>(Question.class);
    lines.forEach((question, line) -> answers.put(question, line.derived()));
    return new Sheet(answers);
  }

  /** The confirmed answers; before that the derived ones. */
  Sheet latest() {
    var answers = new EnumMap<Question, Answer>(Question.class);
    lines.forEach(
        (question, line) ->
            answers.put(question, isConfirmed() ? line.confirmed() : line.derived()));
    return new Sheet(answers);
  }

  /** What the latest answers rest on: a correction rests on the screener. */
  Map<Question, String> basis() {
    var basis = new EnumMap<Question, String>(Question.class);
    lines.forEach(
        (question, line) ->
            basis.put(
                question,
                line.confirmed() == null || line.confirmed() == line.derived()
                    ? line.basis()
                    : "SCREENER"));
    return basis;
  }
}

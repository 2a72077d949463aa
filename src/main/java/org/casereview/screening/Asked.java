package org.casereview.screening;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A request to the force, with its questions.
 *
 * @param screeningId the round that asks for what is unknown, or null where a person asks in words
 * @param attempt 1, or 2 where the same was asked before without an answer
 * @param waitedFor true when the case waits for it, false when it is asked beside its work
 */
record Asked(
    UUID id,
    String number,
    UUID caseId,
    UUID screeningId,
    int attempt,
    Stage stage,
    String askedBy,
    String forceCode,
    boolean waitedFor,
    String priority,
    Instant preparedAt,
    Instant openedAt,
    Instant dueAt,
    Instant answeredAt,
    String answeredBy,
    boolean recordLost,
    Instant appliedAt,
    Instant defaultedAt,
    List<Line> questions) {

  /** The stage of a case at which a force is asked. */
  enum Stage {
    SCREENING,
    REVIEW,
    QUALITY,
    PANEL,
    PLAN
  }

  /**
   * One question and, once given, the answer with what the record shows.
   *
   * @param key the name of a criterion, or Q1 to Q5 where a person asks in words
   */
  record Line(String key, String text, Answer answer, String statement, Instant answeredAt) {

    /** Empty where a person asks in words. */
    Optional<Criterion> criterion() {
      return Stream.of(Criterion.values()).filter(c -> c.name().equals(key)).findFirst();
    }

    boolean isOpen() {
      return answer == null;
    }
  }

  boolean hasEnded() {
    return answeredAt != null || defaultedAt != null;
  }

  /** True when screening itself stands still until the force has answered. */
  boolean holdsScreening() {
    return waitedFor && screeningId != null;
  }

  List<Line> openQuestions() {
    return questions.stream().filter(Line::isOpen).toList();
  }
}

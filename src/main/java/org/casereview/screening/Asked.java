package org.casereview.screening;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A request to the force, with its questions.
 *
 * @param waitedFor true when the case waits for it, false when it is asked beside a review
 */
record Asked(
    UUID id,
    String number,
    UUID caseId,
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

  /** One question and, once given, the answer with what the record shows. */
  record Line(Criterion criterion, String text, Answer answer, String statement) {}

  boolean hasEnded() {
    return answeredAt != null || defaultedAt != null;
  }
}

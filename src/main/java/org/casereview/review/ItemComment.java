package org.casereview.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a checker said of an item, and what came of it.
 *
 * @param round of the review that it was said of
 * @param state OPEN, ANSWERED or CLOSED
 * @param steps what came of it, the oldest first
 */
public record ItemComment(
    UUID id,
    String item,
    int round,
    String text,
    String by,
    Instant at,
    String state,
    List<Step> steps) {

  /** An answer of the reviewer, or the end of it by a checker, with words or without. */
  public record Step(String step, String text, String by, Instant at) {}

  public boolean isClosed() {
    return state.equals("CLOSED");
  }
}

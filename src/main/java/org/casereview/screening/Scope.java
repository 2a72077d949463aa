package org.casereview.screening;

/**
 * Where a case goes on, and whether rape is alleged in it.
 *
 * @param place where it waits for a screener, when it was only proposed; else null
 */
public record Scope(String outcome, boolean rapeAlleged, QueuePlace place) {

  /** What was proposed on these answers. */
  static Scope proposed(Finding proposal, Sheet derived) {
    return new Scope(
        proposal.outcome(),
        derived.says(Question.RAPE_ALLEGED),
        QueuePlace.of(proposal.outcome(), derived));
  }
}

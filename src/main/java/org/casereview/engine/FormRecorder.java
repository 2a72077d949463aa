package org.casereview.engine;

import java.util.Map;
import org.casereview.platform.Refusal;

/**
 * Takes what a person typed into a form and records it in the domain; the only way from a form to a
 * case.
 *
 * <p>Lives in {@code <capability>.process}, one for each published form. Runs in the transaction
 * that completes the task: a refusal undoes everything and the task stays open.
 */
public interface FormRecorder {

  /** Id of the form this recorder answers for. */
  String form();

  /** Refuses a person who may not work on this task (conflict, former force, four eyes). */
  default void admit(TaskAtHand task, String staffId) throws Refusal {}

  /**
   * True for a vote, check or approval: it counts only for the case file that its person has seen,
   * so it is refused when new information came in after the task was taken.
   */
  default boolean isJudgement() {
    return false;
  }

  /**
   * True for what is written at length on the case file. Refused when new information came in after
   * the task was taken, until its person has opened the Case file: what was typed stays.
   */
  default boolean restsOnFile() {
    return false;
  }

  /** Values and options (lists of {@link Choice}) that the form shows, by field key. */
  default Map<String, Object> prefill(TaskAtHand task) {
    return Map.of();
  }

  /** Records the act of {@code task.person()} and says which way the case goes on. */
  Facts record(TaskAtHand task, Answers answers) throws Refusal;
}

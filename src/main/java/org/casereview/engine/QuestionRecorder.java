package org.casereview.engine;

import org.casereview.platform.Refusal;

/**
 * Keeps the answers to questions of process owners, which nobody has written a recorder for, in the
 * record of their case.
 */
public interface QuestionRecorder {

  /** Refuses a person who may not answer. */
  void admit(TaskAtHand task, QuestionForm form, String staffId) throws Refusal;

  /** Records what {@code task.person()} answered. */
  void record(TaskAtHand task, AskedForm form, Answers answers) throws Refusal;
}

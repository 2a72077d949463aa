package org.casereview.engine;

import java.util.Set;
import org.casereview.platform.Refusal;

/**
 * Moves a process on from a task whose act the domain has recorded in this transaction without the
 * form of the task. Whoever may make the record sets off what follows from it.
 */
public interface RecordedActs {

  /**
   * The task of one of these forms is over without being done: its clock counts neither as met nor
   * as missed.
   *
   * @param number the number of the subject
   * @param way the fact that the drawing must ask for, or the case would take the wrong way
   */
  void giveUp(String number, Set<String> forms, Variable<Boolean> way, Facts facts) throws Refusal;

  /** Whether a drawing that the subject runs on asks for this fact. */
  boolean isAskedFor(String number, Variable<Boolean> way);

  /** Whether a drawing that the subject runs on asks people for this form. */
  boolean isDrawnWith(String number, String form);

  /** The task of one of these forms is done. */
  void done(String number, Set<String> forms, Facts facts) throws Refusal;
}

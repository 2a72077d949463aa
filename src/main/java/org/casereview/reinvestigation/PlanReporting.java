package org.casereview.reinvestigation;

import org.casereview.casefile.CaseFile;

/**
 * The waiting for a force's report on the plan of a reinvestigation, beside the case: begun and
 * ended in the transaction of what it follows.
 */
public interface PlanReporting {

  void begin(CaseFile file);

  /** Nothing more is asked of the force once the reinvestigation is over. */
  void end(CaseFile file);
}

package org.casereview.review;

import org.casereview.casefile.CaseFile;
import org.casereview.platform.Refusal;

/** The drawn process of a review, moved on by acts that no form of a task records. */
public interface ReviewProcess {

  /** The reviewer's task is over; the case waits for another reviewer. */
  void backToAllocation(CaseFile file) throws Refusal;

  /** Whether the drawing that the case runs on knows a review that has lost its reviewer. */
  boolean takesBack(CaseFile file);

  /** A reviewer has taken the case that waited for one. */
  void taken(CaseFile file, String reviewer) throws Refusal;
}

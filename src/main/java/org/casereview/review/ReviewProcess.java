package org.casereview.review;

import org.casereview.casefile.CaseFile;
import org.casereview.platform.Refusal;

/** The drawn process of a review, moved on by acts that no form of a task records. */
public interface ReviewProcess {

  /** The reviewer's task is over; the case waits for another reviewer. */
  void backToAllocation(CaseFile file) throws Refusal;

  /** A reviewer has taken the case that waited for one. */
  void taken(CaseFile file, String reviewer) throws Refusal;
}

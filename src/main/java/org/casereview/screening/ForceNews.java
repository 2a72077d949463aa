package org.casereview.screening;

import java.util.UUID;
import org.casereview.casefile.CaseState;
import org.casereview.platform.Refusal;

/**
 * Takes what is new about a case into its record: whoever decided on the old file looks again, and
 * a case that has ended comes back to screening.
 */
public interface ForceNews {

  /** What a force says of its own accord, or late. */
  CaseState fromForce(UUID caseId, String what) throws Refusal;

  /** What the review itself found, such as on an appeal. */
  CaseState fromReview(UUID caseId, String what) throws Refusal;
}

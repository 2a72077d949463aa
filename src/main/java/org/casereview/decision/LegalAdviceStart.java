package org.casereview.decision;

import java.util.UUID;

/** Begins the work on legal advice beside the case, in the transaction that wrote it. */
public interface LegalAdviceStart {

  /**
   * @param owed what is waited for: the work begins there
   */
  void start(UUID caseId, String caseNumber, UUID adviceId, String number, LegalAdvices.Owed owed);

  /** Whether somebody is at work on the advice of this number. */
  boolean isUnderWay(String number);
}

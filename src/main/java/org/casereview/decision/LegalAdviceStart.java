package org.casereview.decision;

import java.util.UUID;

/** Begins the asking for legal advice beside the case, in the transaction that wrote it. */
@FunctionalInterface
public interface LegalAdviceStart {

  void start(UUID caseId, String caseNumber, UUID adviceId, String number);
}

package org.casereview.casefile;

import java.util.UUID;

/** Told inside the transaction when new information has come to the file of a case. */
public record NewsOnFile(UUID caseId) {}

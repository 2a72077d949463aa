package org.casereview.casefile;

import java.util.UUID;

/** Told inside the transaction when somebody has said that there is danger now. */
public record PresentDanger(UUID caseId) {}

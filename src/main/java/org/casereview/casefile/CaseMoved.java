package org.casereview.casefile;

import java.util.UUID;

/** A case has come from one state to another; told within the transaction that moved it. */
public record CaseMoved(UUID caseId, CaseState from, CaseState to) {}

package org.casereview.decision;

import java.util.UUID;

/** A panel on a case: its size and how many rounds it may hold before the head decides. */
record Panel(UUID id, UUID caseId, int number, int size, int rounds) {}

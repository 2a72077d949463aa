package org.casereview.reinvestigation;

import java.time.Instant;
import java.util.UUID;

/** What a force said to its plan: accepted under a named officer, or declined with reasons. */
record PlanAnswer(
    UUID waitId,
    boolean accepted,
    String officerName,
    String officerRank,
    String reasons,
    String answeredBy,
    Instant answeredAt) {}

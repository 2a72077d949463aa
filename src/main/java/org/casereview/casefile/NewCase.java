package org.casereview.casefile;

import java.time.Instant;
import java.util.List;

/** What is needed to open a case for a referral that was accepted. */
public record NewCase(
    String forceCode,
    String forceReference,
    String operationName,
    List<String> crimeNumbers,
    boolean rapeAlleged,
    Instant receivedAt) {}

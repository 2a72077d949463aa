package org.casereview.casefile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What everybody who may see a case knows of it: ids, codes and dates.
 *
 * @param version counts up with new information, so that votes and checks know what was seen
 */
public record CaseFile(
    UUID id,
    String number,
    String forceCode,
    String forceReference,
    CaseState state,
    String scopeOutcome,
    List<String> scopeReasons,
    String priority,
    List<String> priorityReasons,
    boolean rapeAlleged,
    long version,
    Instant receivedAt) {}

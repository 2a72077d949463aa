package org.casereview.referral;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/** STANDS IN. */
public record Rejected(
    UUID id,
    String number,
    String queueForce,
    String forceCode,
    String shownReference,
    UUID packageId,
    int row,
    JsonNode raw,
    boolean rapeAlleged,
    String state) {}

package org.casereview.review;

/** What a reviewer submits: nothing of it is optional. */
public record Recommendation(
    String summary, String outcome, String reasons, boolean conductConsidered) {}

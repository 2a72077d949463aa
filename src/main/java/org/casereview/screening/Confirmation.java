package org.casereview.screening;

/**
 * Who confirms a screening, and what they say of it.
 *
 * @param changeReason why an answer differs from what was shown, or null
 * @param evidenceNote where in the record it was found, or null
 */
public record Confirmation(String person, String changeReason, String evidenceNote) {}

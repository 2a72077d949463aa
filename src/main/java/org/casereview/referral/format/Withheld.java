package org.casereview.referral.format;

/**
 * A value that is kept as recorded and counts as unknown.
 *
 * @param code the rule that it breaks
 */
public record Withheld(Confirmed.Cell cell, String code) {}

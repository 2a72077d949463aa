package org.casereview.access;

/** Why somebody is let to a case or kept from it: a code of the reference data, and words. */
public record Reason(String code, String text) {}

package org.casereview.screening;

/** Where a case goes on, and whether rape is alleged in it. */
public record Scope(String outcome, boolean rapeAlleged) {}

package org.casereview.reinvestigation;

/** What a force says of one action: what came of it, and its statement or null. */
public record Reported(ActionResult result, String statement) {}

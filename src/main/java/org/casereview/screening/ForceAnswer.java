package org.casereview.screening;

/** What a force answers to one question, and what its record shows (null when it shows nothing). */
public record ForceAnswer(Answer answer, String statement) {}

package org.casereview.questions;

/**
 * A question as it stood when it was answered, with its answer.
 *
 * @param kind TEXT, DATE, YES_NO or CHOICE
 * @param code what was chosen, or null where nothing was chosen
 * @param said the answer as people read it, or null where it was left empty
 */
public record GivenAnswer(String key, String kind, String wording, String code, String said) {}

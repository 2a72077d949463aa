package org.casereview.engine;

/**
 * A form of an owner's questions as it was released.
 *
 * @param version which of its releases it is, by the engine's count
 */
public record AskedForm(QuestionForm form, int version) {}

package org.casereview.engine;

import java.util.UUID;
import java.util.function.Function;

/**
 * The task that a person works on, in the words of the domain.
 *
 * @param taskId the engine's id of the task
 * @param process key of its process
 * @param activity id of the box in the diagram
 * @param form id of its form
 * @param caseId the case it belongs to, or null where the engine may not know it
 * @param person staff id of who acts, or null when nobody is logged in
 * @param facts reads a published variable by name
 */
public record TaskAtHand(
    UUID taskId,
    String process,
    String activity,
    String form,
    UUID caseId,
    String person,
    Function<String, Object> facts) {

  /** The value of a published variable in the task's process, or null. */
  public <T> T fact(Variable<T> variable) {
    return variable.type().cast(facts.apply(variable.name()));
  }
}

package org.casereview.engine.access;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * The only calls of the engine's REST, beside plain reading, that get past the door; each with the
 * reason why it has to. Whatever is not here is refused to everybody, administrators included.
 */
enum OpenCall {
  CLAIM(
      "POST /task/[^/]+/claim",
      "People take work for themselves; the gate of the task says who may."),
  UNCLAIM("POST /task/[^/]+/unclaim", "Who has taken a task may put it back, and nobody else may."),
  SUBMIT_FORM(
      "POST /task/[^/]+/submit-form",
      "The one way to finish a task: the form boundary checks, the domain records."),
  FILTER(
      "POST /filter/[^/]+/(list|singleResult|count)",
      "Tasklist asks its lists this way; a question, which changes nothing."),
  QUERY(
      "POST /(task|process-instance|history/(task|process-instance|activity-instance|incident)"
          + "|variable-instance|execution|incident|job|external-task|group|user)(/count)?",
      "Tasklist and Cockpit put long questions into a body; they see what rights allow.");

  private final Pattern call;
  private final String reason;

  OpenCall(String call, String reason) {
    this.call = Pattern.compile(call);
    this.reason = reason;
  }

  /** Whether a method and path, without the engine's name, are on this list. */
  static boolean admits(String call) {
    return Arrays.stream(values()).anyMatch(open -> open.call.matcher(call).matches());
  }

  @Override
  public String toString() {
    return call + ": " + reason;
  }
}

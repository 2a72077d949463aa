package org.casereview.sla;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that is to be done in time.
 *
 * @param caseId the case, or null
 * @param subject number of the request, notice or matter where it is not the case itself, or null
 * @param taskId the task whose completion stops the clock, or null
 * @param forceCode whose bank holidays count where the force has to keep the target, or null
 * @param from since when it runs; never after now
 */
public record ClockStart(
    UUID caseId,
    String subject,
    String process,
    String activity,
    UUID taskId,
    String priority,
    String forceCode,
    Instant from) {

  /** A step of a case that no task stands for. */
  public static ClockStart step(
      UUID caseId, String forceCode, String process, String activity, Instant from) {
    return new ClockStart(caseId, null, process, activity, null, null, forceCode, from);
  }

  /** A step that no task stands for, of something that is no case. */
  public static ClockStart step(String subject, String process, String activity, Instant from) {
    return new ClockStart(null, subject, process, activity, null, null, null, from);
  }
}

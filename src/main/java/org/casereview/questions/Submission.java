package org.casereview.questions;

import java.util.List;
import java.util.UUID;

/**
 * One form of questions that a person has answered.
 *
 * @param formVersion which release of the form it was
 * @param fileVersion the version of the case file when the task was taken, or null
 */
public record Submission(
    UUID caseId,
    UUID taskId,
    String process,
    String activity,
    String form,
    int formVersion,
    Integer fileVersion,
    String person,
    List<GivenAnswer> answers) {}

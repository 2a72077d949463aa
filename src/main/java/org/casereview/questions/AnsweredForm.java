package org.casereview.questions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A form of questions in the record of a case.
 *
 * @param formVersion which release of the form it was
 */
public record AnsweredForm(
    UUID id,
    String activity,
    String form,
    int formVersion,
    String by,
    Instant at,
    List<GivenAnswer> answers) {}

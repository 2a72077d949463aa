package org.casereview.people;

import java.time.LocalDate;

/**
 * A force that somebody has worked for.
 *
 * @param from first day, or null where it is not known
 * @param to last day; null while the person still works there
 */
public record FormerForce(String code, LocalDate from, LocalDate to) {}

package org.casereview.people;

import java.time.LocalDate;

/**
 * Somebody is away.
 *
 * @param kind {@code LEAVE}, {@code ILLNESS}, {@code TRAINING} or {@code OTHER}
 * @param coverNote who covers and what to know, or null
 * @param reviews {@code GIVE_BACK}: the person's reviews go to others at once; {@code WAIT}: they
 *     stay until {@code waitUntil}
 */
public record Absence(
    String staffId,
    LocalDate from,
    LocalDate to,
    String kind,
    String coverNote,
    String reviews,
    LocalDate waitUntil) {

  /** For who gives out work: when, but not why, nor what was noted of it. */
  Absence withoutCause() {
    return new Absence(staffId, from, to, "OTHER", null, reviews, waitUntil);
  }

  boolean isOn(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** Whether the reviews of this person go to others on that day. */
  boolean givesBackOn(LocalDate day) {
    return isOn(day) && ("GIVE_BACK".equals(reviews) || !day.isBefore(waitUntil));
  }
}

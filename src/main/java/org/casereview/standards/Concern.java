package org.casereview.standards;

import java.time.Instant;
import java.util.UUID;

/**
 * That a matter concerns a member of staff, as it stands now.
 *
 * @param number the number of the matter
 * @param namedBy the liaison who said so
 * @param confirmedBy the second liaison; null as long as none has confirmed it
 * @param endingId the end that somebody asked for and nobody answered; null where there is none
 * @param askedBy who asked for that end
 * @param reason why it is to end
 */
public record Concern(
    UUID id,
    UUID matterId,
    String number,
    String staffId,
    String namedBy,
    Instant namedAt,
    String confirmedBy,
    UUID endingId,
    String askedBy,
    String reason) {

  /** Whether a second liaison has something to say to it. */
  public boolean waits() {
    return confirmedBy == null || endingId != null;
  }

  public boolean mayBeConfirmedBy(String person) {
    return confirmedBy == null && !namedBy.equals(person);
  }

  public boolean mayBeAnsweredBy(String person) {
    return endingId != null && !askedBy.equals(person);
  }
}

package org.casereview.people;

import java.time.Instant;
import java.util.UUID;

/**
 * A change to staff or forces that somebody proposed, with its answer.
 *
 * @param about staff id or force code
 * @param content what is asked for, whole: a {@link StaffEntry}, {@link Absence} or {@link
 *     ForceContact}
 * @param released null while it waits for a second person
 * @param withdrawnAt when its proposer took it back, or null
 */
public record ProposedChange(
    UUID id,
    Kind kind,
    String about,
    Record content,
    UUID importId,
    String proposedBy,
    Instant proposedAt,
    String answeredBy,
    Instant answeredAt,
    Boolean released,
    String answerReason,
    Instant withdrawnAt) {

  /** Nobody has answered it, and it was not taken back. */
  public boolean isOpen() {
    return released == null && withdrawnAt == null;
  }

  /** What a change is about. */
  public enum Kind {
    PERSON(StaffEntry.class),
    ABSENCE(Absence.class),
    FORCE(ForceContact.class);

    final Class<? extends Record> content;

    Kind(Class<? extends Record> content) {
      this.content = content;
    }
  }
}

package org.casereview.victim;

import java.time.Instant;
import java.util.UUID;

/**
 * One victim's notice of one decision.
 *
 * @param event what there is to tell, such as {@code REOPENED}
 * @param keyEvent also told to who asked to hear of key events only
 * @param telling what was decided about telling the victims when the case ended, or null
 * @param attempts after how many attempts in vain the plan is looked at again
 * @param channelDays for how many days a channel counts as checked
 * @param ending how it ended, or null
 * @param mayBeTakenBack whether it tells of a decision that a halt takes back
 * @param takenBackAt when that happened, or null while the decision stands
 */
public record Notice(
    UUID id,
    String number,
    UUID caseId,
    UUID victimId,
    String pseudonym,
    String event,
    boolean keyEvent,
    String telling,
    int attempts,
    int channelDays,
    Instant openedAt,
    NoticeEnding ending,
    Instant endedAt,
    boolean mayBeTakenBack,
    Instant takenBackAt) {

  boolean isOpen() {
    return ending == null;
  }

  boolean isTakenBack() {
    return takenBackAt != null;
  }
}

package org.casereview.victim;

import java.util.UUID;
import java.util.function.Predicate;
import org.casereview.casefile.CaseVictims;
import org.casereview.casefile.CaseVictims.Victim;
import org.springframework.stereotype.Component;

/**
 * Asks a person to decide how a victim hears that what they were told does not hold any more. Who
 * was not told of it hears nothing of it.
 */
@Component
class TakenBack {

  private final NoticeRecords notices;
  private final CaseVictims victims;
  private final NoticeOpening opening;

  TakenBack(NoticeRecords notices, CaseVictims victims, NoticeOpening opening) {
    this.notices = notices;
    this.victims = victims;
    this.opening = opening;
  }

  /** A decision is taken back: a notice for each victim who was told of it. */
  void happened(UUID caseId, NoticeRecords.Event event) {
    var told = notices.toldOfWhatIsTakenBack(event.stateChangeId());
    open(caseId, event, victim -> told.contains(victim.id()));
  }

  /** A victim was told, as it turns out: perhaps of what was taken back meanwhile. */
  void wasTold(Notice notice) {
    notices
        .tookBack(notice.id())
        .ifPresent(
            event -> open(notice.caseId(), event, victim -> victim.id().equals(notice.victimId())));
  }

  private void open(UUID caseId, NoticeRecords.Event event, Predicate<Victim> who) {
    victims.of(caseId).stream()
        .filter(who)
        .forEach(victim -> opening.open(caseId, victim, event, null));
  }
}

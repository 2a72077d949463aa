package org.casereview.victim;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casereview.casefile.CaseMoved;
import org.casereview.casefile.CaseVictims;
import org.casereview.casefile.TellingDecided;
import org.casereview.casefile.Timeline;
import org.casereview.platform.Act;
import org.casereview.sla.Attention;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens a notice for each victim when a case comes to a state that victims are told of, within the
 * transaction that moved it: no decision stands without somebody being asked whom to tell.
 */
@Component
class MovesTold {

  private final CaseVictims victims;
  private final List<TellingDecided> tellings;
  private final NoticeRecords notices;
  private final NoticeOpening opening;
  private final TakenBack takenBack;
  private final Timeline timeline;
  private final Attention attention;
  private final ApplicationEventPublisher events;

  MovesTold(
      CaseVictims victims,
      List<TellingDecided> tellings,
      NoticeRecords notices,
      NoticeOpening opening,
      TakenBack takenBack,
      Timeline timeline,
      Attention attention,
      ApplicationEventPublisher events) {
    this.victims = victims;
    this.tellings = tellings;
    this.notices = notices;
    this.opening = opening;
    this.takenBack = takenBack;
    this.timeline = timeline;
    this.attention = attention;
    this.events = events;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void moved(CaseMoved move) {
    notices
        .eventOf(move.caseId(), move.from().name(), move.to().name())
        .ifPresent(
            event -> {
              if (event.takesBack()) {
                takenBack.happened(move.caseId(), event);
              } else {
                tell(move, event);
              }
            });
  }

  private void tell(CaseMoved move, NoticeRecords.Event event) {
    var known = victims.of(move.caseId());
    if (known.isEmpty()) {
      timeline.add(move.caseId(), "NO_KNOWN_VICTIMS", Map.of("event", event.event()));
      attention.raise("victim-liaisons", move.caseId(), null, "NO_KNOWN_VICTIMS");
      events.publishEvent(
          Act.altered("NO_KNOWN_VICTIMS", move.caseId(), null).with("event", event.event()));
      return;
    }
    String telling = telling(move);
    known.forEach(victim -> opening.open(move.caseId(), victim, event, telling));
  }

  private String telling(CaseMoved move) {
    return tellings.stream()
        .map(decided -> decided.of(move.caseId(), move.to()))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(null);
  }
}

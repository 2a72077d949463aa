package org.casereview.screening;

import java.util.Map;
import java.util.UUID;
import org.casereview.casefile.Timeline;
import org.casereview.platform.Act;
import org.casereview.sla.Attention;
import org.casereview.sla.Sla;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells, rung by rung, those who can make a force answer; whom, says the table of targets. */
@Service
@Transactional
public class ForceLadder {

  private final RequestRecords requests;
  private final Sla sla;
  private final Attention attention;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;

  ForceLadder(
      RequestRecords requests,
      Sla sla,
      Attention attention,
      Timeline timeline,
      ApplicationEventPublisher events) {
    this.requests = requests;
    this.sla = sla;
    this.attention = attention;
    this.timeline = timeline;
    this.events = events;
  }

  /** Climbs a rung. Safe to repeat, and nothing happens once the request has ended. */
  public void climb(UUID requestId, Rung rung) {
    var asked = requests.atHand(requestId);
    if (asked.hasEnded() || !requests.climbed(requestId, rung)) {
      return;
    }
    String team = sla.teamToTell(InformationRequests.PROCESS, rung.activity(), asked.priority());
    attention.raise(team, asked.caseId(), null, rung.what());
    timeline.add(asked.caseId(), rung.what(), Map.of("request", asked.number(), "team", team));
    events.publishEvent(
        Act.altered(rung.what(), asked.caseId(), requestId).with("request", asked.number()));
  }
}

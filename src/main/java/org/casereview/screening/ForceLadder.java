package org.casereview.screening;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.casereview.casefile.Timeline;
import org.casereview.platform.Act;
import org.casereview.platform.Decisions;
import org.casereview.sla.Attention;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells, rung by rung, those who can make a force answer; whom, says the table of targets. */
@Service
@Transactional
public class ForceLadder {

  private final RequestRecords requests;
  private final Decisions decisions;
  private final Attention attention;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;

  ForceLadder(
      RequestRecords requests,
      Decisions decisions,
      Attention attention,
      Timeline timeline,
      ApplicationEventPublisher events) {
    this.requests = requests;
    this.decisions = decisions;
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
    String team = teamFor(rung, asked.priority());
    attention.raise(team, asked.caseId(), null, rung.what());
    timeline.add(asked.caseId(), rung.what(), Map.of("request", asked.number(), "team", team));
    events.publishEvent(
        Act.altered(rung.what(), asked.caseId(), requestId).with("request", asked.number()));
  }

  private String teamFor(Rung rung, String priority) {
    var facts = new HashMap<String, Object>();
    facts.put("process", InformationRequests.PROCESS);
    facts.put("activity", rung.activity());
    facts.put("priority", priority);
    return decisions.evaluate("sla-targets", facts).code("tellTeam");
  }
}

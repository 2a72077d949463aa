package org.casereview.victim;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.casereview.casefile.Timeline;
import org.casereview.platform.Act;
import org.casereview.platform.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Works on notices: whether and how somebody is told, each attempt, the end. What the victim wishes
 * and what was decided stays with the victim liaisons; the case's own timeline says that something
 * was decided, and of whom, by pseudonym.
 */
@Service
@Transactional
public class Notices {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final NoticeRecords notices;
  private final NoticeDecisions decisions;
  private final TakenBack takenBack;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Notices(
      NoticeRecords notices,
      NoticeDecisions decisions,
      TakenBack takenBack,
      Timeline timeline,
      ApplicationEventPublisher events,
      Clock clock) {
    this.notices = notices;
    this.decisions = decisions;
    this.takenBack = takenBack;
    this.timeline = timeline;
    this.events = events;
    this.clock = clock;
  }

  /** Records whether the victim is told, and how. */
  public void decide(UUID id, String person, Plan plan) throws Refusal {
    var notice = notices.atHand(id);
    var before = decisions.of(id);
    boolean waits =
        notice.isOpen()
            && (before.isEmpty()
                || before.get(before.size() - 1).isToBeLookedAtAgain(notice.attempts()));
    if (!waits) {
      throw new Refusal("This notice is not waiting for a decision. Reload the task list.");
    }
    plan.require(notice, day(clock));
    UUID decision = decisions.decide(id, before.size() + 1, plan, person);
    timeline.add(notice.caseId(), "NOTICE_DECIDED", Map.of("victim", notice.pseudonym()));
    events.publishEvent(
        Act.altered("NOTICE_DECIDED", notice.caseId(), decision)
            .with("notice", notice.number())
            .with("decision", plan.tells() ? "TELL" : "DO_NOT_TELL"));
  }

  /**
   * Records an attempt.
   *
   * @return true when the plan is to be looked at again before anything else is tried
   */
  public boolean attempt(UUID id, String person, AttemptMade made) throws Refusal {
    var notice = notices.atHand(id);
    var decided =
        decisions
            .newest(id)
            .filter(d -> notice.isOpen() && d.waitsForAnAttempt(notice.attempts()))
            .orElseThrow(
                () ->
                    new Refusal(
                        "This notice is not waiting for an attempt. Reload the task list."));
    if (made.at().isAfter(clock.instant())) {
      throw new Refusal("The attempt is in the future. Record it when it was made.");
    }
    if (made.at().isBefore(decided.at().truncatedTo(ChronoUnit.MINUTES))) {
      throw new Refusal(
          "The attempt is older than the decision how to tell this victim. Correct the day and the"
              + " time; what happened before belongs into the reasons of a decision.");
    }
    if (made.result() == AttemptMade.Result.TAKEN_BACK && !notice.isTakenBack()) {
      throw new Refusal(
          "The case was not halted: what there is to tell still holds. Record what came of the"
              + " attempt.");
    }
    int number = decided.attempts().size() + 1;
    decisions.attempt(decided.id(), number, made, person);
    events.publishEvent(
        Act.altered("NOTICE_ATTEMPTED", notice.caseId(), decided.id())
            .with("notice", notice.number())
            .with("result", made.result().name()));
    return made.result() == AttemptMade.Result.UNSAFE_TO_GO_ON
        || made.result() == AttemptMade.Result.TAKEN_BACK
        || (made.result() == AttemptMade.Result.NOT_REACHED && number >= notice.attempts());
  }

  /** Ends the notice as its records say. Safe to repeat. */
  public void end(UUID id) {
    var notice = notices.atHand(id);
    if (!notice.isOpen()) {
      return;
    }
    var ending = decisions.newest(id).map(Decided::ending).orElse(null);
    if (ending == null) {
      throw new IllegalStateException("Nobody was told, and nobody decided not to tell.");
    }
    notices.end(id, ending);
    String what = ending == NoticeEnding.TOLD ? "VICTIM_TOLD" : "NOTICE_ENDED";
    timeline.add(notice.caseId(), what, Map.of("victim", notice.pseudonym()));
    events.publishEvent(
        Act.altered(what, notice.caseId(), id)
            .with("notice", notice.number())
            .with("ending", ending.name()));
    if (ending == NoticeEnding.TOLD) {
      takenBack.wasTold(notice);
    }
  }

  static LocalDate day(Clock clock) {
    return LocalDate.now(clock.withZone(LONDON));
  }
}

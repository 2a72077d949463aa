package org.casereview.risk;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.casereview.platform.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What duty officers do about an urgent risk until a named person closes it. */
@Service
@Transactional
public class RiskWork {

  private final RiskRecords risks;
  private final RiskActions actions;
  private final RiskLog log;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RiskWork(
      RiskRecords risks,
      RiskActions actions,
      RiskLog log,
      ApplicationEventPublisher events,
      Clock clock) {
    this.risks = risks;
    this.actions = actions;
    this.log = log;
    this.events = events;
    this.clock = clock;
  }

  /** Records who at the force has taken it on. */
  public void acknowledge(UUID id, String person, Acknowledgement given) throws Refusal {
    var risk = risks.atHand(id);
    if (risk.state() != RiskState.URGENT || !risk.forceMayBeTold()) {
      throw new Refusal("This risk is not waiting for an acknowledgement. Reload the task list.");
    }
    if (given.at().isAfter(clock.instant())) {
      throw new Refusal(
          "The acknowledgement is in the future. Record it when somebody at the force has given"
              + " it: delivered is not acted.");
    }
    if (given.at().isBefore(risk.raisedAt().truncatedTo(ChronoUnit.MINUTES))) {
      throw new Refusal(
          "The acknowledgement is older than the risk. Correct the day and the time.");
    }
    actions.acknowledge(id, given, person);
    risks.moves(id, RiskState.ACKNOWLEDGED);
    log.write("RISK_ACKNOWLEDGED", risk, "trigger", risk.trigger());
  }

  /** Records who does what until when. */
  public void plan(UUID id, String person, RiskPlan plan) throws Refusal {
    var risk = risks.atHand(id);
    boolean waits =
        risk.state() == RiskState.ACKNOWLEDGED
            || (risk.state() == RiskState.URGENT && !risk.forceMayBeTold());
    if (!waits) {
      throw new Refusal("This risk is not waiting for a plan. Reload the task list.");
    }
    if (plan.doneBy().isBefore(UrgentRisks.day(clock))) {
      throw new Refusal("The plan ends in the past. Enter the day by which everything is done.");
    }
    actions.plan(id, plan, person);
    risks.moves(id, RiskState.PLANNED);
    log.write("RISK_PLANNED", risk, "trigger", risk.trigger());
  }

  /**
   * Records a review.
   *
   * @return how many reviews there have been
   */
  public int review(UUID id, String person, RiskReview review) throws Refusal {
    var risk = risks.atHand(id);
    var before = actions.reviews(id);
    boolean decided = !before.isEmpty() && before.get(before.size() - 1).review().closes();
    if (risk.state() != RiskState.PLANNED || decided) {
      throw new Refusal("This risk is not waiting for a review. Reload the task list.");
    }
    if (review.closes() && review.level().isHigh()) {
      throw new Refusal(
          "A risk that is high is not closed. Continue with it, or correct the level if the danger"
              + " is over.");
    }
    actions.review(id, before.size() + 1, review, person);
    log.write("RISK_REVIEWED", risk, "level", review.level().name());
    return before.size() + 1;
  }

  /** Closes it on the decision on record, in the name of who decided. Safe to repeat. */
  public void close(UUID id) {
    var risk = risks.atHand(id);
    if (risk.state() == RiskState.CLOSED) {
      return;
    }
    String by = decidedBy(risk);
    if (by == null) {
      throw new IllegalStateException("Nobody has decided that this risk is closed.");
    }
    risks.close(id, by);
    log.write("RISK_CLOSED", risk, "trigger", risk.trigger());
    events.publishEvent(new RiskClosed(risk.caseId()));
  }

  private String decidedBy(UrgentRisk risk) {
    if (risk.triage() != null && !risk.triage().urgent()) {
      return risk.triage().by();
    }
    var reviews = actions.reviews(risk.id());
    return reviews.isEmpty() || !reviews.get(reviews.size() - 1).review().closes()
        ? null
        : reviews.get(reviews.size() - 1).by();
  }
}

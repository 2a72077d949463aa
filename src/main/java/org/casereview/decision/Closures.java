package org.casereview.decision;

import java.util.UUID;
import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.CaseState;
import org.casereview.platform.Act;
import org.casereview.platform.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes a case only with reasons, the safeguarding question, the victim-notice decision and an
 * approver who is somebody else.
 */
@Service
@Transactional
public class Closures {

  private final CaseFiles cases;
  private final PanelRecords panels;
  private final OutcomeRecords outcomes;
  private final ClosureRecords closures;
  private final Voices voices;
  private final ClosureReasons reasons;
  private final ApplicationEventPublisher events;

  Closures(
      CaseFiles cases,
      PanelRecords panels,
      OutcomeRecords outcomes,
      ClosureRecords closures,
      Voices voices,
      ClosureReasons reasons,
      ApplicationEventPublisher events) {
    this.cases = cases;
    this.panels = panels;
    this.outcomes = outcomes;
    this.closures = closures;
    this.voices = voices;
    this.reasons = reasons;
    this.events = events;
  }

  @Transactional(readOnly = true)
  public void admitPreparer(UUID caseId, String person) throws Refusal {
    voices.require(caseId, person);
  }

  public void prepare(UUID caseId, String person, Closure what) throws Refusal {
    admitPreparer(caseId, person);
    var outcome = outcome(caseId);
    if (closures.atHand(outcome.id()).isPresent()) {
      throw new Refusal("This closure is prepared already and waits for its approval.");
    }
    if (!what.safeguardingConsidered()) {
      throw new Refusal(
          "A case is not closed before safeguarding was considered. Think about every child that"
              + " could be at risk today, then answer YES and say in the note what you found.");
    }
    if ("NOT_TO_BE_TOLD".equals(what.victimNotice()) && what.victimNoticeReasons() == null) {
      throw new Refusal("Give the reasons why the victims are not to be told.");
    }
    reasons.check(caseId, what.reason());
    UUID closure = closures.prepare(cases.get(caseId), outcome, what, person);
    events.publishEvent(
        Act.altered("CLOSURE_PREPARED", caseId, closure).with("victimNotice", what.victimNotice()));
  }

  /** Refuses the preparer, who decided it as head of review, and who had a part in the review. */
  public void admitApprover(UUID caseId, String person) throws Refusal {
    voices.require(caseId, person);
    var outcome = outcome(caseId);
    if (outcome.how() == Decided.How.HEAD && outcome.decidedBy().equals(person)) {
      throw new Refusal(
          "You decided as head of review that this case is closed, so another head approves the"
              + " closure. Leave the task to them.");
    }
    if (atHand(caseId).preparedBy().equals(person)) {
      throw new Refusal(
          "You prepared this closure, so another person approves it. Leave the task to them.");
    }
  }

  public void decide(UUID caseId, String person, boolean approved, String comments) throws Refusal {
    admitApprover(caseId, person);
    var closure = atHand(caseId);
    if (closure.approved()) {
      throw notWaiting();
    }
    if (!approved && comments == null) {
      throw new Refusal("Say in the comments what has to change before this can be approved.");
    }
    if (approved && closure.fileVersion() != cases.get(caseId).version()) {
      throw new Refusal(
          "New information came in after this closure was prepared. Answer NO, so that it is"
              + " prepared again.");
    }
    if (approved) {
      closures.approve(closure.id(), person, comments);
    } else {
      closures.sendBack(closure.id(), person, comments);
    }
    events.publishEvent(
        Act.altered("CLOSURE_DECIDED", caseId, closure.id())
            .with("approved", approved ? "YES" : "NO"));
  }

  /** Closes the case on its approved closure. Safe to repeat. */
  public void close(UUID caseId) {
    if (cases.get(caseId).state() == CaseState.CLOSED_NFA_UPHELD) {
      return;
    }
    boolean approved =
        holding(caseId)
            .flatMap(o -> closures.atHand(o.id()))
            .filter(ClosureRecords.AtHand::approved)
            .isPresent();
    if (!approved) {
      throw new IllegalStateException("This case has no approved closure.");
    }
    cases.move(caseId, CaseState.CLOSED_NFA_UPHELD);
  }

  private ClosureRecords.AtHand atHand(UUID caseId) throws Refusal {
    return closures.atHand(outcome(caseId).id()).orElseThrow(Closures::notWaiting);
  }

  private Decided outcome(UUID caseId) throws Refusal {
    var holding = holding(caseId);
    if (holding.isEmpty() || cases.get(caseId).state() != CaseState.OUTCOME_CLOSE) {
      throw notWaiting();
    }
    return holding.get();
  }

  private java.util.Optional<Decided> holding(UUID caseId) {
    return panels
        .newest(caseId)
        .flatMap(p -> outcomes.ofPanel(p.id()))
        .filter(o -> o.outcome() == Outcome.CLOSE);
  }

  private static Refusal notWaiting() {
    return new Refusal("This case is not waiting to be closed. Reload the task list.");
  }
}

package org.casereview.review;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.CaseState;
import org.casereview.people.People;
import org.casereview.platform.Act;
import org.casereview.platform.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Submits reviews and has them checked by a second person. */
@Service
@Transactional
public class Reviews {

  private static final String ELSEWHERE =
      "This case is not waiting for this step any more. Reload the task list.";

  private final CaseFiles cases;
  private final ReviewRecords reviews;
  private final AnswerSheet answers;
  private final CommentRecords remarks;
  private final ReviewReaders readers;
  private final ReviewProcess process;
  private final People people;
  private final ApplicationEventPublisher events;

  Reviews(
      CaseFiles cases,
      ReviewRecords reviews,
      AnswerSheet answers,
      CommentRecords remarks,
      ReviewReaders readers,
      ReviewProcess process,
      People people,
      ApplicationEventPublisher events) {
    this.cases = cases;
    this.reviews = reviews;
    this.answers = answers;
    this.remarks = remarks;
    this.readers = readers;
    this.process = process;
    this.people = people;
    this.events = events;
  }

  /**
   * Refuses everybody but the reviewer of the case, and them too once they have a tie to its force.
   */
  @Transactional(readOnly = true)
  public void admitReviewer(UUID caseId, String person) throws Refusal {
    var review = reviews.latest(caseId).filter(ReviewRecord::isUnderWay);
    if (review.isEmpty() || !review.get().reviewerId().equals(person)) {
      throw new Refusal("This case is allocated to another reviewer. Leave the task to them.");
    }
    readers.requireIndependence(person, cases.get(caseId));
  }

  /** Submits the review; its answers are frozen from then on. */
  public void submit(UUID caseId, String person, Recommendation what) throws Refusal {
    admitReviewer(caseId, person);
    var review = reviews.latestForUpdate(caseId).orElseThrow(() -> new Refusal(ELSEWHERE));
    if (cases.get(caseId).state() != CaseState.UNDER_REVIEW || !review.isOpenFor(person)) {
      throw new Refusal(ELSEWHERE);
    }
    requireWhole(review);
    reviews.submit(review.id(), what, cases.get(caseId).version());
    cases.move(caseId, CaseState.QUALITY_ASSURANCE);
    events.publishEvent(
        Act.altered("REVIEW_SUBMITTED", caseId, review.id())
            .with("recommendation", what.outcome())
            .with("round", String.valueOf(review.round())));
  }

  /** Refuses who had a hand in the review or has worked for the force of the case. */
  @Transactional(readOnly = true)
  public void admitChecker(UUID caseId, String person) throws Refusal {
    if (reviewersOf(caseId).contains(person)) {
      throw new Refusal(
          "A review is checked by somebody who had no part in it. Leave the task to a colleague.");
    }
    Independence.require(
        people.find(person).orElseThrow(() -> new Refusal("Nobody has this account.")),
        cases.get(caseId));
  }

  /** Passes the review to the panel, or sends it back to the reviewer as a new round. */
  public void check(UUID caseId, String person, boolean passed, String comments) throws Refusal {
    admitChecker(caseId, person);
    var file = cases.get(caseId);
    var review =
        reviews
            .latestForUpdate(caseId)
            .filter(r -> r.awaitsCheck() && file.state() == CaseState.QUALITY_ASSURANCE)
            .orElseThrow(() -> new Refusal(ELSEWHERE));
    if (!passed && comments == null) {
      throw new Refusal("Say in the comments what the reviewer has to do before it can pass.");
    }
    long open = remarks.of(caseId).stream().filter(comment -> !comment.isClosed()).count();
    if (passed && open > 0) {
      throw new Refusal(
          "%d of the comments on the review %s still open. Close them in the Case file, or answer NO."
              .formatted(open, open == 1 ? "is" : "are"));
    }
    if (passed && review.fileVersion() != file.version()) {
      throw new Refusal(
          "New information came in after this review was submitted. Answer NO and ask the reviewer"
              + " to take it in.");
    }
    reviews.check(review.id(), person, passed, comments, file.version());
    cases.move(caseId, passed ? CaseState.PANEL : CaseState.UNDER_REVIEW);
    if (!passed && !isHere(review.reviewerId()) && process.takesBack(file)) {
      cases.move(caseId, CaseState.IN_SCOPE);
    } else if (!passed) {
      // A case on an older drawing waits for the reviewer that it had; managers are told of the
      // task.
      reviews.again(review);
    }
    events.publishEvent(
        Act.altered("REVIEW_CHECKED", caseId, review.id())
            .with("passed", passed ? "YES" : "NO")
            .with("round", String.valueOf(review.round())));
  }

  /** True when the review has no reviewer to go on with it: the one it had is gone. */
  @Transactional(readOnly = true)
  public boolean waitsForReviewer(UUID caseId) {
    return cases.get(caseId).state() == CaseState.IN_SCOPE;
  }

  /** True for its reviewer and for those independent of it who check, decide or lead. */
  @Transactional(readOnly = true)
  public boolean mayRead(UUID caseId, String person) {
    return readers.mayRead(person, cases.get(caseId));
  }

  /**
   * Everybody who reviewed, checked, commented or was in conflict: without a voice in the outcome.
   */
  @Transactional(readOnly = true)
  public Set<String> handsOn(UUID caseId) {
    var hands = reviewersOf(caseId);
    reviews.of(caseId).stream()
        .map(ReviewRecord::checkedBy)
        .filter(java.util.Objects::nonNull)
        .forEach(hands::add);
    hands.addAll(remarks.people(caseId));
    return hands;
  }

  private boolean isHere(String reviewerId) {
    return people.find(reviewerId).filter(p -> p.enabled() && p.isIn("reviewers")).isPresent();
  }

  private Set<String> reviewersOf(UUID caseId) {
    var reviewers = new HashSet<String>();
    reviews.of(caseId).forEach(r -> reviewers.add(r.reviewerId()));
    return reviewers;
  }

  private void requireWhole(ReviewRecord review) throws Refusal {
    List<String> open = answers.unanswered(review);
    if (!open.isEmpty()) {
      throw new Refusal(sentence(open, "not answered"));
    }
    List<String> incomplete = answers.incomplete(review);
    if (!incomplete.isEmpty()) {
      throw new Refusal(sentence(incomplete, "not complete"));
    }
  }

  /** For example: 3 items are not answered yet: B2, D4, H1. Open the Case file tab. */
  static String sentence(List<String> items, String what) {
    String first = String.join(", ", items.subList(0, Math.min(5, items.size())));
    String more = items.size() > 5 ? " and %d more".formatted(items.size() - 5) : "";
    return "%d %s %s yet: %s%s. Open the Case file tab."
        .formatted(items.size(), items.size() == 1 ? "item is" : "items are", what, first, more);
  }
}

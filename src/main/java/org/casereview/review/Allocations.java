package org.casereview.review;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.CaseState;
import org.casereview.casefile.KeptByName;
import org.casereview.casefile.Timeline;
import org.casereview.people.People;
import org.casereview.people.PeopleDirectory;
import org.casereview.people.Person;
import org.casereview.platform.Act;
import org.casereview.platform.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a case to a reviewer who may take it, and takes it back when there is a conflict. */
@Service
@Transactional
public class Allocations {

  /**
   * Somebody who may review the case, and how many reviews they have under way.
   *
   * @param skilled whether the person has the skill that the case wants
   * @param pausing whether this person should have no such case now
   * @param lifted whether a head of review has lifted that pause for this case
   */
  public record Eligible(
      String staffId,
      String name,
      int underWay,
      boolean skilled,
      boolean pausing,
      boolean lifted) {}

  private final CaseFiles cases;
  private final ReviewRecords reviews;
  private final Protocols protocols;
  private final WaitingCases waiting;
  private final KeptByName kept;
  private final AllocationRules rules;
  private final ReviewerPauses pauses;
  private final PeopleDirectory directory;
  private final People people;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;

  Allocations(
      CaseFiles cases,
      ReviewRecords reviews,
      Protocols protocols,
      WaitingCases waiting,
      KeptByName kept,
      AllocationRules rules,
      ReviewerPauses pauses,
      PeopleDirectory directory,
      People people,
      Timeline timeline,
      ApplicationEventPublisher events) {
    this.cases = cases;
    this.reviews = reviews;
    this.protocols = protocols;
    this.waiting = waiting;
    this.kept = kept;
    this.rules = rules;
    this.pauses = pauses;
    this.directory = directory;
    this.people = people;
    this.timeline = timeline;
    this.events = events;
  }

  /** Opens the stage of review. Safe to repeat; a case that is not in scope is not reviewed. */
  public void open(UUID caseId) {
    var state = cases.get(caseId).state();
    if (state != CaseState.IN_SCOPE && state != CaseState.UNDER_REVIEW) {
      throw new IllegalStateException("A case that is " + state + " is not opened for review.");
    }
  }

  @Transactional(readOnly = true)
  public List<Eligible> eligible(UUID caseId) {
    var file = cases.get(caseId);
    var barred = barred(caseId);
    return people.inTeam("reviewers").stream()
        .filter(p -> !directory.isAway(p.staffId()))
        .filter(p -> Independence.holds(p, file) && !barred.contains(p.staffId()))
        .map(p -> eligible(p, file))
        .sorted(
            Comparator.comparing(Eligible::pausing)
                .thenComparing(who -> !who.skilled())
                .thenComparing(Eligible::underWay))
        .toList();
  }

  public void allocate(UUID caseId, String reviewerId, String by, String note) throws Refusal {
    var file = cases.get(caseId);
    if (file.state() != CaseState.IN_SCOPE || isUnderWay(caseId)) {
      throw new Refusal("This case is not waiting for a reviewer. Reload the task list.");
    }
    mayReview(reviewerId, file);
    UUID lifted = pauses.require(reviewerId, file);
    String protocol =
        reviews.unfinished(caseId).map(ReviewRecord::protocolVersion).orElseGet(protocols::current);
    UUID review = reviews.allocate(caseId, reviewerId, by, note, protocol, lifted);
    cases.move(caseId, CaseState.UNDER_REVIEW);
    events.publishEvent(
        Act.altered("REVIEWER_ALLOCATED", caseId, review).with("reviewer", reviewerId));
  }

  /** Records that the reviewer is free of conflict, or gives the case back for another reviewer. */
  public void declare(UUID caseId, String person, boolean conflict, String note) throws Refusal {
    var review =
        reviews
            .latestForUpdate(caseId)
            .filter(r -> r.reviewerId().equals(person) && r.conflict() == null)
            .orElseThrow(
                () -> new Refusal("This declaration is for the reviewer of the case to make."));
    if (conflict && note == null) {
      throw new Refusal("Say in the note what the conflict is.");
    }
    if (!conflict) {
      Independence.require(person(person), cases.get(caseId));
    }
    var before = reviews.unfinished(caseId);
    reviews.declare(review.id(), conflict ? "CONFLICT" : "NONE", note);
    if (conflict) {
      cases.move(caseId, CaseState.IN_SCOPE);
    } else {
      before.ifPresent(earlier -> reviews.copyAnswers(earlier.id(), review.id()));
    }
    timeline.add(caseId, conflict ? "CONFLICT_DECLARED" : "NO_CONFLICT_DECLARED", Map.of());
    events.publishEvent(
        Act.altered("CONFLICT_ANSWERED", caseId, review.id())
            .with("answer", conflict ? "CONFLICT" : "NONE"));
  }

  private void mayReview(String reviewerId, CaseFile file) throws Refusal {
    var reviewer = people.find(reviewerId).filter(p -> p.isIn("reviewers"));
    if (reviewer.isEmpty()
        || directory.isAway(reviewerId)
        || !Independence.holds(reviewer.get(), file)
        || barred(file.id()).contains(reviewerId)) {
      throw new Refusal(
          "This person may not review this case (not a reviewer, away, worked for its force, had a"
              + " part in it before, or is kept from it). Choose somebody else from the list.");
    }
  }

  /** Who had a hand in the case, and who is kept from it by name. */
  private Set<String> barred(UUID caseId) {
    var barred = new HashSet<>(waiting.handsIn(caseId));
    barred.addAll(kept.from(caseId));
    return barred;
  }

  private boolean isUnderWay(UUID caseId) {
    return reviews.latest(caseId).filter(ReviewRecord::isUnderWay).isPresent();
  }

  private Eligible eligible(Person person, CaseFile file) {
    return new Eligible(
        person.staffId(),
        person.name(),
        reviews.underWayWith(person.staffId()),
        file.rapeAlleged() && person.skills().contains(rules.now().skillWanted()),
        pauses.holds(person.staffId(), file),
        pauses.isLifted(person.staffId(), file.id()));
  }

  private Person person(String staffId) throws Refusal {
    return people.find(staffId).orElseThrow(() -> new Refusal("Nobody has this account."));
  }
}

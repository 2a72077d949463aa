package org.casereview.review;

import org.casereview.casefile.CaseFile;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.casereview.platform.Refusal;
import org.casereview.policy.Policy;
import org.casereview.policy.Reach;
import org.springframework.stereotype.Component;

/** Who may read a review: its reviewer, and those who check, decide or lead, if independent. */
@Component
class ReviewReaders {

  private final People people;
  private final Policy policy;
  private final ReviewRecords reviews;

  ReviewReaders(People people, Policy policy, ReviewRecords reviews) {
    this.people = people;
    this.policy = policy;
    this.reviews = reviews;
  }

  boolean mayRead(String staffId, CaseFile file) {
    var person = staffId == null ? null : people.find(staffId).orElse(null);
    return person != null
        && person.enabled()
        && !inConflict(staffId, file)
        && (isReviewer(staffId, file) || leadsOrDecides(person, file));
  }

  /** Somebody who checks reviews and had no part in this one. */
  boolean mayCheck(String staffId, CaseFile file) {
    return people
        .find(staffId)
        .filter(
            person -> policy.lets(person.teams(), "comment") && Independence.holds(person, file))
        .filter(
            person -> reviews.of(file.id()).stream().noneMatch(r -> r.reviewerId().equals(staffId)))
        .isPresent();
  }

  /** Somebody may have been independent when a case was allocated, and not be so any more. */
  void requireIndependence(String staffId, CaseFile file) throws Refusal {
    Independence.require(
        people.find(staffId).orElseThrow(() -> new Refusal("Nobody has this account.")), file);
  }

  String nameOf(String staffId) {
    return people.find(staffId).map(Person::name).orElse(staffId);
  }

  private boolean isReviewer(String staffId, CaseFile file) {
    return reviews
        .latest(file.id())
        .filter(r -> r.handedBackAt() == null && r.reviewerId().equals(staffId))
        .isPresent();
  }

  private boolean inConflict(String staffId, CaseFile file) {
    return reviews.of(file.id()).stream()
        .anyMatch(r -> r.isConflicted() && r.reviewerId().equals(staffId));
  }

  /** Who may read every review leads; who reads with a reason checks or decides. */
  private boolean leadsOrDecides(Person person, CaseFile file) {
    var reach = policy.reach(person.teams(), "read-review");
    return reach.contains(Reach.EVERY_CASE)
        || reach.contains(Reach.WITH_REASON) && Independence.holds(person, file);
  }
}

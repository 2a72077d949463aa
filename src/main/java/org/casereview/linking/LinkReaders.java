package org.casereview.linking;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.casereview.casefile.CaseFile;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.casereview.platform.Refusal;
import org.casereview.policy.Policy;
import org.casereview.policy.Reach;
import org.casereview.review.Reviews;
import org.springframework.stereotype.Component;

/**
 * Who sees what a case has in common with others, and who says what it means. No liaison ever does:
 * a force learns nothing here of another force's case, nor of its own.
 */
@Component
class LinkReaders {

  private final People people;
  private final Policy policy;
  private final Reviews reviews;

  LinkReaders(People people, Policy policy, Reviews reviews) {
    this.people = people;
    this.policy = policy;
    this.reviews = reviews;
  }

  boolean maySee(String staffId) {
    return central(staffId).filter(person -> policy.lets(person.teams(), "read-links")).isPresent();
  }

  boolean mayJudge(String staffId, UUID caseId) {
    return central(staffId)
        .filter(
            person ->
                policy.reach(person.teams(), "judge-links").contains(Reach.EVERY_CASE)
                    || reviews(person, caseId))
        .isPresent();
  }

  void requireJudge(String staffId, CaseFile file, CaseFile other) throws Refusal {
    if (!mayJudge(staffId, file.id())) {
      throw new Refusal(
          "What two cases have to do with each other is said by a screener or by the reviewer of"
              + " the case. Tell one of them what you know.");
    }
    Person person = people.find(staffId).orElseThrow();
    if (!person.formerForcesDeclared()) {
      throw new Refusal(
          "The forces that you have worked for are not declared yet. Ask an administrator to enter"
              + " them, then come back.");
    }
    if (!isImpartial(person, file, other)) {
      throw new Refusal(
          "You have worked for the force of one of these cases. Leave this to somebody else.");
    }
  }

  /** Whether the reasons of others are for this person too. */
  boolean mayReadReasons(String staffId, CaseFile file, CaseFile other) {
    return central(staffId).filter(person -> isImpartial(person, file, other)).isPresent();
  }

  private static boolean isImpartial(Person person, CaseFile file, CaseFile other) {
    return person.formerForcesDeclared()
        && Stream.of(file, other).noneMatch(one -> person.formerForces().contains(one.forceCode()));
  }

  String nameOf(String staffId) {
    return people.find(staffId).map(Person::name).orElse(staffId);
  }

  private boolean reviews(Person person, UUID caseId) {
    return policy.lets(person.teams(), "judge-links")
        && reviews.handsOn(caseId).contains(person.staffId());
  }

  private Optional<Person> central(String staffId) {
    return Optional.ofNullable(staffId)
        .flatMap(people::find)
        .filter(person -> person.enabled() && person.forces().isEmpty());
  }
}

package org.casereview.standards;

import java.util.UUID;
import org.casereview.casefile.UnknownCase;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.casereview.people.SteppingAside;
import org.casereview.platform.Actor;
import org.casereview.platform.Refusal;
import org.casereview.policy.Policy;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Staff of the review whom a matter concerns: from then on they find nothing of its case, as
 * anybody who is kept from it, and nobody but standards can tell why.
 */
@Service
@Transactional(rollbackFor = Refusal.class)
public class ConcernedStaff {

  private final MatterRecords matters;
  private final ConcernedRecords concerned;
  private final People people;
  private final ApplicationEventPublisher events;
  private final Policy policy;
  private final SteppingAside aside;

  ConcernedStaff(
      MatterRecords matters,
      ConcernedRecords concerned,
      People people,
      ApplicationEventPublisher events,
      Policy policy,
      SteppingAside aside) {
    this.policy = policy;
    this.aside = aside;
    this.matters = matters;
    this.concerned = concerned;
    this.people = people;
    this.events = events;
  }

  /**
   * Says that a matter concerns somebody of the staff. Safe to repeat.
   *
   * @throws UnknownCase for anybody but a standards liaison, and where there is no such matter
   */
  public void concerns(String number, String staffId) throws Refusal {
    UUID id = matter(number);
    String person = staffId == null ? "" : staffId.strip();
    if (person.equals(Actor.now())) {
      throw new Refusal("Another standards liaison records what concerns you.");
    }
    if (people.find(person).filter(Person::isCentral).isEmpty()) {
      throw new Refusal("Nobody of the review has this staff number. Look it up and try again.");
    }
    concerned.oneByOne(id);
    requireNeverConcerned(id);
    if (concerned.standing(id, person).isPresent()) {
      return;
    }
    concerned.name(id, person);
    matters.log("PERSON_CONCERNED", id);
    aside.afterwards(id, person);
    aside.afterwards(matters.caseOf(id), person);
    events.publishEvent(Restricted.altered(id));
  }

  /** The matter of this number, to a standards liaison; to anybody else there is none. */
  UUID matter(String number) {
    requireLiaison();
    return matters.named(number).orElseThrow(UnknownCase::new);
  }

  /** To anybody else there is nothing here. */
  void requireLiaison() {
    if (people
        .find(Actor.now())
        .filter(Person::enabled)
        .filter(me -> policy.lets(me.teams(), "say-whom-it-concerns"))
        .isEmpty()) {
      throw new UnknownCase();
    }
  }

  /** Whom the matter concerned once finds it again, and has no say in whom it concerns. */
  void requireNeverConcerned(UUID matter) throws Refusal {
    if (concerned.everConcerned(matter, Actor.now())) {
      throw new Refusal("This matter concerned you. Another standards liaison does that.");
    }
  }
}

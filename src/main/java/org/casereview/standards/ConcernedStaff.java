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
  private final People people;
  private final ApplicationEventPublisher events;
  private final Policy policy;
  private final SteppingAside aside;

  ConcernedStaff(
      MatterRecords matters,
      People people,
      ApplicationEventPublisher events,
      Policy policy,
      SteppingAside aside) {
    this.policy = policy;
    this.aside = aside;
    this.matters = matters;
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
    matters.add(
        id,
        "PERSON_CONCERNED",
        "insert into standards.concerned values (?, ?, ?, ?) on conflict do nothing",
        id,
        person,
        Actor.now(),
        matters.now());
    // Of the matter alone: what they have of its case comes back with the sweep, as anybody's does.
    aside.afterwards(id, person);
    events.publishEvent(Restricted.altered(id));
  }

  /** The matter of this number, to a standards liaison; to anybody else there is none. */
  UUID matter(String number) {
    boolean liaison =
        people
            .find(Actor.now())
            .filter(Person::enabled)
            .filter(me -> policy.lets(me.teams(), "say-whom-it-concerns"))
            .isPresent();
    if (!liaison) {
      throw new UnknownCase();
    }
    return matters.named(number).orElseThrow(UnknownCase::new);
  }
}

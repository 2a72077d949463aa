package org.casereview.access;

import java.util.List;
import java.util.UUID;
import org.casereview.casefile.CaseAccess;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.UnknownCase;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.casereview.people.SteppingAside;
import org.casereview.platform.Act;
import org.casereview.platform.Actor;
import org.casereview.platform.Refusal;
import org.casereview.policy.Policy;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Heads of review keep people from a case and let them to it; an exclusion is lifted by two. */
@Service
@Transactional(rollbackFor = Refusal.class)
public class CaseGrants {

  static final int MOST_WORDS = 2000;

  private final CaseAccess cases;
  private final GrantRecords grants;
  private final People people;
  private final SteppingAside aside;
  private final ApplicationEventPublisher events;
  private final Policy policy;
  private final RoleSights roles;

  CaseGrants(
      CaseAccess cases,
      GrantRecords grants,
      People people,
      SteppingAside aside,
      ApplicationEventPublisher events,
      Policy policy,
      RoleSights roles) {
    this.policy = policy;
    this.roles = roles;
    this.cases = cases;
    this.grants = grants;
    this.people = people;
    this.aside = aside;
    this.events = events;
  }

  /** Who was let to the case or kept from it, oldest first. */
  @Transactional(readOnly = true)
  public List<CaseGrant> of(String number) {
    CaseFile file = cases.known(number);
    requireWho("read-grants");
    return grants.of(file.id());
  }

  /** The reasons that a level may have. */
  @Transactional(readOnly = true)
  public List<Reason> reasons(Level level) {
    return grants.reasons(level);
  }

  /** Keeps somebody from the case from their next request on, or lets them to it. */
  public UUID give(String number, String staffId, Level level, Reason why) throws Refusal {
    CaseFile file = cases.known(number);
    requireWho("give-grants");
    if (level == null || level == Level.EMERGENCY) {
      throw new Refusal("Choose whether the person is kept from the case or let to it.");
    }
    String person = staffId == null ? "" : staffId.strip();
    if (person.equals(Actor.now())) {
      throw new Refusal("Nobody decides that for themselves. Ask another head of review.");
    }
    var who =
        people
            .find(person)
            .filter(Person::isCentral)
            .orElseThrow(
                () ->
                    new Refusal(
                        "Nobody of the review has this staff number. Choose somebody of the list."));
    requireByName(level, who);
    var reason = checked(level, why);
    boolean already =
        grants.of(file.id()).stream()
            .anyMatch(
                it -> it.staffId().equals(person) && it.level() == level && it.endedBy() == null);
    if (already) {
      throw new Refusal("That holds already for this person and this case.");
    }
    if (level != Level.EXCLUDED && grants.isOpenlyKeptAway(person, file.id())) {
      throw new Refusal(
          "This person is kept from the case: by name, by a conflict of interest or by work for its"
              + " force. As long as that stands, nobody lets them to it.");
    }
    UUID id = grants.add(file.id(), person, level, reason, null, Actor.now());
    if (level == Level.EXCLUDED) {
      aside.afterwards(file.id(), person);
    }
    events.publishEvent(
        Act.altered(level == Level.EXCLUDED ? "PERSON_EXCLUDED" : "PERSON_LET_IN", file.id(), id)
            .with("reason", reason.code()));
    return id;
  }

  /** Asks to end it, with a reason; who is excluded asks nothing. */
  public void askEnd(String number, UUID grantId, String reason) throws Refusal {
    CaseFile file = cases.known(number);
    requireWho("ask-end-of-grants");
    var grant = open(file, grantId);
    if (grant.endingId() != null) {
      throw new Refusal("The end of this was asked for already. A head of review confirms it.");
    }
    grants.ask(grant.id(), Actor.now(), words(reason));
    events.publishEvent(Act.altered("GRANT_END_ASKED", file.id(), grant.id()));
  }

  /** Ends it; an exclusion by somebody else than who asked. */
  public void end(String number, UUID grantId) throws Refusal {
    CaseFile file = cases.known(number);
    requireWho("give-grants");
    var grant = open(file, grantId);
    if (grant.endingId() == null) {
      throw new Refusal("Ask for its end first, with a reason.");
    }
    if (grant.level() == Level.EXCLUDED && grant.askedBy().equals(Actor.now())) {
      throw new Refusal(
          "Two people lift an exclusion. Another head of review confirms what you asked for.");
    }
    grants.end(grant, Actor.now());
    events.publishEvent(Act.altered("GRANT_ENDED", file.id(), grant.id()));
  }

  private CaseGrant open(CaseFile file, UUID grantId) throws Refusal {
    var grant = grants.find(file.id(), grantId).orElseThrow(UnknownCase::new);
    if (grant.endedBy() != null) {
      throw new Refusal("This was ended already. Reload the page.");
    }
    return grant;
  }

  /** What comes with a role or with work is not given by name, and no role is given so either. */
  private void requireByName(Level level, Person who) throws Refusal {
    if (level == Level.BASIC || level == Level.STANDARD) {
      throw new Refusal(
          "To know of cases comes with a role (BASIC), and a file with the work on its case"
              + " (STANDARD). Choose SPECIFIC to let somebody to this case by name, or EXCLUDED to"
              + " keep them from it.");
    }
    if (level == Level.SPECIFIC && roles.of(who).opens() == RoleSights.Opens.NONE) {
      throw new Refusal(
          "No role of this person opens files, so this would give nothing. An administrator gives"
              + " the person the role that is needed first.");
    }
  }

  private Reason checked(Level level, Reason why) throws Refusal {
    if (why == null || why.code() == null || !grants.knows(level, why.code())) {
      throw new Refusal("Choose one of the reasons.");
    }
    return new Reason(why.code(), words(why.text()));
  }

  static String words(String text) throws Refusal {
    if (text == null || text.isBlank() || text.strip().length() > MOST_WORDS) {
      throw new Refusal("Say why, in at most 2000 characters.");
    }
    return text.strip();
  }

  private void requireWho(String action) {
    if (people
        .find(Actor.now())
        .filter(Person::enabled)
        .filter(me -> policy.lets(me.teams(), action))
        .isEmpty()) {
      throw new UnknownCase();
    }
  }
}

package org.casereview.home;

import java.util.Set;
import org.casereview.access.CaseSights;
import org.casereview.access.RoleSights.Knows;
import org.casereview.access.RoleSights.Opens;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseFilter;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.casereview.platform.Actor;
import org.springframework.stereotype.Component;

/**
 * Which cases the person now acting may know of, and whose files that person may open.
 *
 * <p>A liaison knows of the cases of the own force and opens no file: what the review thinks of a
 * force's work is not for that force to read here. Cases that a person is kept from do not reach
 * this class: the database hides them.
 */
@Component
public class CaseSight {

  private final People people;
  private final CaseSights sights;

  CaseSight(People people, CaseSights sights) {
    this.people = people;
    this.sights = sights;
  }

  /**
   * Narrows a filter to what may be seen; of nobody's cases for whom there is no reason to see any.
   */
  CaseFilter narrow(CaseFilter asked) {
    if (!seesAll()) {
      // What a force is not told is not to be found out by asking for it either.
      return new CaseFilter(ownForces(), asked.force(), asked.reference(), null, null, null);
    }
    return new CaseFilter(
        null,
        asked.force(),
        asked.reference(),
        asked.state(),
        asked.priority(),
        asked.scopeOutcome());
  }

  boolean mayKnowOf(CaseFile file) {
    return seesAll() || isOfAnOwnForce(file);
  }

  boolean isOfAnOwnForce(CaseFile file) {
    return ownForces().contains(file.forceCode());
  }

  /** Whether the person knows of all cases, with what the review makes of each. */
  boolean seesAll() {
    return sights.now().knows() == Knows.ALL;
  }

  /** Whether the person opens files at all; a single one perhaps only with a reason. */
  boolean mayOpenFiles() {
    return sights.now().opens() != Opens.NONE;
  }

  boolean mayOpen(CaseFile file) {
    return sights.mayOpen(file);
  }

  /** An opening in an emergency is for reading alone. */
  boolean mayWorkOn(CaseFile file) {
    return sights.mayWorkOn(file);
  }

  private Set<String> ownForces() {
    return me().isIn("force-liaisons") ? me().forces() : Set.of();
  }

  private Person me() {
    return people.find(Actor.now()).filter(Person::enabled).orElse(NOBODY);
  }

  private static final Person NOBODY =
      new Person("", "", "", "", false, Set.of(), Set.of(), Set.of(), Set.of(), false);
}

package org.casereview.home;

import java.util.Set;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseFilter;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.casereview.platform.Actor;
import org.springframework.stereotype.Component;

/**
 * Which cases the person now acting may know of, and whose files that person may open.
 *
 * <p>Central staff who work on cases see them all. A liaison knows of the cases of the own force
 * and opens no file: what the review thinks of a force's work is not for that force to read here.
 */
@Component
public class CaseSight {

  private static final Set<String> CASE_WORK =
      Set.of(
          "intake-officers",
          "screeners",
          "allocators",
          "reviewers",
          "quality-assurers",
          "scope-panel-members",
          "panel-members",
          "managers",
          "heads-of-review",
          "victim-liaisons",
          "duty-officers",
          "auditors");

  private final People people;

  CaseSight(People people) {
    this.people = people;
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
    return seesAll() || ownForces().contains(file.forceCode());
  }

  boolean mayOpenFiles() {
    return seesAll();
  }

  private boolean seesAll() {
    return me().teams().stream().anyMatch(CASE_WORK::contains);
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

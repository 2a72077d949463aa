package org.casereview.access;

import org.casereview.access.RoleSights.Knows;
import org.casereview.access.RoleSights.Opens;
import org.casereview.access.RoleSights.RoleSight;
import org.casereview.casefile.CaseFile;
import org.casereview.people.People;
import org.casereview.platform.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the person now acting may know of and open. Cases that a person is kept from are not among
 * those that reach this class: the database hides them.
 */
@Component
@Transactional(readOnly = true)
public class CaseSights {

  private final RoleSights roles;
  private final GrantRecords grants;
  private final People people;

  CaseSights(RoleSights roles, GrantRecords grants, People people) {
    this.roles = roles;
    this.grants = grants;
    this.people = people;
  }

  /** What the roles of the person allow for all cases. */
  public RoleSight now() {
    return people.find(Actor.now()).map(roles::of).orElse(RoleSight.NOTHING);
  }

  /** Whether the person may open the file of this case. */
  public boolean mayOpen(CaseFile file) {
    return switch (now().opens()) {
      case ALL -> true;
      case WITH_REASON -> grants.hasReason(Actor.now(), file.id());
      case NONE -> false;
    };
  }

  /** Whether the person may do something in this case: a file opened in an emergency is read. */
  public boolean mayWorkOn(CaseFile file) {
    return switch (now().opens()) {
      case ALL -> true;
      case WITH_REASON -> grants.hasPart(Actor.now(), file.id());
      case NONE -> false;
    };
  }

  /** Who may know of all cases and has no part in this one; never a force, never who opens none. */
  boolean mayOpenInAnEmergency(CaseFile file) {
    var sight = now();
    return sight.knows() == Knows.ALL
        && sight.opens() == Opens.WITH_REASON
        && !grants.hasReason(Actor.now(), file.id());
  }
}

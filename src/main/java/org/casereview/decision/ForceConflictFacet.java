package org.casereview.decision;

import java.util.LinkedHashMap;
import java.util.UUID;
import org.casereview.casefile.CaseFacet;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.casereview.platform.Actor;
import org.casereview.review.Reviews;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether the force itself stands in a conflict, for who may say so. */
@Component
class ForceConflictFacet implements CaseFacet {

  private final ForceConflicts conflicts;
  private final Reviews reviews;
  private final People people;

  ForceConflictFacet(ForceConflicts conflicts, Reviews reviews, People people) {
    this.conflicts = conflicts;
    this.reviews = reviews;
    this.people = people;
  }

  @Override
  public String name() {
    return "forceConflict";
  }

  @Override
  @Transactional(readOnly = true)
  public Object of(UUID caseId) {
    if (!reviews.mayRead(caseId, Actor.now())) {
      return null;
    }
    var shown = new LinkedHashMap<String, Object>();
    shown.put("possibleCorruption", conflicts.isCorruptionPossible(caseId));
    conflicts
        .of(caseId)
        .ifPresent(
            said -> {
              shown.put("inConflict", said.inConflict());
              shown.put("reasons", said.reasons());
              shown.put("by", people.find(said.by()).map(Person::name).orElse(said.by()));
              shown.put("at", said.at());
            });
    return shown;
  }
}

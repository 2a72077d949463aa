package org.casereview.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.casereview.casefile.CaseSuspects;
import org.springframework.stereotype.Component;

/**
 * What becomes of each suspect of a case: what is said of them, and for everybody else the outcome
 * of the case; nobody is investigated again against an acquittal.
 */
@Component
class EachSuspect {

  private final CaseSuspects suspects;
  private final Acquittals acquittals;

  EachSuspect(CaseSuspects suspects, Acquittals acquittals) {
    this.suspects = suspects;
    this.acquittals = acquittals;
  }

  List<SuspectOutcome> with(List<SuspectOutcome> said, UUID caseId, Outcome outcome) {
    Set<String> barred = acquittals.barred(caseId);
    var all = new ArrayList<>(said);
    all.removeIf(one -> Acquittals.investigates(one.outcome()) && barred.contains(one.suspect()));
    var whole = List.copyOf(all);
    for (var suspect : suspects.of(caseId)) {
      String who = suspect.pseudonym();
      if (whole.stream().noneMatch(one -> one.suspect().equals(who) && one.crime() == null)) {
        boolean stays = Acquittals.investigates(outcome) && barred.contains(who);
        all.add(
            new SuspectOutcome(
                null,
                who,
                null,
                stays ? Outcome.CLOSE : outcome,
                stays ? "ACQUITTED" : "AS_THE_CASE",
                null,
                null,
                null));
      }
    }
    return all;
  }
}

package org.casereview.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.casereview.casefile.CaseSuspects;
import org.springframework.stereotype.Component;

/**
 * What becomes of each suspect of a case, and of each crime for which nobody is named: what is said
 * of them, and for all others the outcome of the case; nobody is investigated again against an
 * acquittal.
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
      if (whole.stream().noneMatch(one -> who.equals(one.suspect()) && one.crime() == null)) {
        boolean stays = Acquittals.investigates(outcome) && barred.contains(who);
        all.add(
            stays
                ? unsaid(who, null, Outcome.CLOSE, "ACQUITTED")
                : unsaid(who, null, outcome, "AS_THE_CASE"));
      }
    }
    suspects.crimes(caseId).stream()
        .filter(crime -> crime.suspect() == null)
        .map(CaseSuspects.Crime::position)
        .filter(crime -> whole.stream().noneMatch(it -> isOf(it, crime)))
        .forEach(crime -> all.add(unsaid(null, crime, outcome, "AS_THE_CASE")));
    return all;
  }

  private static boolean isOf(SuspectOutcome one, Integer crime) {
    return one.suspect() == null && crime.equals(one.crime());
  }

  private static SuspectOutcome unsaid(
      String suspect, Integer crime, Outcome outcome, String basis) {
    return new SuspectOutcome(null, suspect, crime, outcome, basis, null, null, null);
  }
}

package org.casereview.decision;

import java.util.List;
import java.util.UUID;
import org.casereview.casefile.CaseSuspects;
import org.casereview.casefile.CaseSuspects.Suspect;
import org.casereview.platform.Refusal;
import org.springframework.stereotype.Component;

/** Which reason a closure must name, and which it may not, by what is on file of the suspects. */
@Component
class ClosureReasons {

  private final CaseSuspects suspects;
  private final Acquittals acquittals;

  ClosureReasons(CaseSuspects suspects, Acquittals acquittals) {
    this.suspects = suspects;
    this.acquittals = acquittals;
  }

  void check(UUID caseId, String reason) throws Refusal {
    var all = suspects.of(caseId);
    List<String> living = all.stream().filter(Suspect::isLiving).map(Suspect::pseudonym).toList();
    boolean allDead = !all.isEmpty() && living.isEmpty();
    if (allDead != "ALL_SUSPECTS_DECEASED".equals(reason) && (allDead || !all.isEmpty())) {
      throw new Refusal(
          allDead
              ? "All suspects of this case are dead: choose that as the main reason."
              : "Not all suspects of this case are recorded as dead. Choose another main reason.");
    }
    var barred = acquittals.barred(caseId);
    boolean allAcquitted = !living.isEmpty() && barred.containsAll(living);
    if (allAcquitted && !"PRIOR_ACQUITTAL".equals(reason)) {
      throw new Refusal(
          "Every living suspect was acquitted before: choose that as the main reason.");
    }
    if (!all.isEmpty() && barred.isEmpty() && "PRIOR_ACQUITTAL".equals(reason)) {
      throw new Refusal(
          "No suspect of this case is recorded as acquitted. Choose another main reason.");
    }
  }
}

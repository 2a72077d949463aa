package org.casereview.review;

import java.util.UUID;
import org.casereview.casefile.CaseFacet;
import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.CaseState;
import org.casereview.platform.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who could review a waiting case but should have a pause, for the heads of review. */
@Component
class ReviewerPausesFacet implements CaseFacet {

  /** A reviewer who should have a pause. */
  record Pausing(String staffId, String name, boolean lifted) {}

  private final CaseFiles cases;
  private final Allocations allocations;
  private final ReviewerPauses pauses;

  ReviewerPausesFacet(CaseFiles cases, Allocations allocations, ReviewerPauses pauses) {
    this.cases = cases;
    this.allocations = allocations;
    this.pauses = pauses;
  }

  @Override
  public String name() {
    return "pauses";
  }

  @Override
  @Transactional(readOnly = true)
  public Object of(UUID caseId) {
    if (cases.get(caseId).state() != CaseState.IN_SCOPE || !pauses.isHead(Actor.now())) {
      return null;
    }
    var pausing =
        allocations.eligible(caseId).stream()
            .filter(Allocations.Eligible::pausing)
            .map(who -> new Pausing(who.staffId(), who.name(), who.lifted()))
            .toList();
    return pausing.isEmpty() ? null : pausing;
  }
}

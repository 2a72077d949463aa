package org.casereview.risk;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether a case has urgent risks, and whether people have closed them all. */
@Service
@Transactional(readOnly = true)
public class Dangers {

  private final RiskRecords risks;

  Dangers(RiskRecords risks) {
    this.risks = risks;
  }

  /** True when there were risks and each was closed by a named person. */
  public boolean areOver(UUID caseId) {
    var all = risks.of(caseId);
    return !all.isEmpty() && all.stream().allMatch(risk -> risk.state() == RiskState.CLOSED);
  }

  /** Since when the last of them is closed; empty while one is open, or when there were none. */
  public Optional<Instant> overSince(UUID caseId) {
    return areOver(caseId)
        ? risks.of(caseId).stream().map(UrgentRisk::closedAt).max(Comparator.naturalOrder())
        : Optional.empty();
  }

  boolean anyOpen(UUID caseId) {
    return risks.of(caseId).stream().anyMatch(risk -> risk.state() != RiskState.CLOSED);
  }
}

package org.casereview.risk;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether a case has urgent risks that are danger now, and whether people have closed them all.
 * Other kinds, such as a leak to the media, neither make danger nor keep it.
 */
@Service
@Transactional(readOnly = true)
public class Dangers {

  private final RiskRecords risks;

  Dangers(RiskRecords risks) {
    this.risks = risks;
  }

  /** True when there were risks and each was closed by a named person. */
  public boolean areOver(UUID caseId) {
    var all = dangerous(caseId);
    return !all.isEmpty() && all.stream().allMatch(risk -> risk.state() == RiskState.CLOSED);
  }

  /** Since when the last of them is closed; empty while one is open, or when there were none. */
  public Optional<Instant> overSince(UUID caseId) {
    return areOver(caseId)
        ? dangerous(caseId).stream().map(UrgentRisk::closedAt).max(Comparator.naturalOrder())
        : Optional.empty();
  }

  /** True while one is open. */
  public boolean isPresent(UUID caseId) {
    return dangerous(caseId).stream().anyMatch(Dangers::isOpen);
  }

  /** True while one of this kind is open. */
  boolean isOpen(UUID caseId, String trigger) {
    return risks.of(caseId).stream()
        .anyMatch(risk -> isOpen(risk) && risk.trigger().equals(trigger));
  }

  /** True while one of this kind waits for its triage. */
  boolean awaitsTriage(UUID caseId, String trigger) {
    return risks.of(caseId).stream()
        .anyMatch(r -> isOpen(r) && r.triage() == null && r.trigger().equals(trigger));
  }

  private List<UrgentRisk> dangerous(UUID caseId) {
    return risks.of(caseId).stream().filter(UrgentRisk::presentDanger).toList();
  }

  private static boolean isOpen(UrgentRisk risk) {
    return risk.state() != RiskState.CLOSED;
  }
}

package org.casereview.decision.sitting;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.casereview.decision.Seats;
import org.springframework.stereotype.Component;

/** Says who votes on a case of a meeting: its members, or their substitutes where they may not. */
@Component
class SittingSeats implements Seats {

  private final SittingRecords sittings;
  private final ConflictRecords conflicts;

  SittingSeats(SittingRecords sittings, ConflictRecords conflicts) {
    this.sittings = sittings;
    this.conflicts = conflicts;
  }

  @Override
  public Optional<Seated> of(UUID caseId) {
    return sittings
        .ofCase(caseId)
        .map(sitting -> new Seated(sitting.number(), voters(sitting, caseId)));
  }

  @Override
  public Set<String> inConflict(UUID caseId) {
    return conflicts.membersInConflict(caseId);
  }

  Set<String> voters(Sitting sitting, UUID caseId) {
    var voters = seated(sitting, caseId);
    voters.removeAll(inConflict(caseId));
    return voters;
  }

  /** Its members and the substitutes named, whether they vote or not. */
  Set<String> seated(Sitting sitting, UUID caseId) {
    var seated = new LinkedHashSet<>(sitting.plan().members());
    conflicts.of(sitting.id(), caseId).stream()
        .map(ConflictRecords.Declared::substitute)
        .filter(Objects::nonNull)
        .forEach(seated::add);
    return seated;
  }
}

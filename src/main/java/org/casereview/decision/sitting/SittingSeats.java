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

  Set<String> voters(Sitting sitting, UUID caseId) {
    var voters = new LinkedHashSet<>(sitting.plan().members());
    var declared = conflicts.of(sitting.id(), caseId);
    declared.stream()
        .map(ConflictRecords.Declared::substitute)
        .filter(Objects::nonNull)
        .forEach(voters::add);
    declared.forEach(one -> voters.remove(one.member()));
    return voters;
  }
}

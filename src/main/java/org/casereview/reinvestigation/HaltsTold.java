package org.casereview.reinvestigation;

import java.util.List;
import java.util.UUID;
import org.casereview.casefile.HaltsOnRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells other capabilities of halts: the panel why it decides again, and who tells the victims. */
@Component
class HaltsTold implements HaltsOnRecord {

  private final HaltRecords records;

  HaltsTold(HaltRecords records) {
    this.records = records;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Halt> of(UUID caseId) {
    return records.of(caseId).stream().map(this::told).toList();
  }

  private Halt told(HaltRecords.Halt halt) {
    var carriedOut = records.carriedOut(halt);
    boolean waits = !Boolean.FALSE.equals(halt.agrees()) && carriedOut.isEmpty();
    return new Halt(halt.outcomeId(), halt.reasons(), waits, carriedOut.orElse(false));
  }
}

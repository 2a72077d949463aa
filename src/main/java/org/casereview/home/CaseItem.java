package org.casereview.home;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.casereview.casefile.CaseState;

/** A case as lists show it: codes only. */
@Schema(description = "A case as lists show it.")
public record CaseItem(
    @Schema(example = "CR-2026-000123") String caseNumber,
    @Schema(description = "The referring force's code.", example = "14") String forceCode,
    @Schema(description = "The force's own reference of the investigation.") String forceReference,
    CaseState state,
    @Schema(example = "IN_SCOPE", nullable = true) String scopeOutcome,
    List<String> scopeReasons,
    @Schema(description = "The criteria of scope and their answers, as they stand now.")
        Object criteria,
    @Schema(example = "P1", nullable = true) String priority,
    List<String> priorityReasons) {

  /** A case with its clocks. */
  @Schema(description = "A case with its clocks.")
  public record WithClocks(@JsonUnwrapped CaseItem item, Object clocks) {}
}

package org.casereview.home;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.casereview.casefile.CaseFile;
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

  /**
   * A case as its force is told of it: not what the review makes of it, nor a step inside the
   * review or a decision that somebody still has to approve.
   */
  static CaseItem told(CaseFile file) {
    return new CaseItem(
        file.number(),
        file.forceCode(),
        file.forceReference(),
        told(file.state()),
        null,
        List.of(),
        Map.of(),
        null,
        List.of());
  }

  private static CaseState told(CaseState state) {
    return switch (state) {
      case SCOPE_PANEL -> CaseState.SCREENING;
      case QUALITY_ASSURANCE, PANEL, OUTCOME_CLOSE, OUTCOME_ADOPT -> CaseState.UNDER_REVIEW;
      default -> state;
    };
  }

  /** A case with its clocks. */
  @Schema(description = "A case with its clocks.")
  public record WithClocks(@JsonUnwrapped CaseItem item, Object clocks) {}
}

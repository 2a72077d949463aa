package org.casereview.referral;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What became of a case, as its force is told: never findings, votes, names or reasons. */
@Schema(description = "What became of a case, as its force is told.")
public record ReferredCase(
    @Schema(example = "CR-2026-000123") String caseNumber,
    String forceCode,
    String forceReference,
    String operation,
    Instant receivedAt,
    ForceStage state,
    @Schema(description = "Since when it has been at this stage.") Instant stateSince,
    List<Question> questions,
    @Schema(nullable = true, description = "Only once it is final.") Outcome outcome,
    List<Action> actions) {

  /** An information request; where it is answered while it is open. */
  @Schema(name = "ForceQuestion")
  public record Question(
      @Schema(example = "IR-2026-000001") String number,
      @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate askedOn,
      Instant dueAt,
      boolean open,
      @Schema(nullable = true, description = "The task that answers it.") String task) {}

  /** What was decided, and the letter that says so. */
  @Schema(name = "ForceOutcome")
  public record Outcome(String code, LocalDate decidedOn, String letter) {}

  /** What an action plan waits for: ACCEPT_PLAN or REPORT_ON_PLAN. */
  @Schema(name = "ForceAction")
  public record Action(String kind, Instant dueAt, boolean open, String task) {}
}

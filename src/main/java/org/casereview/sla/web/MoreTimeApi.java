package org.casereview.sla.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.casereview.platform.Refusal;
import org.casereview.sla.Extensions;
import org.casereview.sla.HandPauses;
import org.casereview.sla.PauseReason;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes what managers decide about single deadlines: more time, and waiting. */
@RestController
@Tag(name = "Deadlines")
class MoreTimeApi {

  private static final int MOST = 1000;

  /** More time: so many working days, or until a day. */
  record MoreTime(
      Integer workingDays,
      LocalDate until,
      @Size(max = MOST, message = "At most 1000 characters.") String reason) {}

  /** What the case waits for. */
  @Schema(name = "MoreTimeWaiting")
  record Waiting(
      @NotNull(
              message =
                  "Say what the case waits for: AWAITING_FORCE, AWAITING_CPS, AWAITING_PARTNER,"
                      + " LEGAL_HOLD, ADMINISTRATIVE_HOLD, VICTIM_REQUEST or TRIAL_PENDING.")
          PauseReason reason,
      @Size(max = MOST, message = "At most 1000 characters.") String note) {}

  /** Why the case goes on. */
  record GoingOn(@Size(max = MOST, message = "At most 1000 characters.") String note) {}

  private final Extensions extensions;
  private final HandPauses pauses;

  MoreTimeApi(Extensions extensions, HandPauses pauses) {
    this.extensions = extensions;
    this.pauses = pauses;
  }

  @PostMapping("/api/sla/clocks/{id}/extension")
  @Operation(
      summary = "Gives more time",
      description =
          "For managers and heads of review, not for their own task. Never where the law sets the"
              + " deadline. Answers with the new due date; what was late stays late on record.")
  Map<String, Instant> extend(@PathVariable UUID id, @Valid @RequestBody MoreTime more)
      throws Refusal {
    return Map.of("dueAt", extensions.give(id, more.workingDays(), more.until(), more.reason()));
  }

  @PostMapping("/api/sla/cases/{number}/pause")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Lets the clocks of a case stand still",
      description = "For managers. Only targets that may wait for this reason stand still.")
  void pause(@PathVariable String number, @Valid @RequestBody Waiting waiting) throws Refusal {
    pauses.pause(number, waiting.reason(), waiting.note());
  }

  @PostMapping("/api/sla/cases/{number}/resume")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Lets the clocks of a case go on",
      description = "For managers. Ends what managers paused; what waits for an answer waits on.")
  void resume(@PathVariable String number, @Valid @RequestBody GoingOn on) throws Refusal {
    pauses.resume(number, on.note());
  }
}

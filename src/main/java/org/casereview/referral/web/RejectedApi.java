package org.casereview.referral.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.casereview.platform.Refusal;
import org.casereview.referral.Receipts;
import org.casereview.referral.RejectedQueue;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Rejected referrals: what waits for a correction, and its withdrawal. */
@RestController
@RequestMapping("/api/referrals/rejected")
class RejectedApi {

  /** Why the force does not refer it after all. */
  @Schema(name = "RejectedAsked")
  record Asked(
      @NotBlank(message = "Say why the force does not refer it.")
          @Size(max = 4000, message = "At most 4000 characters.")
          String reason) {}

  /** Whether central intake agrees, and why. */
  @Schema(name = "RejectedAnswered")
  record Answered(
      @NotNull(message = "Say whether it is withdrawn: true or false.") Boolean confirmed,
      @NotBlank(message = "Say why it is withdrawn, or why it is not.")
          @Size(max = 4000, message = "At most 4000 characters.")
          String reason) {}

  private final RejectedQueue queue;

  RejectedApi(RejectedQueue queue) {
    this.queue = queue;
  }

  @GetMapping
  Receipts.Page<RejectedQueue.Line> list(
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size,
      @RequestParam(required = false) String force,
      @RequestParam(required = false) UUID receipt) {
    return queue.list(page, size, force, receipt);
  }

  @PostMapping("/{id}/withdrawal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(@PathVariable UUID id, @Valid @RequestBody Asked asked) throws Refusal {
    require(queue.askWithdrawal(id, asked.reason()));
  }

  @PostMapping("/{id}/withdrawal/confirmation")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void answer(@PathVariable UUID id, @Valid @RequestBody Answered answered) throws Refusal {
    require(queue.answerWithdrawal(id, answered.confirmed(), answered.reason()));
  }

  private static void require(boolean found) {
    if (!found) {
      throw new ResponseStatusException(
          HttpStatus.NOT_FOUND, "There is no such rejected referral.");
    }
  }
}

package org.casereview.referral.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.casereview.platform.Refusal;
import org.casereview.referral.BadCorrection;
import org.casereview.referral.Corrections;
import org.casereview.referral.Receipt;
import org.casereview.referral.Receipts;
import org.casereview.referral.RejectedQueue;
import org.casereview.referral.Wrong;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Cures a rejected referral in place. */
@RestController
@RequestMapping("/api/referrals/rejected/{id}")
@Tag(name = "Referrals")
class CorrectionsApi {

  private final Corrections corrections;
  private final Receipts receipts;

  CorrectionsApi(Corrections corrections, Receipts receipts) {
    this.corrections = corrections;
    this.receipts = receipts;
  }

  /** The referral as it was sent, and what is wrong with it. */
  record View(
      UUID id,
      String number,
      String force,
      String forceReference,
      boolean rapeAlleged,
      String state,
      Instant firstRejectedAt,
      Instant lastRejectedAt,
      Instant dueAt,
      boolean late,
      int attempts,
      String fileName,
      UUID receiptId,
      RejectedQueue.Asked withdrawal,
      JsonNode referral,
      List<Wrong> problems) {}

  @GetMapping
  @Operation(
      summary = "Opens a rejected referral",
      description = "As it was sent, with what is wrong with it; for its force and central intake.")
  View open(@PathVariable UUID id) throws IOException, BadCorrection {
    var opened = there(corrections.open(id));
    var item = opened.item();
    return new View(
        item.id(),
        item.number(),
        item.queueForce(),
        item.shownReference(),
        item.rapeAlleged(),
        item.state(),
        item.firstRejectedAt(),
        item.lastRejectedAt(),
        item.dueAt(),
        opened.late(),
        item.attempts(),
        opened.fileName(),
        item.packageId(),
        item.withdrawal() == null
            ? null
            : new RejectedQueue.Asked(item.withdrawal().reason(), item.withdrawal().askedAt()),
        item.raw(),
        opened.problems());
  }

  @PostMapping("/check")
  @Operation(
      summary = "Tells what a correction would lead to",
      description = "The receipt of what would happen; nothing is kept.")
  Receipt check(@PathVariable UUID id, InputStream body)
      throws IOException, BadCorrection, Refusal {
    return there(corrections.check(id, body));
  }

  @PostMapping("/correction")
  @Operation(
      summary = "Corrects a rejected referral",
      description =
          "The whole referral as it should have been, and the values of which the record says so. It"
              + " is taken at once, as a package of its own with a receipt of its own.")
  ResponseEntity<Receipt> correct(@PathVariable UUID id, InputStream body)
      throws IOException, BadCorrection, Refusal {
    UUID receipt = there(corrections.correct(id, body));
    return ResponseEntity.status(HttpStatus.ACCEPTED)
        .location(URI.create("/api/referrals/" + receipt))
        .body(receipts.find(receipt, 0, 1000).orElseThrow());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unreadable(BadCorrection e) {
    var status = e.isTooLarge() ? HttpStatus.PAYLOAD_TOO_LARGE : HttpStatus.BAD_REQUEST;
    var problem = ProblemDetail.forStatusAndDetail(status, e.getMessage());
    problem.setTitle("Not understood");
    return ResponseEntity.status(status).body(problem);
  }

  private static <T> T there(Optional<T> found) {
    return found.orElseThrow(
        () ->
            new ResponseStatusException(
                HttpStatus.NOT_FOUND, "There is no such rejected referral."));
  }
}

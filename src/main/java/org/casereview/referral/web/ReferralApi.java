package org.casereview.referral.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.casereview.referral.Intake;
import org.casereview.referral.Receipt;
import org.casereview.referral.Receipts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.server.ResponseStatusException;

/** Referral packages: hand in, check, read the receipt. */
@RestController
@RequestMapping("/api/referrals")
class ReferralApi {

  private final Intake intake;
  private final Receipts receipts;

  ReferralApi(Intake intake, Receipts receipts) {
    this.intake = intake;
    this.receipts = receipts;
  }

  @PostMapping
  ResponseEntity<Receipt> receive(
      @RequestParam(defaultValue = "false") boolean check, HttpServletRequest request)
      throws IOException {
    if (request instanceof MultipartHttpServletRequest multipart) {
      MultipartFile file = multipart.getFile("file");
      if (file == null) {
        throw intake.refuseUnsupported();
      }
      try (InputStream in = file.getInputStream()) {
        return taken(in, file.getOriginalFilename(), check);
      }
    }
    if (!isJson(request)) {
      throw intake.refuseUnsupported();
    }
    return taken(request.getInputStream(), null, check);
  }

  private ResponseEntity<Receipt> taken(InputStream in, String name, boolean check)
      throws IOException {
    if (check) {
      return ResponseEntity.ok(intake.check(in, name));
    }
    UUID id = intake.receive(in, name).receiptId();
    return ResponseEntity.status(HttpStatus.ACCEPTED)
        .location(URI.create("/api/referrals/" + id))
        .body(receipts.find(id, 0, 1000).orElseThrow());
  }

  private static boolean isJson(HttpServletRequest request) {
    String type = request.getContentType();
    try {
      return type != null
          && MediaType.APPLICATION_JSON.isCompatibleWith(MediaType.parseMediaType(type));
    } catch (InvalidMediaTypeException e) {
      return false;
    }
  }

  @GetMapping
  Receipts.Page<Receipt> list(
      @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
    return receipts.list(page, size);
  }

  @GetMapping("/{id}")
  Receipt receipt(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "1000") int size) {
    return receipts.find(id, page, size).orElseThrow(ReferralApi::unknown);
  }

  @GetMapping("/{id}/problems.csv")
  void problems(@PathVariable UUID id, HttpServletResponse response) throws IOException {
    requireMine(id);
    attachment(response, "text/csv; charset=utf-8", "problems.csv");
    try (var csv = new ProblemsCsv(response.getOutputStream())) {
      receipts.problems(id, csv::write);
    }
  }

  @GetMapping("/{id}/rejected.zip")
  void rejected(@PathVariable UUID id, HttpServletResponse response) throws IOException {
    requireMine(id);
    attachment(response, "application/zip", "rejected.zip");
    receipts.rejected(id, response.getOutputStream());
  }

  private void requireMine(UUID id) {
    if (!receipts.isMine(id)) {
      throw unknown();
    }
  }

  private static void attachment(HttpServletResponse response, String type, String name) {
    response.setContentType(type);
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  private static ResponseStatusException unknown() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such receipt.");
  }
}

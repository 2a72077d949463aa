package org.casereview.referral.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.casereview.platform.Refusal;
import org.casereview.referral.Narrative;
import org.casereview.referral.Narratives;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The narratives of a case, one at a time: the case file names them and does not hold them. */
@RestController
@Tag(name = "Cases")
class NarrativesApi {

  private final Narratives narratives;

  NarrativesApi(Narratives narratives) {
    this.narratives = narratives;
  }

  @GetMapping("/api/cases/{number}/narratives/{narrative}")
  @Operation(
      summary = "Opens a narrative of a case",
      description = "For who may open the file. Each opening is recorded.")
  ResponseEntity<Map<String, String>> open(
      @PathVariable String number, @PathVariable Narrative narrative) throws Refusal {
    return told(narratives.open(number, narrative));
  }

  @GetMapping("/api/cases/{number}/narratives/news/{id}")
  @Operation(
      summary = "Opens the words of a piece of news about a case",
      description = "For who may open the file. Each opening is recorded.")
  ResponseEntity<Map<String, String>> news(@PathVariable String number, @PathVariable UUID id)
      throws Refusal {
    return told(narratives.news(number, id));
  }

  @GetMapping("/api/cases/{number}/narratives/statements/{subject}")
  @Operation(
      summary =
          "Opens what the force stated: in answer to a request, in an appeal, in its report on a plan, or of a line of the ledger",
      description = "For who may read what people wrote there. Each opening is recorded.")
  ResponseEntity<Map<String, String>> statement(
      @PathVariable String number, @PathVariable String subject) throws Refusal {
    return told(narratives.stated(number, subject));
  }

  /** No browser keeps it. */
  private static ResponseEntity<Map<String, String>> told(Optional<String> text) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            Map.of(
                "text",
                text.orElseThrow(
                    () ->
                        new ResponseStatusException(
                            HttpStatus.NOT_FOUND, "There are no such words in this case."))));
  }
}

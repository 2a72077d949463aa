package org.casereview.screening.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.casereview.platform.Refusal;
import org.casereview.screening.Statements;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What a force stated in answer to a request: the case file names it and does not hold it. */
@RestController
@Tag(name = "Cases")
class StatementsApi {

  private final Statements statements;

  StatementsApi(Statements statements) {
    this.statements = statements;
  }

  @GetMapping("/api/cases/{number}/narratives/statements/{request}")
  @Operation(
      summary = "Opens what the force stated in answer to a request",
      description = "For who may read what people wrote. Each opening is recorded.")
  ResponseEntity<Map<String, String>> open(
      @PathVariable String number, @PathVariable String request) throws Refusal {
    String text =
        statements
            .open(number, request)
            .orElseThrow(
                () ->
                    new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "The force stated nothing in answer to that."));
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Map.of("text", text));
  }
}

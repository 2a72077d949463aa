package org.casereview.risk.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.casereview.casefile.CaseAccess;
import org.casereview.platform.Actor;
import org.casereview.platform.Refusal;
import org.casereview.risk.UrgentRisks;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes an urgent risk from anybody who may know of the case: one action, with reasons. */
@RestController
@Tag(name = "Cases")
class UrgentRisksApi {

  /** What is dangerous, and why it cannot wait. */
  @Schema(name = "UrgentRisksRaised")
  record Raised(
      @NotNull(message = "Say what kind of risk it is: U1 to U7.")
          @Pattern(regexp = "U[1-7]", message = "The kind of risk is one of U1 to U7.")
          String trigger,
      @NotBlank(message = "Say in a sentence what the danger is.")
          @Size(max = 4000, message = "At most 4000 characters.")
          String reasons) {}

  private final CaseAccess cases;
  private final UrgentRisks risks;

  UrgentRisksApi(CaseAccess cases, UrgentRisks risks) {
    this.cases = cases;
    this.risks = risks;
  }

  @PostMapping("/api/cases/{number}/urgent-risks")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Raises an urgent risk",
      description =
          "For anybody who may know of the case, liaisons of its force too. A duty officer is told"
              + " at once. The same again within a minute is the same risk.")
  Map<String, String> raise(@PathVariable String number, @Valid @RequestBody Raised raised)
      throws Refusal {
    var risk =
        risks.raise(cases.known(number), raised.trigger(), raised.reasons().strip(), Actor.now());
    return Map.of("number", risk.number());
  }
}

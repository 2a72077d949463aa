package org.casereview.screening.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.casereview.casefile.CaseAccess;
import org.casereview.platform.Actor;
import org.casereview.platform.Refusal;
import org.casereview.screening.ScopeAppeals;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes a force's one appeal against an exclusion, and tells the force what came of it. */
@RestController
@Tag(name = "Referrals")
class ScopeAppealsApi {

  /** Why the case belongs in the review, in the force's words. */
  record Lodged(
      @NotBlank(message = "Say why the case belongs in the review.")
          @Size(max = 4000, message = "At most 4000 characters.")
          String reasons) {}

  private final CaseAccess cases;
  private final ScopeAppeals appeals;

  ScopeAppealsApi(CaseAccess cases, ScopeAppeals appeals) {
    this.cases = cases;
    this.appeals = appeals;
  }

  @PostMapping("/api/cases/{number}/appeal")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Appeals against an exclusion",
      description =
          "For liaisons of the force, once, within 10 working days of being told. A head of review"
              + " who took no part decides.")
  Map<String, String> lodge(@PathVariable String number, @Valid @RequestBody Lodged lodged)
      throws Refusal {
    var appeal = appeals.lodge(cases.known(number), lodged.reasons(), Actor.now());
    return Map.of("number", appeal.number());
  }

  @GetMapping("/api/cases/{number}/appeal")
  @Operation(
      summary = "Shows an appeal to its force",
      description = "Whether one is open to the force and until when, and what came of the last.")
  ScopeAppeals.Shown show(@PathVariable String number) throws Refusal {
    return appeals.shown(cases.known(number), Actor.now());
  }
}

package org.casereview.review.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.casereview.platform.Actor;
import org.casereview.platform.Refusal;
import org.casereview.review.GivingBack;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Hands a case back to allocation. */
@RestController
@Tag(name = "Review")
class HandBackApi {

  private final GivingBack giving;

  HandBackApi(GivingBack giving) {
    this.giving = giving;
  }

  @PostMapping("/api/cases/{number}/review/hand-back")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Hands the case back, no reason asked",
      description =
          "For its reviewer. All that was written goes to the next reviewer; it is counted for"
              + " nobody.")
  void handBack(@PathVariable String number) throws Refusal {
    giving.handBack(number, Actor.now());
  }
}

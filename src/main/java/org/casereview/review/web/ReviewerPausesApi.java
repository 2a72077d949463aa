package org.casereview.review.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.casereview.casefile.CaseAccess;
import org.casereview.platform.Refusal;
import org.casereview.review.ReviewerPauses;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets a head of review lift the pause of a reviewer. */
@RestController
@Tag(name = "Review")
class ReviewerPausesApi {

  /** Whose pause, and why. */
  record Lifting(
      @NotBlank(message = "Choose the reviewer.") String reviewer,
      @Size(max = 1000, message = "Reasons have at most 1,000 characters.") String reasons) {}

  private final CaseAccess cases;
  private final ReviewerPauses pauses;

  ReviewerPausesApi(CaseAccess cases, ReviewerPauses pauses) {
    this.cases = cases;
    this.pauses = pauses;
  }

  @PostMapping("/api/cases/{number}/review/pause-lifted")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Lifts the pause of a reviewer for this case",
      description = "For heads of review, with reasons, and not twice in a row for one reviewer.")
  void lift(@PathVariable String number, @Valid @RequestBody Lifting sent) throws Refusal {
    pauses.lift(cases.open(number).id(), sent.reviewer(), sent.reasons());
  }
}

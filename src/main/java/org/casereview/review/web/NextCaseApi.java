package org.casereview.review.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.casereview.platform.Actor;
import org.casereview.platform.Refusal;
import org.casereview.review.NextCase;
import org.casereview.review.OwnReviews;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A reviewer's own cases, and the next one. */
@RestController
@RequestMapping("/api/reviews")
@Tag(name = "Review")
class NextCaseApi {

  /** The case that was taken. */
  record Next(String caseNumber) {}

  private final NextCase next;
  private final OwnReviews own;

  NextCaseApi(NextCase next, OwnReviews own) {
    this.next = next;
    this.own = own;
  }

  @PostMapping("/next")
  @Operation(
      summary = "Gives the next case to the reviewer who asks",
      description =
          "By priority, then age, then the skill that it wants; never of a force that the person"
              + " worked for, nor one that the person had a part in. 409 says why there is none.")
  Next next() throws Refusal {
    return new Next(next.take(Actor.now()).number());
  }

  @GetMapping("/mine")
  @Operation(
      summary = "Shows a reviewer's own work",
      description = "With how many files were read in 7 and 28 days: for that person alone.")
  OwnReviews.Work mine() {
    return own.of(Actor.now());
  }
}

package org.casereview.linking.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.casereview.linking.LinkJudgements;
import org.casereview.linking.LinkVerdict;
import org.casereview.platform.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes what a person says about two cases that have something in common. */
@RestController
@Tag(name = "Cases")
class LinksApi {

  /** The verdict, why, and what it is about. */
  record Judged(
      @NotNull(message = "Say what it is: SAME_INVESTIGATION, LINKED or NOT_RELATED.")
          LinkVerdict verdict,
      @NotBlank(message = "Say in a sentence why.")
          @Size(max = 1000, message = "At most 1000 characters.")
          String reasons,
      @NotNull(message = "Send back the basis that the case file gave.") String basis) {}

  private final LinkJudgements judgements;

  LinksApi(LinkJudgements judgements) {
    this.judgements = judgements;
  }

  @PostMapping("/api/cases/{number}/links/{otherNumber}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Says what two cases have to do with each other",
      description =
          "For screeners and the reviewer of the first case. An earlier verdict stays on file; no"
              + " case is closed or merged by it.")
  void judge(
      @PathVariable String number,
      @PathVariable String otherNumber,
      @Valid @RequestBody Judged judged)
      throws Refusal {
    judgements.judge(
        number, otherNumber, judged.verdict(), judged.reasons().strip(), judged.basis());
  }
}

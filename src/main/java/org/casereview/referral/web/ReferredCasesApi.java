package org.casereview.referral.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.casereview.referral.ForceStage;
import org.casereview.referral.Receipts;
import org.casereview.referral.ReferredCase;
import org.casereview.referral.ReferredCases;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What became of each case that a force referred. */
@RestController
@Tag(name = "Referrals")
class ReferredCasesApi {

  private final ReferredCases cases;

  ReferredCasesApi(ReferredCases cases) {
    this.cases = cases;
  }

  @GetMapping("/api/referrals/cases")
  @Operation(
      summary = "Lists what became of each case",
      description =
          "For a liaison the cases of the own forces, for intake all; nobody else sees any. Stages,"
              + " questions, action plans and final outcomes only.")
  Receipts.Page<ReferredCase> list(
      @Parameter(description = "A part of the case number, the force's reference or the operation.")
          @RequestParam(defaultValue = "")
          String q,
      @RequestParam(required = false) ForceStage state,
      @Parameter(description = "Only cases about which the force owes an answer.")
          @RequestParam(defaultValue = "false")
          boolean waiting,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    return cases.list(new ReferredCases.Asked(q, state, waiting), page, size);
  }
}

package org.casereview.reinvestigation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.casereview.casefile.CaseAccess;
import org.casereview.platform.Actor;
import org.casereview.platform.Refusal;
import org.casereview.reinvestigation.Halts;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Asks that a case is halted; another person confirms it in Tasklist. */
@RestController
@Tag(name = "Panels")
class HaltApi {

  /** Why it is to be halted. */
  record Halt(@Size(max = 4000, message = "At most 4,000 characters.") String reasons) {}

  private final CaseAccess cases;
  private final Halts halts;

  HaltApi(CaseAccess cases, Halts halts) {
    this.cases = cases;
    this.halts = halts;
  }

  @PostMapping("/api/cases/{number}/halt")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Asks that a case is halted",
      description =
          "Where an acquittal bars everybody whom it was reopened or adopted for. A head of review"
              + " confirms it, and the panel decides again.")
  void ask(@PathVariable String number, @Valid @RequestBody Halt sent) throws Refusal {
    halts.ask(cases.open(number).id(), Actor.now(), sent.reasons());
  }
}

package org.casereview.review.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.casereview.platform.Actor;
import org.casereview.platform.Refusal;
import org.casereview.review.LedgerLine;
import org.casereview.review.LedgerPage;
import org.casereview.review.LedgerSheet;
import org.casereview.review.LedgerWork;
import org.casereview.review.LineChangedMeanwhile;
import org.casereview.review.LineRefused;
import org.casereview.review.LineSaid;
import org.casereview.review.UnknownLine;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The ledger of lines of inquiry, for the Case file and for programs. */
@RestController
@RequestMapping("/api/cases/{number}/lines")
@Tag(name = "Cases")
class LedgerApi {

  private static final String WHAT = "Say what the line is, under said.";

  /** What is said of a line, after that version of it. */
  @Schema(name = "LedgerSaid")
  record Said(int version, @NotNull(message = WHAT) LineSaid said) {}

  /** The line that a line is the same as. */
  record Same(int version, @NotNull(message = "Name the line that stands for both.") String into) {}

  /** The version of the line that was seen. */
  record At(int version) {}

  private final LedgerSheet sheet;
  private final LedgerWork work;

  LedgerApi(LedgerSheet sheet, LedgerWork work) {
    this.sheet = sheet;
    this.work = work;
  }

  @GetMapping
  @Operation(
      summary = "Shows the ledger of lines of inquiry",
      description =
          "For the reviewer, who sees it drawn from the package and the findings so far, and for"
              + " those who check, decide or lead, as it was when the review was submitted. Each"
              + " look is recorded. What is in the force's own words (forcesWords) is left out; it"
              + " opens as a narrative, under statements, by the line and its version: L-03.2.")
  LedgerPage page(@PathVariable String number) {
    return sheet.page(number, Actor.now());
  }

  @GetMapping("/{label}/history")
  @Operation(summary = "Shows all that was said of a line", description = "The newest last.")
  List<LedgerPage.Entry> history(@PathVariable String number, @PathVariable String label) {
    return sheet.history(number, Actor.now(), label);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Adds a line by hand", description = "For the reviewer of the case.")
  LedgerLine add(@PathVariable String number, @Valid @RequestBody Said given) throws Refusal {
    return work.add(number, Actor.now(), given.said());
  }

  @PutMapping("/{label}")
  @Operation(
      summary = "Says something else of a line",
      description = "What was said before stays on file. 409 with the line when it has changed.")
  LedgerLine change(
      @PathVariable String number, @PathVariable String label, @Valid @RequestBody Said given)
      throws Refusal {
    return work.change(seen(number, label, given.version()), given.said());
  }

  @PostMapping("/{label}/merge")
  @Operation(summary = "Says that a line is the same as another one")
  LedgerLine merge(
      @PathVariable String number, @PathVariable String label, @Valid @RequestBody Same given)
      throws Refusal {
    return work.merge(seen(number, label, given.version()), given.into());
  }

  @PostMapping("/{label}/separate")
  @Operation(summary = "Takes a merge back")
  LedgerLine separate(
      @PathVariable String number, @PathVariable String label, @RequestBody At given)
      throws Refusal {
    return work.separate(seen(number, label, given.version()));
  }

  @PostMapping("/{label}/withdraw")
  @Operation(summary = "Takes back a line that was entered by mistake")
  LedgerLine withdraw(
      @PathVariable String number, @PathVariable String label, @RequestBody At given)
      throws Refusal {
    return work.withdraw(seen(number, label, given.version()), true);
  }

  @PostMapping("/{label}/restore")
  @Operation(summary = "Puts back a line that was taken back")
  LedgerLine restore(@PathVariable String number, @PathVariable String label, @RequestBody At given)
      throws Refusal {
    return work.withdraw(seen(number, label, given.version()), false);
  }

  private static LedgerWork.Seen seen(String number, String label, int version) {
    return new LedgerWork.Seen(number, Actor.now(), label, version);
  }

  @ExceptionHandler
  ProblemDetail unknown(UnknownLine e) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, e.getMessage());
  }

  @ExceptionHandler
  ProblemDetail refused(LineRefused e) {
    var problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY, e.getMessage());
    problem.setProperty("fields", e.fields());
    return problem;
  }

  @ExceptionHandler
  ProblemDetail changedMeanwhile(LineChangedMeanwhile e) {
    var problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, e.getMessage());
    problem.setProperty("line", e.line());
    return problem;
  }
}

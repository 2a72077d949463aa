package org.casereview.decision.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.casereview.casefile.CaseAccess;
import org.casereview.decision.DecisionCorrections;
import org.casereview.decision.ForceConflicts;
import org.casereview.decision.FurtherAdvice;
import org.casereview.decision.Outcome;
import org.casereview.decision.SuspectOutcomes;
import org.casereview.platform.Actor;
import org.casereview.platform.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the panel proposes for suspects and crimes, and corrections of what was decided. */
@RestController
@RequestMapping("/api/cases/{number}")
@Tag(name = "Panels")
class DecisionsApi {

  /** Proposals by suspect, or suspect and crime. */
  record Proposals(
      @NotEmpty(message = "Choose at least one outcome.")
          @Size(max = 500, message = "At most 500 at once.")
          List<@Valid @NotNull(message = "Say each outcome.") Proposal> proposals) {}

  /** One of them; without a suspect, of a crime for which nobody is named. */
  record Proposal(
      String suspect,
      Integer crime,
      @NotNull(message = "Choose an outcome.") Outcome outcome,
      @Size(max = 4000, message = "Reasons have at most 4,000 characters.") String reasons) {

    SuspectOutcomes.Proposed proposed() {
      return new SuspectOutcomes.Proposed(suspect, crime, outcome, reasons);
    }
  }

  /** Which record is mistaken, what it should say, and why. */
  @Schema(name = "DecisionsCorrection")
  record Correction(
      @NotNull(message = "Say which record.") UUID record,
      @NotNull(message = "Choose what it should say.") String code,
      @Size(max = 8000, message = "Reasons have at most 8,000 characters.") String reasons,
      @Size(max = 1000, message = "At most 1,000 characters.") String why) {}

  /** Whether a second person agrees. */
  @Schema(name = "DecisionsAnswer")
  record Answer(
      @NotNull(message = "Say whether you agree.") Boolean agrees,
      @Size(max = 1000, message = "At most 1,000 characters.") String note) {}

  /** For whom advice is asked again, and what is new. */
  record Advice(
      @NotNull(message = "Say for which suspect.")
          @Pattern(regexp = "S-[0-9]{2,6}", message = "A suspect is named as S-01.")
          String suspect,
      @Size(max = 4000, message = "At most 4,000 characters.") String why) {}

  /** Whether the force itself stands in a conflict. */
  record OfTheForce(
      @NotNull(message = "Say whether the force stands in a conflict.") Boolean inConflict,
      @Size(max = 4000, message = "Reasons have at most 4,000 characters.") String reasons) {}

  private final CaseAccess cases;
  private final SuspectOutcomes suspects;
  private final DecisionCorrections corrections;
  private final ForceConflicts conflicts;
  private final FurtherAdvice advice;

  DecisionsApi(
      CaseAccess cases,
      SuspectOutcomes suspects,
      DecisionCorrections corrections,
      ForceConflicts conflicts,
      FurtherAdvice advice) {
    this.cases = cases;
    this.suspects = suspects;
    this.corrections = corrections;
    this.conflicts = conflicts;
    this.advice = advice;
  }

  @PutMapping("/force-conflict")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Says whether the force of the case stands in a conflict itself",
      description =
          "For its reviewer and for who checks, decides or leads. Such a force is not recommended"
              + " to work on the case again.")
  void ofTheForce(@PathVariable String number, @Valid @RequestBody OfTheForce sent) throws Refusal {
    conflicts.say(cases.open(number).id(), Actor.now(), sent.inConflict(), sent.reasons());
  }

  @PutMapping("/suspect-outcomes")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Proposes outcomes for suspects and crimes",
      description = "For members of the panel while it votes; released with the outcome.")
  void propose(@PathVariable String number, @Valid @RequestBody Proposals sent) throws Refusal {
    suspects.propose(
        cases.open(number).id(),
        Actor.now(),
        sent.proposals().stream().map(Proposal::proposed).toList());
  }

  @PostMapping("/legal-advice")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Asks for legal advice again on a suspect who was acquitted before",
      description = "For heads of review, once the advice before was answered.")
  void askAdvice(@PathVariable String number, @Valid @RequestBody Advice sent) throws Refusal {
    advice.ask(cases.open(number).id(), Actor.now(), sent.suspect(), sent.why());
  }

  @PostMapping("/corrections")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Asks for the correction of a closure's reason or a suspect's outcome",
      description = "It holds once another person agrees; the mistaken record stays beside it.")
  void ask(@PathVariable String number, @Valid @RequestBody Correction sent) throws Refusal {
    corrections.ask(
        cases.open(number).id(),
        Actor.now(),
        new DecisionCorrections.Asked(sent.record(), sent.code(), sent.reasons(), sent.why()));
  }

  @PostMapping("/corrections/{id}/answer")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Agrees to a correction, or declines it with a note")
  void answer(@PathVariable String number, @PathVariable UUID id, @Valid @RequestBody Answer sent)
      throws Refusal {
    corrections.answer(cases.open(number).id(), id, Actor.now(), sent.agrees(), sent.note());
  }
}

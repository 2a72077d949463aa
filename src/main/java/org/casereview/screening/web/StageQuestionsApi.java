package org.casereview.screening.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.casereview.casefile.CaseAccess;
import org.casereview.platform.Actor;
import org.casereview.platform.Refusal;
import org.casereview.screening.StageQuestions;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes questions to the force from those who work on a case. */
@RestController
@Tag(name = "Cases")
class StageQuestionsApi {

  /** What is to be asked, and whether the work waits for the answer. */
  @Schema(name = "StageQuestionsAsked")
  record Asked(
      @NotEmpty(message = "Write at least one question.")
          List<@NotNull(message = "Write each question.") String> questions,
      boolean waits) {}

  private final CaseAccess cases;
  private final StageQuestions questions;

  StageQuestionsApi(CaseAccess cases, StageQuestions questions) {
    this.cases = cases;
    this.questions = questions;
  }

  @PostMapping("/api/cases/{number}/questions")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Asks the force of a case",
      description =
          "For those who work on the case, in their own words, at most five at once. The liaisons"
              + " of the force get a task; silence climbs the ladder. The same again within a minute"
              + " is the same request.")
  Map<String, String> ask(@PathVariable String number, @Valid @RequestBody Asked asked)
      throws Refusal {
    var file = cases.open(number);
    return Map.of("number", questions.ask(file, asked.questions(), asked.waits(), Actor.now()));
  }
}

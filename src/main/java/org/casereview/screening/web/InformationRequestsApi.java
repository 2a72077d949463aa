package org.casereview.screening.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import org.casereview.platform.Actor;
import org.casereview.platform.Refusal;
import org.casereview.screening.Answer;
import org.casereview.screening.ForceAnswer;
import org.casereview.screening.LateAnswers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lets a force speak to a request that has ended. */
@RestController
@Tag(name = "Referrals")
class InformationRequestsApi {

  /** An answer to one of the questions. */
  record Given(
      @NotBlank(message = "Say which question is answered.") String question,
      @NotNull(message = "Answer YES, NO or UNKNOWN.") Answer answer,
      @Size(max = 2000, message = "At most 2000 characters.") String statement) {}

  /** What the force has found since. */
  record Late(
      @NotEmpty(message = "Answer at least one of the questions.")
          @Size(max = 15, message = "A request has at most 15 questions.")
          List<@Valid @NotNull(message = "Give each answer.") Given> answers) {}

  private final LateAnswers late;

  InformationRequestsApi(LateAnswers late) {
    this.late = late;
  }

  @GetMapping("/api/information-requests/{number}")
  @Operation(
      summary = "Shows a request to the liaisons of its force",
      description = "Its questions, and the last answer of the force to each.")
  LateAnswers.Ended show(@PathVariable String number) {
    return late.find(number, Actor.now());
  }

  @PostMapping("/api/information-requests/{number}/late-answer")
  @Operation(
      summary = "Takes an answer after the end of the request",
      description =
          "For liaisons of the force. It is new information: whoever decided on the old file looks"
              + " again; a case that has ended goes back to screening.")
  LateAnswers.Ended answer(@PathVariable String number, @Valid @RequestBody Late given)
      throws Refusal {
    var answers = new LinkedHashMap<String, ForceAnswer>();
    for (Given one : given.answers()) {
      String said =
          one.statement() == null || one.statement().isBlank() ? null : one.statement().strip();
      if (answers.put(one.question(), new ForceAnswer(one.answer(), said)) != null) {
        throw new Refusal("Answer each question once.");
      }
    }
    late.answer(number, Actor.now(), answers);
    return late.find(number, Actor.now());
  }
}

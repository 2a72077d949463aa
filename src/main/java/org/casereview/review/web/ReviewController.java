package org.casereview.review.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.Map;
import org.casereview.platform.Actor;
import org.casereview.platform.Refusal;
import org.casereview.review.AnswerClosed;
import org.casereview.review.AnswerRefused;
import org.casereview.review.AnswerSheet;
import org.casereview.review.ItemAnswer;
import org.casereview.review.MissingDocuments;
import org.casereview.review.Place;
import org.casereview.review.ReviewPage;
import org.casereview.review.SavedMeanwhile;
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

/** The protocol and its answers, for the Case file tab. */
@RestController
@RequestMapping("/api/cases/{number}/review")
class ReviewController {

  private final AnswerSheet answers;
  private final MissingDocuments missing;

  ReviewController(AnswerSheet answers, MissingDocuments missing) {
    this.answers = answers;
    this.missing = missing;
  }

  @GetMapping
  ReviewPage review(@PathVariable String number) {
    return answers.page(number, Actor.now());
  }

  @PutMapping("/items/{code}")
  ReviewPage.Item save(
      @PathVariable String number, @PathVariable String code, @RequestBody ItemAnswer answer) {
    return answers.save(number, Actor.now(), code, answer);
  }

  /** A question to the force, in words, and whether the review waits for the answer. */
  @Schema(name = "ReviewQuestion")
  record Question(@NotBlank(message = "Write what is missing.") String question, boolean waits) {}

  @PostMapping("/items/{code}/question")
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, String> ask(
      @PathVariable String number, @PathVariable String code, @Valid @RequestBody Question asked)
      throws Refusal {
    return Map.of(
        "number", missing.ask(number, Actor.now(), code, asked.question(), asked.waits()));
  }

  /** Kept for this person alone: the same item and page open again the next time. */
  @PutMapping("/place")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void leave(@PathVariable String number, @RequestBody Place place) {
    answers.leave(number, Actor.now(), place);
  }

  @ExceptionHandler
  ProblemDetail refused(AnswerRefused e) {
    var problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY, e.getMessage());
    problem.setProperty("fields", e.fields());
    return problem;
  }

  @ExceptionHandler
  ProblemDetail closed(AnswerClosed e) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, e.getMessage());
  }

  @ExceptionHandler
  ProblemDetail savedMeanwhile(SavedMeanwhile e) {
    var problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, e.getMessage());
    problem.setProperty("saved", e.saved());
    return problem;
  }
}

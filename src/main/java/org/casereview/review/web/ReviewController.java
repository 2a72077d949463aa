package org.casereview.review.web;

import org.casereview.casefile.UnknownCase;
import org.casereview.platform.Actor;
import org.casereview.review.AnswerClosed;
import org.casereview.review.AnswerRefused;
import org.casereview.review.AnswerSheet;
import org.casereview.review.ItemAnswer;
import org.casereview.review.ReviewPage;
import org.casereview.review.SavedMeanwhile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The protocol and its answers, for the Case file tab. */
@RestController
@RequestMapping("/api/cases/{number}/review")
class ReviewController {

  private final AnswerSheet answers;

  ReviewController(AnswerSheet answers) {
    this.answers = answers;
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

  /** The same answer for a case that is not there and one that is not for this person. */
  @ExceptionHandler
  ProblemDetail unknown(UnknownCase e) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, e.getMessage());
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

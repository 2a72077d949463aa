package org.casereview.home.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.casereview.casefile.UnknownCase;
import org.casereview.platform.Refusal;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Says in a plain sentence what went wrong with a call of the API, as RFC 9457 has it. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemSentences {

  @ExceptionHandler
  ProblemDetail unknown(UnknownCase e) {
    return problem(HttpStatus.NOT_FOUND, "Not found", e.getMessage());
  }

  @ExceptionHandler
  ProblemDetail refused(Refusal e) {
    return problem(HttpStatus.CONFLICT, "Refused", e.getMessage());
  }

  @ExceptionHandler
  ProblemDetail invalid(HandlerMethodValidationException e) {
    return problem(
        HttpStatus.BAD_REQUEST,
        "Not understood",
        e.getAllErrors().stream()
            .map(MessageSourceResolvable::getDefaultMessage)
            .collect(Collectors.joining(" ")));
  }

  @ExceptionHandler
  ProblemDetail invalid(MethodArgumentNotValidException e) {
    return problem(
        HttpStatus.BAD_REQUEST,
        "Not understood",
        e.getAllErrors().stream()
            .map(MessageSourceResolvable::getDefaultMessage)
            .distinct()
            // In no order of chance: two answers to the same must not differ.
            .sorted()
            .collect(Collectors.joining(" ")));
  }

  /** The reason is left out: it would repeat what was sent. */
  @ExceptionHandler
  ProblemDetail unreadable(HttpMessageNotReadableException e) {
    return problem(
        HttpStatus.BAD_REQUEST,
        "Not understood",
        "This is not the JSON that the page of the API describes, or a code in it is not known.");
  }

  /** Two acted on the same thing at once; the other was first, or the two waited for each other. */
  @ExceptionHandler
  ProblemDetail changedMeanwhile(ConcurrencyFailureException e) {
    return problem(
        HttpStatus.CONFLICT,
        "Changed meanwhile",
        "Somebody else changed this case at the same moment. Load it again, then try once more.");
  }

  @ExceptionHandler
  ProblemDetail missing(MissingServletRequestParameterException e) {
    return problem(
        HttpStatus.BAD_REQUEST,
        "Not understood",
        "The parameter " + e.getParameterName() + " is needed.");
  }

  @ExceptionHandler
  ProblemDetail mismatched(MethodArgumentTypeMismatchException e) {
    Class<?> type = e.getRequiredType();
    String allowed =
        type != null && type.isEnum()
            ? " It is one of "
                + Arrays.stream(type.getEnumConstants())
                    .map(Object::toString)
                    .collect(Collectors.joining(", "))
                + "."
            : "";
    return problem(
        HttpStatus.BAD_REQUEST,
        "Not understood",
        "The value of " + e.getName() + " is not a known one." + allowed);
  }

  private static ProblemDetail problem(HttpStatus status, String title, String sentence) {
    var problem = ProblemDetail.forStatusAndDetail(status, sentence);
    problem.setTitle(title);
    return problem;
  }
}

package org.casereview.home.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Shows a page to people, and a problem document to programs, where there is nothing. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageErrors {

  @ExceptionHandler
  ResponseEntity<ProblemDetail> nothingHere(
      NoResourceFoundException e, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getRequestURI().startsWith("/api/")) {
      var problem =
          ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "There is no such address.");
      return ResponseEntity.of(problem).build();
    }
    response.sendError(HttpStatus.NOT_FOUND.value());
    return null;
  }
}

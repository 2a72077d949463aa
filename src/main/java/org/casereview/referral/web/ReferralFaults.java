package org.casereview.referral.web;

import org.casereview.referral.FaultyPackage;
import org.casereview.referral.Intake;
import org.casereview.referral.NotASender;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Faults of a whole package as problem documents, with the number of their receipt. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ReferralFaults {

  private final Intake intake;

  ReferralFaults(Intake intake) {
    this.intake = intake;
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> faulty(FaultyPackage fault) {
    var problem =
        ProblemDetail.forStatusAndDetail(HttpStatus.valueOf(fault.status()), fault.getMessage());
    problem.setTitle("The package was not taken");
    problem.setProperty("code", fault.code());
    problem.setProperty("receiptId", fault.receiptId());
    return ResponseEntity.status(fault.status()).body(problem);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> notASender(NotASender refused) {
    var problem = ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, refused.getMessage());
    return ResponseEntity.status(HttpStatus.FORBIDDEN).body(problem);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> tooLarge(MaxUploadSizeExceededException e) {
    return faulty(intake.refuseTooLarge());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> broken(MultipartException e) {
    return faulty(intake.refuseUnsupported());
  }
}

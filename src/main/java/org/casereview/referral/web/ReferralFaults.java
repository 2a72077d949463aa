package org.casereview.referral.web;

import java.io.IOException;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
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

  private static final long PACKAGE = 500L << 20;
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

  /** Too many parts, or too long a name of one, are told as too large as well, and are not. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> tooLarge(MaxUploadSizeExceededException e) {
    return e.getMostSpecificCause() instanceof SizeException size
            && size.getPermittedSize() >= PACKAGE
        ? faulty(intake.refuseTooLarge())
        : broken(e);
  }

  /** Who broke off has sent nothing that a receipt could be for. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> broken(MultipartException e) {
    if (e.getMostSpecificCause() instanceof IOException cause
        && !(cause instanceof FileUploadException)) {
      var problem =
          ProblemDetail.forStatusAndDetail(
              HttpStatus.BAD_REQUEST, "The upload broke off: send the package again.");
      return ResponseEntity.badRequest().body(problem);
    }
    return faulty(intake.refuseUnsupported());
  }
}

package org.casereview.referral.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Set;
import java.util.function.Supplier;
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

  /** Where packages are handed in, and where their columns are looked at. */
  private static final Set<String> PACKAGES = Set.of("/api/referrals", "/api/referrals/columns");

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
  ResponseEntity<ProblemDetail> tooLarge(
      MaxUploadSizeExceededException e, HttpServletRequest request) {
    return e.getMostSpecificCause() instanceof SizeException size
            && size.getPermittedSize() >= PACKAGE
        ? refused(intake::refuseTooLarge, request)
        : broken(e, request);
  }

  /** Who broke off has sent nothing that a receipt could be for. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> broken(MultipartException e, HttpServletRequest request) {
    if (e.getMostSpecificCause() instanceof IOException cause
        && !(cause instanceof FileUploadException)) {
      return badRequest("The upload broke off: send the package again.");
    }
    return refused(intake::refuseUnsupported, request);
  }

  /** Only what was handed in as a package has a receipt, and only for who may hand one in. */
  private ResponseEntity<ProblemDetail> refused(
      Supplier<FaultyPackage> receipt, HttpServletRequest request) {
    if (!PACKAGES.contains(request.getRequestURI())) {
      return badRequest("This is no upload that can be read: send it again, in parts with names.");
    }
    try {
      return faulty(receipt.get());
    } catch (NotASender e) {
      return notASender(e);
    }
  }

  private static ResponseEntity<ProblemDetail> badRequest(String sentence) {
    return ResponseEntity.badRequest()
        .body(ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, sentence));
  }
}

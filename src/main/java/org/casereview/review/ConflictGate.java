package org.casereview.review;

import java.util.Optional;
import java.util.UUID;
import org.casereview.casefile.FileGate;
import org.springframework.stereotype.Component;

/** Keeps the file closed to a reviewer who has not declared yet, or has declared a conflict. */
@Component
class ConflictGate implements FileGate {

  private final ReviewRecords reviews;

  ConflictGate(ReviewRecords reviews) {
    this.reviews = reviews;
  }

  @Override
  public Optional<String> whyClosed(UUID caseId, String staffId) {
    var own =
        reviews.of(caseId).stream().filter(review -> review.reviewerId().equals(staffId)).toList();
    if (own.stream().anyMatch(ReviewRecord::isConflicted)) {
      return Optional.of(
          "You declared a conflict of interest in this case; its file stays closed to you.");
    }
    var undeclared = own.stream().filter(review -> review.conflict() == null).toList();
    if (undeclared.stream().anyMatch(review -> !review.isGivenUp())) {
      return Optional.of(
          "Declare first whether you have a conflict of interest; the file opens after that.");
    }
    return undeclared.isEmpty()
        ? Optional.empty()
        : Optional.of("You handed this case back before its file opened; it stays closed to you.");
  }
}

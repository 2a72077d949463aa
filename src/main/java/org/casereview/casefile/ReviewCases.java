package org.casereview.casefile;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The cases on file. Nothing is deleted. */
interface ReviewCases extends Repository<ReviewCase, UUID> {

  ReviewCase save(ReviewCase file);

  void flush();

  Optional<ReviewCase> findById(UUID id);

  // In words: what is told by the name of a method alone is worked out anew at each call.
  @Query("select c from ReviewCase c where c.caseNumber = :caseNumber")
  Optional<ReviewCase> findByCaseNumber(String caseNumber);

  @Query(
      "select c from ReviewCase c where c.forceCode = :forceCode"
          + " and c.forceReference = :forceReference")
  Optional<ReviewCase> findByForceCodeAndForceReference(String forceCode, String forceReference);
}

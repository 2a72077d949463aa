package org.casereview.casefile;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The cases on file. Nothing is deleted. */
interface ReviewCases extends Repository<ReviewCase, UUID> {

  ReviewCase save(ReviewCase file);

  void flush();

  Optional<ReviewCase> findById(UUID id);

  Optional<ReviewCase> findByCaseNumber(String caseNumber);

  Optional<ReviewCase> findByForceCodeAndForceReference(String forceCode, String forceReference);
}

package org.casereview.review;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.casereview.casefile.CaseFacet;
import org.casereview.casefile.CaseFiles;
import org.casereview.platform.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The review's section of a case: what was submitted, to who may read it; never conduct. */
@Component
class ReviewFacet implements CaseFacet {

  private final CaseFiles cases;
  private final ReviewRecords reviews;
  private final ReviewReaders readers;

  ReviewFacet(CaseFiles cases, ReviewRecords reviews, ReviewReaders readers) {
    this.cases = cases;
    this.reviews = reviews;
    this.readers = readers;
  }

  @Override
  public String name() {
    return "review";
  }

  @Override
  @Transactional(readOnly = true)
  public Object of(UUID caseId) {
    if (!readers.mayRead(Actor.now(), cases.get(caseId))) {
      return null;
    }
    return reviews.of(caseId).stream()
        .filter(r -> r.submittedAt() != null)
        .reduce((older, newer) -> newer)
        .map(this::shown)
        .orElse(null);
  }

  private Map<String, Object> shown(ReviewRecord review) {
    var section = new LinkedHashMap<String, Object>();
    section.put("round", review.round());
    section.put("reviewer", readers.nameOf(review.reviewerId()));
    section.put("submittedAt", review.submittedAt());
    section.put("recommendation", review.recommendation());
    section.put("summary", review.summary());
    section.put("reasons", review.reasons());
    section.put("passed", review.passed());
    return section;
  }
}

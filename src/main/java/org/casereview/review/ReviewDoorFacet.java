package org.casereview.review;

import java.util.UUID;
import org.casereview.casefile.CaseFacet;
import org.casereview.casefile.CaseFiles;
import org.casereview.platform.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether the person may read reviews of a case, so that its page asks for none in vain. */
@Component
class ReviewDoorFacet implements CaseFacet {

  private final CaseFiles cases;
  private final ReviewReaders readers;

  ReviewDoorFacet(CaseFiles cases, ReviewReaders readers) {
    this.cases = cases;
    this.readers = readers;
  }

  @Override
  public String name() {
    return "mayReadReview";
  }

  @Override
  @Transactional(readOnly = true)
  public Object of(UUID caseId) {
    return readers.mayRead(Actor.now(), cases.get(caseId)) ? true : null;
  }
}

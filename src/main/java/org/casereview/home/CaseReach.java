package org.casereview.home;

import java.util.Set;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseFiles;
import org.casereview.platform.Actor;
import org.casereview.policy.Reach;
import org.casereview.review.Reviews;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether what the roles of the person now acting allow holds for a case. */
@Component
@Transactional(readOnly = true)
public class CaseReach {

  /** What is answered to somebody who wants to do something. */
  public enum Answer {
    YES,
    /** The person may know of the case, and is told why not. */
    TOLD_NO,
    /** It is for who has no part in the case, and this person may open the file anyway. */
    OPEN_ALREADY,
    /** To this person there is no such thing. */
    NOTHING_THERE
  }

  private final CaseFiles files;
  private final CaseSight sight;
  private final Reviews reviews;

  CaseReach(CaseFiles files, CaseSight sight, Reviews reviews) {
    this.files = files;
    this.sight = sight;
    this.reviews = reviews;
  }

  /** Whether it may be done with this case; a case that the person may not know of is not there. */
  public Answer of(Set<Reach> allowed, String number) {
    return files
        .byNumber(number)
        .filter(sight::mayKnowOf)
        .map(file -> known(allowed, file))
        .orElse(Answer.NOTHING_THERE);
  }

  private Answer known(Set<Reach> allowed, CaseFile file) {
    if (allowed.stream().anyMatch(reach -> holds(reach, file))) {
      return Answer.YES;
    }
    if (allowed.stream().anyMatch(Reach::tellsWhyNot)) {
      return Answer.TOLD_NO;
    }
    return allowed.contains(Reach.NO_PART) ? Answer.OPEN_ALREADY : Answer.NOTHING_THERE;
  }

  private boolean holds(Reach reach, CaseFile file) {
    return switch (reach) {
      case NO, TOLD_NO -> false;
      case YES, EVERY_CASE -> true;
      case OWN_FORCE -> sight.isOfAnOwnForce(file);
      case IN_HAND -> reviews.mayRead(file.id(), Actor.now());
      case WITH_REASON -> sight.mayOpen(file);
      case WITH_PART -> sight.mayWorkOn(file);
      case NO_PART -> !sight.mayOpen(file);
    };
  }
}

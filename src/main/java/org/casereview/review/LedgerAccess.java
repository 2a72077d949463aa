package org.casereview.review;

import java.util.List;
import java.util.Objects;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.CaseState;
import org.casereview.casefile.UnknownCase;
import org.casereview.platform.Refusal;
import org.springframework.stereotype.Component;

/**
 * Who sees which ledger: its reviewer as it is being written, others as it was when the review was
 * submitted; only the reviewer writes, and only while the case is under review.
 */
@Component
class LedgerAccess {

  static final int EVERY_ROUND = Integer.MAX_VALUE;

  private final CaseFiles cases;
  private final ReviewRecords reviews;
  private final ReviewReaders readers;

  LedgerAccess(CaseFiles cases, ReviewRecords reviews, ReviewReaders readers) {
    this.cases = cases;
    this.reviews = reviews;
    this.readers = readers;
  }

  /**
   * The case, for who may read its review.
   *
   * @throws UnknownCase for everybody else; the case is not betrayed
   */
  CaseFile readable(String caseNumber, String person) {
    return cases
        .byNumber(caseNumber)
        .filter(file -> readers.mayRead(person, file))
        .orElseThrow(UnknownCase::new);
  }

  /** The review at hand, held against a submission or another window at the same moment. */
  ReviewRecord writable(CaseFile file, String person) throws Refusal {
    var review = reviews.latestForUpdate(file.id());
    String why = whyNot(file, review.orElse(null), person);
    if (why != null) {
      throw new Refusal(why);
    }
    readers.requireIndependence(person, file);
    return review.orElseThrow();
  }

  /** Why the person may not write in the ledger now; null when they may. */
  String whyNot(CaseFile file, String person) {
    return whyNot(file, reviews.latest(file.id()).orElse(null), person);
  }

  private static String whyNot(CaseFile file, ReviewRecord review, String person) {
    if (review == null) {
      return "No reviewer is allocated yet.";
    }
    if (!review.reviewerId().equals(person)) {
      return file.state() == CaseState.UNDER_REVIEW
          ? "This is the ledger as it was when the review was submitted last. The reviewer is"
              + " working on it."
          : "Only the reviewer of the case writes in its ledger, while it is under review.";
    }
    if (review.conflict() == null) {
      return "Declare first whether you have a conflict of interest; the ledger opens after that.";
    }
    return review.isOpenFor(person) && file.state() == CaseState.UNDER_REVIEW
        ? null
        : "The review was submitted; its ledger is written again when the case is reviewed again.";
  }

  /** The last round of which the person sees what was said: drafts are for who writes them. */
  int lastRound(CaseFile file, String person) {
    boolean own =
        reviews
            .latest(file.id())
            .filter(r -> !r.isGivenUp() && r.conflict() != null && r.reviewerId().equals(person))
            .isPresent();
    return own
        ? EVERY_ROUND
        : reviews.of(file.id()).stream()
            .filter(r -> r.submittedAt() != null)
            .mapToInt(ReviewRecord::round)
            .max()
            .orElse(0);
  }

  static LedgerLine find(List<LedgerLine> all, String label) {
    return all.stream()
        .filter(line -> Objects.equals(line.label(), label))
        .findFirst()
        .orElseThrow(UnknownLine::new);
  }
}

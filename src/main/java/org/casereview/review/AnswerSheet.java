package org.casereview.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.UnknownCase;
import org.casereview.platform.Act;
import org.casereview.platform.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The protocol of a case with its answers: shown to who may read it, saved by its reviewer. */
@Service
@Transactional
public class AnswerSheet {

  private final CaseFiles cases;
  private final ReviewRecords reviews;
  private final ProtocolAnswers answers;
  private final Protocols protocols;
  private final CitedDocuments documents;
  private final Places places;
  private final Opened opened;
  private final ReviewPages pages;
  private final ReviewReaders readers;
  private final ApplicationEventPublisher events;

  AnswerSheet(
      CaseFiles cases,
      ReviewRecords reviews,
      ProtocolAnswers answers,
      Protocols protocols,
      CitedDocuments documents,
      Places places,
      Opened opened,
      ReviewPages pages,
      ReviewReaders readers,
      ApplicationEventPublisher events) {
    this.cases = cases;
    this.reviews = reviews;
    this.answers = answers;
    this.protocols = protocols;
    this.documents = documents;
    this.places = places;
    this.opened = opened;
    this.pages = pages;
    this.readers = readers;
    this.events = events;
  }

  /**
   * The review as the person may see it; a look at it is on record.
   *
   * @throws UnknownCase when there is none for this person
   */
  public ReviewPage page(String caseNumber, String person) {
    var file = readable(caseNumber, person);
    events.publishEvent(Act.consulted("REVIEW_READ", file.id()));
    return shown(file, person)
        .map(review -> pages.of(file, review, person))
        .orElseGet(() -> pages.nothingYet(file));
  }

  /** Saves a draft of one answer and gives it back with its new version. */
  public ReviewPage.Item save(String caseNumber, String person, String code, ItemAnswer given) {
    var file = readable(caseNumber, person);
    var review = reviews.latestForUpdate(file.id()).orElseThrow(UnknownCase::new);
    var whyNot = ReviewPages.whyNot(file, review, person);
    if (whyNot != null) {
      throw new AnswerClosed(whyNot);
    }
    requireIndependence(person, file);
    var item = item(review, code);
    var tidy = given.tidy();
    AnswerForm.check(tidy, protocols.failings(), protocols.causes());
    documents.check(file, tidy);
    boolean saved = answers.save(review, code, tidy, person);
    if (saved) {
      opened.item(review, code);
    }
    var now = pages.item(file, review, item, answers.of(review.id(), code).orElse(null));
    if (!saved) {
      throw new SavedMeanwhile(now);
    }
    return now;
  }

  /** Keeps where the person is, to go on from there the next time, at any browser. */
  public void leave(String caseNumber, String person, Place place) {
    var file = readable(caseNumber, person);
    var review =
        shown(file, person)
            .filter(r -> ReviewPages.isOpen(r, person))
            .orElseThrow(UnknownCase::new);
    item(review, place.item());
    if (place.page() != null && (place.document() == null || place.page() < 1)) {
      throw new AnswerRefused(Map.of("page", "A page is of a document, and counted from 1."));
    }
    documents.check(file, place.document());
    places.keep(review.id(), person, place);
    if (review.isOpenFor(person)) {
      opened.item(review, place.item());
    }
  }

  List<String> unanswered(ReviewRecord review) {
    var given = answers.of(review.id());
    return protocols.version(review.protocolVersion()).codes().stream()
        .filter(code -> !ReviewPages.isAnswered(given.get(code)))
        .toList();
  }

  List<String> incomplete(ReviewRecord review) {
    var given = answers.of(review.id());
    return protocols.version(review.protocolVersion()).codes().stream()
        .filter(code -> !Completeness.missing(given.get(code)).isEmpty())
        .toList();
  }

  private void requireIndependence(String person, CaseFile file) {
    try {
      readers.requireIndependence(person, file);
    } catch (Refusal refusal) {
      throw new AnswerClosed(refusal.getMessage());
    }
  }

  private CaseFile readable(String caseNumber, String person) {
    return cases
        .byNumber(caseNumber)
        .filter(file -> readers.mayRead(person, file))
        .orElseThrow(UnknownCase::new);
  }

  /** The reviewer sees the round at hand; others see what was submitted, never a draft. */
  private Optional<ReviewRecord> shown(CaseFile file, String person) {
    var latest = reviews.latest(file.id()).filter(r -> !r.isGivenUp());
    if (latest.isPresent() && latest.get().reviewerId().equals(person)) {
      return latest;
    }
    return reviews.of(file.id()).stream()
        .filter(r -> r.submittedAt() != null)
        .reduce((older, newer) -> newer)
        .or(() -> latest);
  }

  private Protocol.Item item(ReviewRecord review, String code) {
    return protocols.version(review.protocolVersion()).groups().stream()
        .flatMap(group -> group.items().stream())
        .filter(item -> item.code().equals(code))
        .findFirst()
        .orElseThrow(UnknownCase::new);
  }
}

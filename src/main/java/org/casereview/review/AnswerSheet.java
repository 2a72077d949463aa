package org.casereview.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.CaseState;
import org.casereview.casefile.UnknownCase;
import org.casereview.platform.Act;
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
  private final ReviewReaders readers;
  private final ApplicationEventPublisher events;

  AnswerSheet(
      CaseFiles cases,
      ReviewRecords reviews,
      ProtocolAnswers answers,
      Protocols protocols,
      ReviewReaders readers,
      ApplicationEventPublisher events) {
    this.cases = cases;
    this.reviews = reviews;
    this.answers = answers;
    this.protocols = protocols;
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
    var shown = shown(file, person);
    return shown.isPresent() ? page(file, shown.get(), person) : nothingYet(file);
  }

  /** Saves a draft of one answer and gives it back with its new version. */
  public ReviewPage.Item save(String caseNumber, String person, String code, ItemAnswer given) {
    var file = readable(caseNumber, person);
    var review = reviews.latestForUpdate(file.id()).orElseThrow(UnknownCase::new);
    var whyNot = whyNot(file, review, person);
    if (whyNot != null) {
      throw new AnswerClosed(whyNot);
    }
    var item = item(review, code);
    var tidy = given.tidy();
    AnswerForm.check(tidy, protocols.failings(), protocols.causes());
    boolean saved = answers.save(review, code, tidy, person);
    var now = ReviewPage.Item.of(item, answers.of(review.id(), code).orElse(null));
    if (!saved) {
      throw new SavedMeanwhile(now);
    }
    return now;
  }

  List<String> unanswered(ReviewRecord review) {
    var given = answers.of(review.id());
    return protocols.version(review.protocolVersion()).codes().stream()
        .filter(code -> !isAnswered(given.get(code)))
        .toList();
  }

  List<String> incomplete(ReviewRecord review) {
    var given = answers.of(review.id());
    return protocols.version(review.protocolVersion()).codes().stream()
        .filter(code -> !Completeness.missing(given.get(code)).isEmpty())
        .toList();
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

  private ReviewPage page(CaseFile file, ReviewRecord review, String person) {
    var protocol = protocols.version(review.protocolVersion());
    boolean own = review.reviewerId().equals(person);
    boolean open = review.submittedAt() != null || (own && "NONE".equals(review.conflict()));
    var given = open ? answers.of(review.id()) : Map.<String, ItemAnswer>of();
    var groups =
        open
            ? protocol.groups().stream().map(g -> group(g, given)).toList()
            : List.<ReviewPage.Group>of();
    var whyNot = whyNot(file, review, person);
    return new ReviewPage(
        file.number(),
        file.forceCode(),
        file.state().name(),
        review.round(),
        review.reviewerId(),
        readers.nameOf(review.reviewerId()),
        review.protocolVersion(),
        open,
        whyNot == null,
        whyNot,
        progress(groups, protocol.codes().size()),
        submission(review),
        checks(file),
        groups,
        new ReviewPage.Choices(protocols.failings(), protocols.causes()));
  }

  private ReviewPage nothingYet(CaseFile file) {
    return new ReviewPage(
        file.number(),
        file.forceCode(),
        file.state().name(),
        0,
        null,
        null,
        null,
        false,
        false,
        "No reviewer is allocated yet.",
        new ReviewPage.Progress(0, 0, 0),
        null,
        checks(file),
        List.of(),
        new ReviewPage.Choices(List.of(), List.of()));
  }

  private static String whyNot(CaseFile file, ReviewRecord review, String person) {
    if (!review.reviewerId().equals(person)) {
      return "Only the reviewer that the case is allocated to answers the protocol.";
    }
    if (review.conflict() == null) {
      return "Declare first whether you have a conflict of interest; the protocol opens after that.";
    }
    if (review.submittedAt() != null) {
      return "The review was submitted; its answers do not change any more.";
    }
    return file.state() == CaseState.UNDER_REVIEW ? null : "The case is not under review now.";
  }

  private Protocol.Item item(ReviewRecord review, String code) {
    return protocols.version(review.protocolVersion()).groups().stream()
        .flatMap(group -> group.items().stream())
        .filter(item -> item.code().equals(code))
        .findFirst()
        .orElseThrow(UnknownCase::new);
  }

  private static ReviewPage.Group group(Protocol.Group group, Map<String, ItemAnswer> given) {
    var items =
        group.items().stream().map(i -> ReviewPage.Item.of(i, given.get(i.code()))).toList();
    int answered = (int) items.stream().filter(i -> isAnswered(i.answer())).count();
    return new ReviewPage.Group(group.code(), group.title(), answered, items);
  }

  private static ReviewPage.Progress progress(List<ReviewPage.Group> groups, int total) {
    int answered = groups.stream().mapToInt(ReviewPage.Group::answered).sum();
    long complete =
        groups.stream().flatMap(g -> g.items().stream()).filter(i -> i.missing().isEmpty()).count();
    return new ReviewPage.Progress(answered, (int) complete, total);
  }

  private static ReviewPage.Submission submission(ReviewRecord review) {
    return review.submittedAt() == null
        ? null
        : new ReviewPage.Submission(
            review.summary(), review.recommendation(), review.reasons(), review.submittedAt());
  }

  private List<ReviewPage.Check> checks(CaseFile file) {
    return reviews.of(file.id()).stream()
        .filter(r -> r.passed() != null)
        .map(
            r ->
                new ReviewPage.Check(
                    r.round(),
                    r.passed(),
                    r.comments(),
                    readers.nameOf(r.checkedBy()),
                    r.checkedAt()))
        .toList();
  }

  private static boolean isAnswered(ItemAnswer answer) {
    return answer != null && answer.answer() != null;
  }
}

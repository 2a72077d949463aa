package org.casereview.review;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseState;
import org.springframework.stereotype.Component;

/** Puts together what one person sees of a review. */
@Component
class ReviewPages {

  private final ReviewRecords reviews;
  private final ProtocolAnswers answers;
  private final Protocols protocols;
  private final ItemQuestions questions;
  private final CommentRecords comments;
  private final Opened opened;
  private final Places places;
  private final ReviewReaders readers;

  ReviewPages(
      ReviewRecords reviews,
      ProtocolAnswers answers,
      Protocols protocols,
      ItemQuestions questions,
      CommentRecords comments,
      Opened opened,
      Places places,
      ReviewReaders readers) {
    this.reviews = reviews;
    this.answers = answers;
    this.protocols = protocols;
    this.questions = questions;
    this.comments = comments;
    this.opened = opened;
    this.places = places;
    this.readers = readers;
  }

  ReviewPage of(CaseFile file, ReviewRecord review, String person) {
    var protocol = protocols.version(review.protocolVersion());
    boolean open = isOpen(review, person);
    var groups = open ? groups(file, review, protocol) : List.<ReviewPage.Group>of();
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
        new ReviewPage.Choices(protocols.failings(), protocols.causes()),
        open ? places.of(review.id(), person) : null,
        opened.of(review),
        review.awaitsCheck() && readers.mayCheck(person, file),
        review.mayBeHandedBackBy(person));
  }

  ReviewPage nothingYet(CaseFile file) {
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
        new ReviewPage.Choices(List.of(), List.of()),
        null,
        new ReviewPage.Opened(List.of(), List.of()),
        false,
        false);
  }

  /**
   * A draft is open to its reviewer alone, and after the declaration; what was submitted to all.
   */
  static boolean isOpen(ReviewRecord review, String person) {
    return review.submittedAt() != null
        || (review.reviewerId().equals(person) && "NONE".equals(review.conflict()));
  }

  /** Why the person may not answer now; null when nothing stands against it. */
  static String whyNot(CaseFile file, ReviewRecord review, String person) {
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

  static boolean isAnswered(ItemAnswer answer) {
    return answer != null && answer.answer() != null;
  }

  /** One item with what stands on it now. */
  ReviewPage.Item item(CaseFile file, ReviewRecord review, Protocol.Item item, ItemAnswer answer) {
    return on(file, review).item(item, answer);
  }

  private List<ReviewPage.Group> groups(CaseFile file, ReviewRecord review, Protocol protocol) {
    var given = answers.of(review.id());
    var beside = on(file, review);
    return protocol.groups().stream()
        .map(
            group -> {
              var items =
                  group.items().stream()
                      .map(item -> beside.item(item, given.get(item.code())))
                      .toList();
              int answered = (int) items.stream().filter(i -> isAnswered(i.answer())).count();
              return new ReviewPage.Group(group.code(), group.title(), answered, items);
            })
        .toList();
  }

  /** What stands beside the answers of a round: what it was sent back with, asked and said. */
  private record Beside(
      Map<String, ItemAnswer> before,
      Map<String, List<String>> asked,
      Map<String, List<ItemComment>> comments) {

    ReviewPage.Item item(Protocol.Item item, ItemAnswer answer) {
      var earlier = before.get(item.code());
      return ReviewPage.Item.of(
          item,
          answer,
          asked.getOrDefault(item.code(), List.of()),
          earlier != null && answer != null && earlier.version() != answer.version(),
          comments.getOrDefault(item.code(), List.of()));
    }
  }

  private Beside on(CaseFile file, ReviewRecord review) {
    return new Beside(
        reviews.of(file.id()).stream()
            .filter(r -> r.round() == review.round() - 1 && r.submittedAt() != null)
            .findFirst()
            .map(sentBack -> answers.of(sentBack.id()))
            .orElse(Map.of()),
        questions.of(file.id()),
        comments.of(file.id()).stream().collect(Collectors.groupingBy(ItemComment::item)));
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
            review.summary(),
            review.recommendation(),
            review.reasons(),
            review.submittedAt(),
            review.unchecked());
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
}

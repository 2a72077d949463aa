package org.casereview.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the newest submitted review of a case found, for those who decide on it. */
@Service
@Transactional(readOnly = true)
public class ReviewFindings {

  /** A review as it was submitted: its answers do not change any more. */
  public record Submitted(
      UUID reviewId,
      String recommendation,
      String summary,
      String reasons,
      Instant submittedAt,
      List<Finding> findings) {}

  /**
   * A failing at an item that was not simply met.
   *
   * @param failing a code of the taxonomy, or null where the reviewer named none
   * @param failingTitle what that code means, or null
   * @param effect how far it bore on the decision: NONE, POSSIBLE, PROBABLE, DECISIVE
   * @param stillAchievable YES, NO or UNKNOWN
   */
  public record Finding(
      String item,
      String title,
      String answer,
      String expected,
      String done,
      String failing,
      String failingTitle,
      String cause,
      String effect,
      String stillAchievable) {}

  private final ReviewRecords reviews;
  private final ProtocolAnswers answers;
  private final Protocols protocols;

  ReviewFindings(ReviewRecords reviews, ProtocolAnswers answers, Protocols protocols) {
    this.reviews = reviews;
    this.answers = answers;
    this.protocols = protocols;
  }

  /** Empty while no review of the case was submitted. */
  public Optional<Submitted> of(UUID caseId) {
    return reviews.of(caseId).stream()
        .filter(review -> review.submittedAt() != null)
        .reduce((older, newer) -> newer)
        .map(this::submitted);
  }

  private Submitted submitted(ReviewRecord review) {
    var given = answers.of(review.id());
    Map<String, String> titles =
        protocols.failings().stream()
            .collect(Collectors.toMap(Protocol.Coded::code, Protocol.Coded::title));
    var findings =
        protocols.version(review.protocolVersion()).groups().stream()
            .flatMap(group -> group.items().stream())
            .filter(item -> given.containsKey(item.code()))
            .filter(item -> Completeness.needsMore(given.get(item.code())))
            .flatMap(item -> findings(item, given.get(item.code()), titles))
            .toList();
    return new Submitted(
        review.id(),
        review.recommendation(),
        review.summary(),
        review.reasons(),
        review.submittedAt(),
        findings);
  }

  /** One for each failing of the item. */
  private static Stream<Finding> findings(
      Protocol.Item item, ItemAnswer answer, Map<String, String> titles) {
    return answer.failings().stream()
        .map(
            failing ->
                new Finding(
                    item.code(),
                    item.title(),
                    answer.answer(),
                    answer.expected(),
                    answer.done(),
                    failing.failingCode(),
                    failing.failingCode() == null ? null : titles.get(failing.failingCode()),
                    failing.causeCode(),
                    failing.effect(),
                    failing.stillAchievable()));
  }
}

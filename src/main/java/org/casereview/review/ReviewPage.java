package org.casereview.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The review of a case as one person may see it now.
 *
 * @param open whether the protocol is shown at all
 * @param editable whether the person may answer it now
 * @param whyNot a sentence when they may not, else null
 * @param submission what the reviewer submitted, null before
 * @param checks the checks of all rounds so far, oldest first
 */
public record ReviewPage(
    String caseNumber,
    String forceCode,
    String state,
    int round,
    String reviewerId,
    String reviewerName,
    String protocolVersion,
    boolean open,
    boolean editable,
    String whyNot,
    Progress progress,
    Submission submission,
    List<Check> checks,
    List<Group> groups,
    Choices choices) {

  /** How far the answers are. */
  public record Progress(int answered, int complete, int total) {}

  /** The reviewer's summary and recommendation. */
  public record Submission(
      String summary, String recommendation, String reasons, Instant submittedAt) {}

  /** One check by a second person. */
  public record Check(int round, boolean passed, String comments, String by, Instant at) {}

  /** A subject of the protocol with its items. */
  public record Group(String code, String title, int answered, List<Item> items) {}

  /**
   * An item with its answer, null when nothing was saved yet.
   *
   * @param missing what it still needs before the review may be submitted, by field
   */
  public record Item(
      String code,
      String title,
      String lookFor,
      String standardThen,
      String standardNow,
      List<String> sources,
      ItemAnswer answer,
      Map<String, String> missing) {

    static Item of(Protocol.Item item, ItemAnswer answer) {
      return new Item(
          item.code(),
          item.title(),
          item.lookFor(),
          item.standardThen(),
          item.standardNow(),
          item.sources(),
          answer,
          Completeness.missing(answer));
    }
  }

  /** The codes of the taxonomy that an answer may name. */
  public record Choices(List<Protocol.Coded> failings, List<Protocol.Coded> causes) {}
}

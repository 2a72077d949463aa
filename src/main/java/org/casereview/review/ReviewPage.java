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
 * @param place where this person left it, or null
 * @param opened what the reviewer has looked at
 * @param mayComment whether this person comments on items now
 * @param mayHandBack whether this person may give the case back now, before the declaration too
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
    Choices choices,
    Place place,
    Opened opened,
    boolean mayComment,
    boolean mayHandBack) {

  /** The items and the documents that the reviewer has opened. */
  public record Opened(List<String> items, List<String> documents) {}

  /** How far the answers are. */
  public record Progress(int answered, int complete, int total) {}

  /**
   * The reviewer's summary and recommendation.
   *
   * @param unchecked whether it went to the panel without a check, as it was not drawn for one
   */
  public record Submission(
      String summary,
      String recommendation,
      String reasons,
      Instant submittedAt,
      boolean unchecked) {}

  /** One check by a second person. */
  public record Check(int round, boolean passed, String comments, String by, Instant at) {}

  /** A subject of the protocol with its items. */
  public record Group(String code, String title, int answered, List<Item> items) {}

  /**
   * An item with its answer, null when nothing was saved yet.
   *
   * @param wanted the record in which it is answered, as a force is asked for it
   * @param asked the numbers of the requests to the force that came from it
   * @param missing what it still needs before the review may be submitted, by field
   * @param changed whether its answer is another one than when it was sent back
   * @param comments of those who check, the oldest first
   */
  public record Item(
      String code,
      String title,
      String lookFor,
      String standardThen,
      String standardNow,
      List<String> sources,
      String wanted,
      List<String> asked,
      ItemAnswer answer,
      Map<String, String> missing,
      boolean changed,
      List<ItemComment> comments) {

    static Item of(
        Protocol.Item item,
        ItemAnswer answer,
        List<String> asked,
        boolean changed,
        List<ItemComment> comments) {
      return new Item(
          item.code(),
          item.title(),
          item.lookFor(),
          item.standardThen(),
          item.standardNow(),
          item.sources(),
          item.wanted(),
          asked,
          answer,
          Completeness.missing(answer),
          changed,
          comments);
    }
  }

  /** The codes of the taxonomy that an answer may name. */
  public record Choices(List<Protocol.Coded> failings, List<Protocol.Coded> causes) {}
}

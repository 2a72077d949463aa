package org.casereview.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A reviewer's answer to one item of the protocol; until the review is submitted, a draft.
 *
 * @param answer MET, PARTLY, NOT_MET, NOT_APPLICABLE, CANNOT_TELL, or null while it is open
 * @param documentId the document of the package that is cited, null for a record on paper
 * @param failings what went wrong, the first one first
 * @param version counts the saves, so that two open windows do not write over each other
 */
public record ItemAnswer(
    String answer,
    String expected,
    String done,
    UUID documentId,
    String sourceDocument,
    String page,
    boolean noRecordFound,
    List<Failing> failings,
    String note,
    int version,
    Instant savedAt,
    String savedBy) {

  public ItemAnswer {
    failings = failings == null ? List.of() : List.copyOf(failings);
  }

  /** The same with blank texts and codes taken as not given, and failings without any left out. */
  ItemAnswer tidy() {
    return new ItemAnswer(
        tidy(answer),
        tidy(expected),
        tidy(done),
        tidy(sourceDocument) == null ? null : documentId,
        tidy(sourceDocument),
        tidy(page),
        noRecordFound,
        failings.stream().map(Failing::tidy).filter(failing -> !failing.isEmpty()).toList(),
        tidy(note),
        version,
        savedAt,
        savedBy);
  }

  ItemAnswer with(List<Failing> all) {
    return new ItemAnswer(
        answer,
        expected,
        done,
        documentId,
        sourceDocument,
        page,
        noRecordFound,
        all,
        note,
        version,
        savedAt,
        savedBy);
  }

  static String tidy(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}

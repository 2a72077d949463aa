package org.casereview.review;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.UnknownCase;
import org.casereview.platform.Refusal;
import org.casereview.referral.Documents;
import org.springframework.stereotype.Component;

/**
 * A document that an answer cites is one that the force told of, and has the page that is named.
 */
@Component
class CitedDocuments {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  private final Documents documents;

  CitedDocuments(Documents documents) {
    this.documents = documents;
  }

  void check(CaseFile file, ItemAnswer given) {
    if (given.documentId() == null) {
      return;
    }
    var document =
        find(file, given.documentId())
            .orElseThrow(
                () ->
                    new AnswerRefused(
                        Map.of("sourceDocument", "Choose a document of this case from the list.")));
    int last = given.page() == null ? 0 : highest(given.page());
    if (document.pages() != null && last > document.pages()) {
      throw new AnswerRefused(
          Map.of("page", "This document has %d pages.".formatted(document.pages())));
    }
  }

  /** Passes over no document at all. */
  void check(CaseFile file, UUID id) {
    if (id != null && find(file, id).isEmpty()) {
      throw new UnknownCase();
    }
  }

  private Optional<Documents.Document> find(CaseFile file, UUID id) {
    try {
      return documents.find(file.number(), id);
    } catch (Refusal closed) {
      throw new AnswerClosed(closed.getMessage());
    }
  }

  private static int highest(String page) {
    return NUMBER
        .matcher(page)
        .results()
        .mapToInt(found -> Integer.parseInt(found.group()))
        .max()
        .orElse(0);
  }
}

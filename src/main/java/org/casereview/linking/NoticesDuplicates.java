package org.casereview.linking;

import java.util.Optional;
import java.util.UUID;
import org.casereview.screening.ScreeningNotice;
import org.springframework.stereotype.Component;

/** Tells the screener on the form itself of cases that may be the same. */
@Component
class NoticesDuplicates implements ScreeningNotice {

  private final Links links;

  NoticesDuplicates(Links links) {
    this.links = links;
  }

  @Override
  public Optional<String> of(UUID caseId) {
    long waiting =
        links.of(caseId).links().stream()
            .filter(link -> link.isNew() && link.isPossibleDuplicate())
            .count();
    return waiting == 0
        ? Optional.empty()
        : Optional.of(
            "%d possible %s not looked at yet: see Same crime, same people in the Case file tab."
                .formatted(waiting, waiting == 1 ? "duplicate" : "duplicates"));
  }
}

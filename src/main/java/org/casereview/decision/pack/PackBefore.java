package org.casereview.decision.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.casereview.decision.EarlierDecisions;
import org.casereview.decision.EarlierDecisions.Earlier;
import org.springframework.stereotype.Component;

/**
 * Why the panel decides again: what was decided before, on which reasons, and why it holds no more.
 */
@Component
class PackBefore {

  private final EarlierDecisions decisions;

  PackBefore(EarlierDecisions decisions) {
    this.decisions = decisions;
  }

  /** The newest decision first; what is fixed stands apart from what may be cut. */
  List<Pack.Row> of(UUID caseId, Pseudonyms hide) {
    var rows = new ArrayList<Pack.Row>();
    for (var earlier : decisions.of(caseId)) {
      rows.add(
          new Pack.Row(
              "%s: %s".formatted(Plain.day(earlier.at()), Plain.word(earlier.outcome())),
              "Decided %s; %s."
                  .formatted(
                      "HEAD".equals(earlier.how())
                          ? "by the head of review"
                          : "by a majority of the panel",
                      since(earlier))));
      why(earlier, hide).ifPresent(rows::add);
      rows.add(
          new Pack.Row("Why it was decided so", hide.in(String.join(" / ", earlier.reasons()))));
    }
    return rows;
  }

  private static String since(Earlier earlier) {
    return switch (earlier.why()) {
      case SET_ASIDE -> "set aside since";
      case HALTED -> "two people halted the case since";
      case DECIDED_AGAIN -> "the panel decides again";
    };
  }

  private static Optional<Pack.Row> why(Earlier earlier, Pseudonyms hide) {
    return switch (earlier.why()) {
      case SET_ASIDE ->
          Optional.of(
              new Pack.Row(
                  "Why it was set aside",
                  "An acquittal came up before it was carried out, for those for whom it was made."));
      case HALTED ->
          Optional.of(new Pack.Row("Why the case was halted", hide.in(earlier.halted())));
      case DECIDED_AGAIN -> Optional.empty();
    };
  }
}

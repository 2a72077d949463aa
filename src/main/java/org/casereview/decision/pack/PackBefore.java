package org.casereview.decision.pack;

import java.util.ArrayList;
import java.util.List;
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

  /** The newest decision first. */
  List<Pack.Row> of(UUID caseId, Pseudonyms hide) {
    var rows = new ArrayList<Pack.Row>();
    for (var earlier : decisions.of(caseId)) {
      rows.add(
          new Pack.Row(
              "%s: %s"
                  .formatted(PackAnswers.DAY.format(earlier.at()), Plain.word(earlier.outcome())),
              "Decided %s. %s"
                  .formatted(
                      "HEAD".equals(earlier.how())
                          ? "by the head of review"
                          : "by a majority of the panel",
                      why(earlier, hide))));
      rows.add(
          new Pack.Row("Why it was decided so", hide.in(String.join(" / ", earlier.reasons()))));
    }
    return rows;
  }

  private static String why(Earlier earlier, Pseudonyms hide) {
    return switch (earlier.why()) {
      case SET_ASIDE ->
          "Set aside: before it was carried out the force told of an acquittal, and nobody could be"
              + " investigated as decided.";
      case HALTED ->
          "Two people halted the case, because an acquittal bars whom it was to be investigated"
              + " for. Who asked for it wrote: "
              + hide.in(earlier.halted());
      case DECIDED_AGAIN -> "The panel decided again after it.";
    };
  }
}

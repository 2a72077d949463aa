package org.casereview.reinvestigation.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casereview.engine.Answers;
import org.casereview.engine.Choice;
import org.casereview.reinvestigation.ActionPlans;
import org.casereview.reinvestigation.DraftPlan;
import org.casereview.reinvestigation.Proposal;
import org.casereview.review.LedgerLine;

/**
 * The fields of the form that proposes an action for each line of the ledger, ready to be struck
 * out, and takes further ones.
 */
final class ProposedActions {

  private static final int OWN = 8;

  private ProposedActions() {}

  /** For each line {@code lineAsked3}, {@code lineSource3} and {@code lineAction3}. */
  static Map<String, Object> shown(Proposal proposal) {
    var shown = new HashMap<String, Object>();
    var lines = proposal.lines();
    shown.put("linesProposed", !lines.isEmpty());
    shown.put("linesBeyond", !proposal.beyond().isEmpty());
    shown.put("linesLeft", String.join(", ", proposal.beyond()));
    shown.put(
        "strikeReasons",
        proposal.strikeReasons().entrySet().stream()
            .map(reason -> new Choice(reason.getValue(), reason.getKey()))
            .toList());
    for (int slot = 1; slot <= ActionPlans.MOST_ACTIONS; slot++) {
      boolean asked = slot <= lines.size();
      shown.put("lineAsked" + slot, asked);
      shown.put(
          "lineSource" + slot, asked ? source(lines.get(slot - 1), proposal.acquitted()) : "");
      shown.put("lineAction" + slot, asked ? action(lines.get(slot - 1)) : "");
    }
    return shown;
  }

  static DraftPlan draft(Proposal proposal, Answers answers) {
    var actions = new ArrayList<DraftPlan.Asked>();
    var struck = new LinkedHashMap<String, String>();
    for (int slot = 1; slot <= proposal.lines().size(); slot++) {
      String label = proposal.lines().get(slot - 1).label();
      String reason = answers.code("strikeLine" + slot);
      if (reason != null) {
        struck.put(label, reason);
      } else {
        answers
            .text("lineAction" + slot)
            .ifPresent(text -> actions.add(new DraftPlan.Asked(text, label)));
      }
    }
    for (int own = 1; own <= OWN; own++) {
      answers.text("action" + own).ifPresent(text -> actions.add(new DraftPlan.Asked(text, null)));
    }
    return new DraftPlan(
        answers.text("sentTo").orElse(null), actions, struck, answers.asks("lineAction1"));
  }

  /** The force's own words stay folded in the case file; the force knows what it named. */
  private static String action(LedgerLine line) {
    var forces = line.forcesWords();
    return forces.what()
        ? "Carry out the line of inquiry %s that your package names (kind: %s)."
            .formatted(
                line.reference(),
                forces.kind() == null
                    ? "other"
                    : forces.kind().replace('_', ' ').toLowerCase(Locale.ROOT))
        : line.said().what();
  }

  /** For example: L-03, effect decisive, from finding E4 LOI-03, concerns S-01. */
  private static String source(LedgerLine line, Set<String> acquitted) {
    return Stream.of(
            line.label(),
            line.said().effect() == null
                ? null
                : "effect " + line.said().effect().toLowerCase(Locale.ROOT),
            switch (line.source()) {
              case FINDING ->
                  "from finding "
                      + Stream.of(line.item(), line.failing())
                          .filter(code -> code != null)
                          .collect(Collectors.joining(" "));
              case PACKAGE -> "named by the force";
              case BY_HAND -> "added by the reviewer";
            },
            line.said().persons().isEmpty()
                ? null
                : "concerns " + String.join(", ", line.said().persons()),
            line.can("UNKNOWN") ? "first ask whether this can still be done" : null,
            warning(line, acquitted))
        .filter(part -> part != null)
        .collect(Collectors.joining(", "));
  }

  /** For example: strike it out, S-01 was acquitted. */
  private static String warning(LedgerLine line, Set<String> acquitted) {
    var persons = line.said().persons();
    var concerned = persons.stream().filter(acquitted::contains).toList();
    if (!concerned.isEmpty()) {
      return "strike it out: acquitted before " + String.join(", ", concerned);
    }
    return persons.isEmpty() && !acquitted.isEmpty()
        ? "names nobody: see that it leaves out " + String.join(", ", new TreeSet<>(acquitted))
        : null;
  }
}

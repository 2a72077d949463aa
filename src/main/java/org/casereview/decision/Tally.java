package org.casereview.decision;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts a round: more than half of the panel for the same outcome is a majority. */
final class Tally {

  private Tally() {}

  static Optional<Outcome> majority(List<Outcome> votes, int panelSize) {
    return votes.stream()
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
        .entrySet()
        .stream()
        .filter(count -> isMajority(count.getValue(), panelSize))
        .map(java.util.Map.Entry::getKey)
        .findFirst();
  }

  /** Whether so many votes are more than half of the panel. */
  static boolean isMajority(long votes, int panelSize) {
    return 2 * votes > panelSize;
  }
}

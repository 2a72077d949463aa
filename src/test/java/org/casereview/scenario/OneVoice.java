package org.casereview.scenario;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which acts in a case keep a person from which later one: written down here by hand, apart from
 * the code that has to keep it.
 */
final class OneVoice {

  private static final Set<String> SCREENING = Set.of("screenCase", "confirmExclusion");

  private static final Map<String, Set<String>> BARRED_BY =
      Map.ofEntries(
          Map.entry("screenCase", Set.of()),
          Map.entry("confirmExclusion", Set.of("screenCase")),
          Map.entry("decideScope", and(SCREENING, "reviewCase")),
          Map.entry("confirmScopeDecision", and(SCREENING, "reviewCase", "decideScope")),
          Map.entry("reviewCase", SCREENING),
          Map.entry("checkReview", Set.of("reviewCase")),
          Map.entry("castVote", and(SCREENING, "reviewCase", "checkReview", "castVote")),
          Map.entry("castVoteAgain", and(SCREENING, "reviewCase", "checkReview", "castVoteAgain")),
          Map.entry(
              "decideAsHead",
              and(SCREENING, "reviewCase", "checkReview", "castVote", "castVoteAgain")),
          Map.entry("prepareClosure", and(SCREENING, "reviewCase", "checkReview")),
          Map.entry(
              "approveClosure",
              and(SCREENING, "reviewCase", "checkReview", "decideAsHead", "prepareClosure")));

  private OneVoice() {}

  /** Whether somebody may do the next act, after those that were done. */
  static boolean allows(String who, String act, List<String> acts, List<String> hands) {
    var done =
        IntStream.range(0, hands.size())
            .filter(i -> hands.get(i).equals(who))
            .mapToObj(acts::get)
            .collect(Collectors.toSet());
    return BARRED_BY.get(act).stream().noneMatch(done::contains);
  }

  private static Set<String> and(Set<String> some, String... more) {
    var all = new java.util.HashSet<>(some);
    all.addAll(List.of(more));
    return Set.copyOf(all);
  }
}

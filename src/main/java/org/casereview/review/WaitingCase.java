package org.casereview.review;

import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;

/**
 * A case that waits for a reviewer.
 *
 * @param since when it began to wait; a case that was handed back keeps its place
 * @param waited working days since then
 */
record WaitingCase(
    UUID id,
    String number,
    String forceCode,
    String priority,
    boolean rape,
    Instant since,
    int waited) {

  /** The order in which cases are given to somebody with these skills. */
  static Comparator<WaitingCase> order(AllocationRules.Numbers rules, Set<String> skills) {
    return Comparator.comparingInt((WaitingCase it) -> it.level(rules))
        .thenComparingInt(it -> it.fit(rules, skills))
        .thenComparing(WaitingCase::since)
        .thenComparing(WaitingCase::number);
  }

  /** Its priority, raised by age so that no case waits for ever behind newer ones. */
  int level(AllocationRules.Numbers rules) {
    int level = Integer.parseInt(priority.substring(1));
    int climbed = rules.climbsAfter() == 0 ? 0 : waited / rules.climbsAfter();
    return Math.min(level, Math.max(rules.climbsTo(), level - climbed));
  }

  /** Who has waited long goes by age alone; among fresh cases the skill that they want decides. */
  private int fit(AllocationRules.Numbers rules, Set<String> skills) {
    if (waited >= rules.skillWaits()) {
      return 0;
    }
    if (!rape || rules.skillWanted() == null) {
      return 2;
    }
    return skills.contains(rules.skillWanted()) ? 1 : 3;
  }
}

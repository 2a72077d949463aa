package org.casereview.screening;

import java.util.List;

/**
 * What the scope tables say of one sheet of answers.
 *
 * @param primaryReason the reason of the rule that decided, or null
 * @param reasons every no and unknown, the primary reason first
 * @param rules ids of the rules that fired
 * @param tableVersion version of the tables that were asked
 */
record Finding(
    String outcome,
    String primaryReason,
    List<String> reasons,
    List<String> rules,
    int tableVersion) {

  boolean isExclusion() {
    return "OUT_OF_SCOPE".equals(outcome) || "REFER_ELSEWHERE".equals(outcome);
  }

  boolean isInclusion() {
    return "IN_SCOPE".equals(outcome) || "PROVISIONALLY_IN_SCOPE".equals(outcome);
  }
}

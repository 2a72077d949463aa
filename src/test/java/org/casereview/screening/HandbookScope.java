package org.casereview.screening;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The scope rules as the handbook writes them down, said a second time to hold the table to it. */
record HandbookScope(Map<String, Object> facts) {

  private static final List<String> ASKED =
      Answered.CRITERIA.stream().filter(criterion -> !"c7Alive".equals(criterion)).toList();

  String outcome() {
    if (yes("investigationLive") || no("c9Jurisdiction")) {
      return "REFER_ELSEWHERE";
    }
    if (no("c8NotReviewed")) {
      return yes("newInformationSinceReview") ? "SCOPE_PANEL" : "OUT_OF_SCOPE";
    }
    if (no("c1Nfa") || no("c2Window") || no("c5Child") || no("c6Contact") || no("c7Alive")) {
      return "OUT_OF_SCOPE";
    }
    if (no("c3Suspects") || no("c10Group")) {
      return "OUT_OF_SCOPE";
    }
    if (no("c4Victims")) {
      return isTrue("rapeAlleged") || isTrue("otherVictimsPlausible")
          ? "SCOPE_PANEL"
          : "OUT_OF_SCOPE";
    }
    if (yes("whollyFamilial") && !isTrue("exploitationRecorded")) {
      return "SCOPE_PANEL";
    }
    return unknown().isEmpty() ? "IN_SCOPE" : whereSomethingIsUnknown();
  }

  private String whereSomethingIsUnknown() {
    boolean placeKnown = !unknown().contains("c9Jurisdiction");
    if (isTrue("rapeAlleged") && placeKnown || unknown().equals(List.of("c8NotReviewed"))) {
      return "PROVISIONALLY_IN_SCOPE";
    }
    return (int) facts.get("requestsUnanswered") >= 2 ? "SCOPE_PANEL" : "INFORMATION_REQUIRED";
  }

  private List<String> unknown() {
    return ASKED.stream().filter(criterion -> "UNKNOWN".equals(facts.get(criterion))).toList();
  }

  private boolean yes(String name) {
    return Objects.equals(facts.get(name), "YES");
  }

  private boolean no(String name) {
    return Objects.equals(facts.get(name), "NO");
  }

  private boolean isTrue(String name) {
    return Boolean.TRUE.equals(facts.get(name));
  }
}

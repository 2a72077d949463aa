package org.casereview.screening;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The facts of a case as the scope tables read them; at first every criterion is met. */
record Answered(Map<String, Object> facts) {

  static final List<String> CRITERIA =
      List.of(
          "c1Nfa",
          "c2Window",
          "c3Suspects",
          "c4Victims",
          "c5Child",
          "c6Contact",
          "c7Alive",
          "c8NotReviewed",
          "c9Jurisdiction",
          "c10Group");

  static Answered allMet() {
    Map<String, Object> facts = new TreeMap<>();
    CRITERIA.forEach(criterion -> facts.put(criterion, "YES"));
    facts.put("rapeAlleged", false);
    facts.put("investigationLive", "NO");
    facts.put("newInformationSinceReview", "NO");
    facts.put("whollyFamilial", "NO");
    facts.put("exploitationRecorded", false);
    facts.put("otherVictimsPlausible", false);
    facts.put("requestsUnanswered", 0);
    return new Answered(facts);
  }

  Answered with(String name, Object value) {
    if (!facts.containsKey(name)) {
      throw new IllegalArgumentException(name + " is not read by the scope tables");
    }
    Map<String, Object> changed = new TreeMap<>(facts);
    changed.put(name, value);
    return new Answered(changed);
  }

  Answered rape() {
    return with("rapeAlleged", true);
  }

  Answered no(String criterion) {
    return with(criterion, "NO");
  }

  Answered unknown(String criterion) {
    return with(criterion, "UNKNOWN");
  }

  Answered requestsUnanswered(int requests) {
    return with("requestsUnanswered", requests);
  }
}

package org.casereview.engine.contract;

import java.util.Map;
import java.util.Set;

/**
 * The facts that the program gives to each table that it asks: all that the table may ask about.
 */
public final class GivenFacts {

  private static final Set<String> OF_SCOPE =
      Set.of(
          "c1Nfa",
          "c2Window",
          "c3Suspects",
          "c4Victims",
          "c5Child",
          "c6Contact",
          "c7Alive",
          "c8NotReviewed",
          "c9Jurisdiction",
          "c10Group",
          "rapeAlleged",
          "investigationLive",
          "newInformationSinceReview",
          "whollyFamilial",
          "exploitationRecorded",
          "otherVictimsPlausible",
          "requestsUnanswered");

  static final Map<String, Set<String>> BY_TABLE =
      Map.of(
          "scope-outcome",
          OF_SCOPE,
          "scope-reasons",
          OF_SCOPE,
          "priority",
          Set.of(
              "currentRisk",
              "rapeAlleged",
              "penetrativeAlleged",
              "victimUnder13",
              "victims",
              "suspects",
              "linkedToReferred",
              "trafficking",
              "raisedByModifier"),
          "sla-targets",
          Set.of("process", "activity", "priority"),
          "conduct-triage",
          Set.of("indication"),
          "review-outcome",
          Set.of(
              "allLiveSuspectsAcquitted",
              "achievableEffect",
              "beyondTheForce",
              "unclearEffect",
              "decisionFlawed",
              "prosecutorWrong"));

  private GivenFacts() {}

  /** What is published for a table and missing among the facts at hand. */
  public static Set<String> missing(String table, Set<String> given) {
    var missing = new java.util.TreeSet<>(BY_TABLE.getOrDefault(table, Set.of()));
    missing.removeAll(given);
    return missing;
  }
}

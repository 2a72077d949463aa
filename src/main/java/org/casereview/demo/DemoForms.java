package org.casereview.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.casereview.demo.process.DemoWorker.OpenTask;

/** What the demo people type. */
final class DemoForms {

  private static final Set<String> SCREENING_FIELDS =
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
          "investigationLive",
          "newInformationSinceReview",
          "whollyFamilial",
          "exploitationRecorded",
          "otherVictimsPlausible",
          "rapeAlleged",
          "currentRisk");

  static final Map<String, Object> EXCLUSION =
      Map.of(
          "reasons", "The record shows plainly that the criterion is not met.",
          "safeguardingConsidered", "YES",
          "safeguardingNote", "The force confirmed that no child is at risk now.",
          "signpost", "LOCAL_REVIEW",
          "victimNotice", "TELL_BY_PLAN");

  /** One member of the scope panel leaves a case out; another has to agree. */
  static final Map<String, Object> LEFT_OUT = leftOut();

  static final Map<String, Object> NO_CONFLICT = Map.of("conflict", "NONE");

  static final Map<String, Object> CHECKED =
      Map.of("passed", "YES", "comments", "Sound, and every finding rests on a document.");

  private DemoForms() {}

  private static Map<String, Object> leftOut() {
    var answers = new HashMap<>(EXCLUSION);
    answers.put("panelScope", "OUT_OF_SCOPE");
    return Map.copyOf(answers);
  }

  /** Confirms what the package says, as it is shown. */
  static Map<String, Object> asShown(OpenTask task) {
    return task.shown().entrySet().stream()
        .filter(field -> SCREENING_FIELDS.contains(field.getKey()) && field.getValue() != null)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Answers every question as the package says, and leaves the case out. */
  static Map<String, Object> excluded(OpenTask task) {
    var answers = new HashMap<>(asShown(task));
    answers.putAll(EXCLUSION);
    return answers;
  }

  /** Reads the first account otherwise: what the package denies cannot be told from it. */
  static Map<String, Object> notExcluded(OpenTask task) {
    var answers = excluded(task);
    for (var shown : asShown(task).entrySet()) {
      if (shown.getValue().equals("NO") && shown.getKey().matches("c[0-9].*")) {
        String name = shown.getKey();
        answers.put(name, name.equals("c7Alive") ? "YES" : "UNKNOWN");
        answers.put(
            "reason" + Character.toUpperCase(name.charAt(0)) + name.substring(1),
            "The first account leaves it open, and nobody asked.");
      }
    }
    answers.put("reasons", "Other girls are mentioned in the first account and were never traced.");
    return answers;
  }

  /** Allocates in turn, to whom the form offers. */
  static Map<String, Object> toAReviewer(OpenTask task) {
    var offered = new java.util.ArrayList<String>();
    var options = java.util.regex.Pattern.compile("\"value\":\"([^\"]+)\"");
    var found = options.matcher(String.valueOf(task.shown().get("reviewers")));
    while (found.find()) {
      offered.add(found.group(1));
    }
    int turn = Math.floorMod(task.caseNumber().hashCode(), Math.max(1, offered.size()));
    return offered.isEmpty() ? Map.of() : Map.of("reviewer", offered.get(turn));
  }
}

package org.casereview.demo;

import java.util.HashMap;
import java.util.List;
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
          "agrees", "YES",
          "reasons", "The record shows plainly that the criterion is not met.",
          "safeguardingConsidered", "YES",
          "safeguardingNote", "The force confirmed that no child is at risk now.",
          "signpost", "LOCAL_REVIEW",
          "victimNotice", "TELL_BY_PLAN");

  /** Two people who do not agree leave it to the scope panel. */
  static final Map<String, Object> NOT_AGREED = notAgreed();

  static final Map<String, Object> NO_CONFLICT = Map.of("conflict", "NONE");

  static final Map<String, Object> CHECKED =
      Map.of("passed", "YES", "comments", "Sound, and every finding rests on a document.");

  static final Map<String, Object> CLOSURE =
      Map.of(
          "closureReason", "NO_REASONABLE_LINE",
          "reasons", "Every reasonable line was followed or can no longer be followed.",
          "safeguardingConsidered", "YES",
          "safeguardingNote", "Checked with the force and the local authority.",
          "victimNotice", "TELL_BY_PLAN",
          "victimNoticeReasons", "Each victim is told in the way that she chose.");

  static final Map<String, Object> APPROVED = Map.of("approved", "YES");

  private DemoForms() {}

  private static Map<String, Object> notAgreed() {
    var answers = new HashMap<>(EXCLUSION);
    answers.put("agrees", "NO");
    answers.put("reasons", "Other girls are mentioned in the first account and were never traced.");
    return Map.copyOf(answers);
  }

  /** Confirms what the package says, as it is shown. */
  static Map<String, Object> asShown(OpenTask task) {
    return task.shown().entrySet().stream()
        .filter(field -> SCREENING_FIELDS.contains(field.getKey()) && field.getValue() != null)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
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

  /** Most panels agree; some cases divide them at first. */
  static Map<String, Object> vote(OpenTask task) {
    List<String> outcomes = List.of("REOPEN", "CLOSE", "RETURN", "CLOSE", "ADOPT", "CLOSE");
    int turn = Math.floorMod(task.caseNumber().hashCode(), outcomes.size());
    var answers = new HashMap<String, Object>();
    answers.put("outcome", outcomes.get(turn));
    answers.put("reasons", "As the review recommends, on the findings of groups B and D.");
    answers.put("conflict", "NO");
    return answers;
  }
}

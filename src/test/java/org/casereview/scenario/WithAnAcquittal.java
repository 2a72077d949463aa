package org.casereview.scenario;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.casereview.casefile.CaseFile;

/** A case before the panel with two suspects, the second of whom was acquitted before. */
final class WithAnAcquittal {

  private WithAnAcquittal() {}

  static CaseFile passed(OnCases test) {
    return passed(test, Set.of("S2"));
  }

  /** With S1 and S2, of whom these were acquitted before; S1 is named for every crime. */
  static CaseFile passed(OnCases test, Set<String> acquitted) {
    var file = test.screened(told -> told(told, acquitted));
    test.allocates(file, "reviewer");
    test.driver.does("reviewer", file, "declareConflict", Map.of("conflict", "NONE"));
    test.answersAll("reviewer", file, Map.of("answer", "MET"));
    test.driver.does("reviewer", file, "reviewCase", OnCases.recommending("REOPEN"));
    test.driver.does("qa", file, "checkReview", Map.of("passed", "YES"));
    return file;
  }

  /** Of S1 and S2 these were acquitted before; S1 is named for every crime. */
  static Told told(Told told, Set<String> acquitted) {
    return told.each(
            "suspects",
            row ->
                with(
                    with(row, "familyName", "Quillfeather"),
                    "priorAcquittal",
                    acquittal(row, acquitted)))
        .each("offences", row -> with(row, "suspectReference", "S1"));
  }

  private static String acquittal(Map<String, Object> row, Set<String> acquitted) {
    return acquitted.contains(row.get("suspectReference")) ? "Y" : "N";
  }

  /**
   * The force sends its package again: of these two suspects, S1 and S2, it says who was acquitted.
   */
  static void tells(OnCases test, CaseFile file, Set<String> acquitted) {
    test.driver.sendsAgain(
        file,
        told ->
            told.each("suspects", row -> with(row, "priorAcquittal", acquittal(row, acquitted)))
                .each("offences", row -> with(row, "suspectReference", "S1")));
  }

  /** Of a suspect the force tells that they died. */
  static Map<String, Object> dead(Map<String, Object> row) {
    return with(row, "lifeStatus", "DECEASED");
  }

  private static Map<String, Object> with(Map<String, Object> row, String field, String value) {
    var one = new HashMap<>(row);
    one.put(field, value);
    return one;
  }

  /** What a lawyer, or the Director, answers. */
  static Map<String, Object> said(String question, String answer) {
    return Map.of(
        question,
        answer,
        "adviser",
        "Counsel of the review",
        "advisedOn",
        "2026-01-05",
        "advice",
        "As the law stands.");
  }

  static void confirms(OnCases test, CaseFile file, String answer) {
    test.driver.does(
        "manager",
        file,
        "confirmLegalAdvice",
        Map.of("adviceConfirmed", answer, "note", "Compared with the letter."));
  }
}

package org.casereview.scenario;

import java.util.HashMap;
import java.util.Map;
import org.casereview.casefile.CaseFile;

/** A case before the panel with two suspects, the second of whom was acquitted before. */
final class WithAnAcquittal {

  private WithAnAcquittal() {}

  static CaseFile passed(OnCases test) {
    var file = test.screened(WithAnAcquittal::told);
    test.allocates(file, "reviewer");
    test.driver.does("reviewer", file, "declareConflict", Map.of("conflict", "NONE"));
    test.answersAll("reviewer", file, Map.of("answer", "MET"));
    test.driver.does("reviewer", file, "reviewCase", OnCases.recommending("REOPEN"));
    test.driver.does("qa", file, "checkReview", Map.of("passed", "YES"));
    return file;
  }

  /** Of two suspects the second was acquitted; the crime names the first. */
  static Told told(Told told) {
    return told.each(
            "suspects",
            row -> {
              var one = new HashMap<String, Object>(row);
              one.put("familyName", "Quillfeather");
              one.put("priorAcquittal", "S2".equals(row.get("suspectReference")) ? "Y" : "N");
              return one;
            })
        .each(
            "offences",
            row -> {
              var one = new HashMap<String, Object>(row);
              one.put("suspectReference", "S1");
              return one;
            });
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

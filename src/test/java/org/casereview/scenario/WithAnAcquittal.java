package org.casereview.scenario;

import java.util.HashMap;
import java.util.Map;
import org.casereview.casefile.CaseFile;

/** A case before the panel with two suspects, the second of whom was acquitted before. */
final class WithAnAcquittal {

  private WithAnAcquittal() {}

  static CaseFile passed(OnCases test) {
    var file =
        test.screened(
            told ->
                told.each(
                    "suspects",
                    row -> {
                      var one = new HashMap<String, Object>(row);
                      one.put("familyName", "Quillfeather");
                      one.put(
                          "priorAcquittal", "S2".equals(row.get("suspectReference")) ? "Y" : "N");
                      return one;
                    }));
    test.allocates(file, "reviewer");
    test.driver.does("reviewer", file, "declareConflict", Map.of("conflict", "NONE"));
    test.answersAll("reviewer", file, Map.of("answer", "MET"));
    test.driver.does("reviewer", file, "reviewCase", OnCases.recommending("REOPEN"));
    test.driver.does("qa", file, "checkReview", Map.of("passed", "YES"));
    return file;
  }
}

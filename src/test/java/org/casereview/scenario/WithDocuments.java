package org.casereview.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseFiles;
import org.casereview.platform.Actor;
import org.casereview.referral.documents.MadeFiles;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** A case under review whose force sent two documents and holds a third. */
final class WithDocuments {

  private WithDocuments() {}

  static CaseFile openForReview(OnCases test) throws Exception {
    var made =
        new DocumentCase(test.application.getBean(TestRestTemplate.class), "D" + System.nanoTime())
            .with("PAGES", "POLICY_FILE", "p.pdf", MadeFiles.pdf("First", "Second", "Third"))
            .with("NOTES", "CRIME_REPORT", "notes.txt", "line\n".repeat(900).getBytes(UTF_8))
            .without("TAPE", "INTERVIEW", "HELD")
            .send();
    var cases = test.application.getBean(CaseFiles.class);
    var file = Actor.as(Actor.JOBS, () -> cases.byNumber(made.number()).orElseThrow());
    test.driver.runJobs(file);
    test.screens("screener", file, allKnown(test.shown("screener", file, Map.of())));
    test.allocates(file, "reviewer");
    test.driver.does("reviewer", file, "declareConflict", Map.of("conflict", "NONE"));
    return file;
  }

  private static Map<String, Object> allKnown(Map<String, Object> shown) {
    var known = new HashMap<String, Object>();
    shown.forEach(
        (question, answer) -> {
          if (answer.equals("UNKNOWN")) {
            known.put(question, question.matches("c\\d.*") ? "YES" : "NO");
            known.put(
                "reason" + Character.toUpperCase(question.charAt(0)) + question.substring(1),
                "The record says so.");
          }
        });
    return known;
  }
}

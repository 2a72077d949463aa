package org.casereview.demo;

import java.util.List;
import java.util.Map;
import org.casereview.demo.process.DemoWorker;
import org.casereview.demo.process.DemoWorker.OpenTask;
import org.casereview.platform.Actor;
import org.casereview.review.AnswerSheet;
import org.casereview.review.Failing;
import org.casereview.review.ItemAnswer;
import org.casereview.review.ReviewPage;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Answers the protocol of some cases as a reviewer would in the Case file. */
@Component
@Profile("demo")
class DemoReview {

  private final DemoWorker worker;
  private final AnswerSheet sheet;

  DemoReview(DemoWorker worker, AnswerSheet sheet) {
    this.worker = worker;
    this.sheet = sheet;
  }

  /** Answers every item of up to so many cases of a reviewer. */
  void answer(int most, String reviewer) {
    worker.settle();
    String staffId = worker.staffId(reviewer);
    worker
        .open("reviewCase", reviewer, 100)
        .filter(task -> staffId.equals(task.assignee()))
        .limit(most)
        .forEach(task -> Actor.run(staffId, () -> answerAll(task.caseNumber(), staffId)));
  }

  Map<String, Object> submission(OpenTask task) {
    return Map.of(
        "summary", "The first account named places and people that nobody followed up.",
        "recommendation", "REOPEN",
        "recommendationReasons", "Two lines can still be followed: the phone and the witness.",
        "conductConsidered", "YES");
  }

  private void answerAll(String caseNumber, String staffId) {
    var page = sheet.page(caseNumber, staffId);
    page.groups().stream()
        .flatMap(group -> group.items().stream())
        .filter(item -> item.answer() == null)
        .forEach(item -> sheet.save(caseNumber, staffId, item.code(), answerTo(item)));
  }

  private static ItemAnswer answerTo(ReviewPage.Item item) {
    return switch (item.code()) {
      case "B4" -> finding("PARTLY", "LOI-01", "PROBABLE");
      case "D2" -> finding("NOT_MET", "SUS-02", "DECISIVE");
      case "A5", "G5" -> plain("NOT_APPLICABLE");
      default -> plain("MET");
    };
  }

  private static ItemAnswer plain(String answer) {
    return new ItemAnswer(
        answer, null, null, null, null, null, false, List.of(), null, 0, null, null);
  }

  private static ItemAnswer finding(String answer, String failing, String effect) {
    return new ItemAnswer(
        answer,
        "Each person and place named is followed up.",
        "Two of five were followed up.",
        null,
        "Policy file",
        "14",
        false,
        List.of(new Failing(failing, "SUPERVISION", effect, "YES")),
        null,
        0,
        null,
        null);
  }
}

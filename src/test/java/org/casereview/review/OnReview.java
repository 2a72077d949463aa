package org.casereview.review;

import static org.casereview.review.Walk.REVIEWER;

import java.util.List;
import org.casereview.casefile.CaseFile;
import org.casereview.testing.CaseReviewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@CaseReviewTest
abstract class OnReview {

  static final String LATEST =
      " from casereview.review where case_id = ? order by round desc limit 1";

  @Autowired Allocations allocations;
  @Autowired Reviews reviews;
  @Autowired AnswerSheet answers;

  Walk walk;

  @Autowired
  void walkOn(ApplicationContext application) {
    walk = new Walk(application);
  }

  static final String OF =
      " where review_id in (select id from casereview.review where case_id = ?)";

  String submission(CaseFile file) {
    return walk.refusal(REVIEWER, () -> reviews.submit(file.id(), REVIEWER, Walk.recommendation()));
  }

  void check(CaseFile file, String by, boolean passed) {
    walk.sql(
        by,
        "update casereview.review set checked_by = ?, checked_at = now(), passed = ?,"
            + " checked_file_version = 1 where case_id = ?",
        by,
        passed,
        file.id());
  }

  static ItemAnswer partly(String expected, int version) {
    return new ItemAnswer(
        "PARTLY", expected, null, null, null, null, false, List.of(), null, version, null, null);
  }

  static ItemAnswer complete(int version) {
    return found(version, new Failing("SUS-04", "CAPACITY", "POSSIBLE", "NO"));
  }

  static ItemAnswer found(int version, Failing... failings) {
    return new ItemAnswer(
        "NOT_MET",
        "Search.",
        "Nothing.",
        null,
        "Log",
        "3",
        false,
        List.of(failings),
        null,
        version,
        null,
        null);
  }
}

package org.casereview.screening;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What in a force's package each derived answer was read from; the referral stands behind it. */
public interface PackageEvidence {

  Evidence of(UUID caseId);

  /**
   * The fields beside the answers, and what the force wrote in its own words.
   *
   * @param quotes the fields that each question was answered from; also those that are blank
   * @param words the texts of the package that no single question rests on
   */
  record Evidence(Map<Question, List<Quote>> quotes, List<Quote> words) {}

  /**
   * One field of the package.
   *
   * @param table such as {@code cases} or {@code suspects}
   * @param row pseudonym of a person, or the force's reference of a row; null for the case itself
   * @param column such as {@code closedDate}
   * @param value as the force gave it; null where it is blank
   */
  record Quote(String table, String row, String column, String value) {}
}

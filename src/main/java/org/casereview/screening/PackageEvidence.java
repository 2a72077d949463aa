package org.casereview.screening;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What in a force's package each derived answer was read from; the referral stands behind it. */
public interface PackageEvidence {

  Evidence of(UUID caseId);

  /**
   * The fields beside the answers, and which texts the force sent.
   *
   * @param quotes the fields that each question was answered from; also those that are blank
   */
  record Evidence(Map<Question, List<Quote>> quotes, Told told) {}

  /**
   * The texts of the package that no single question rests on; each opens when it is asked for.
   *
   * @param narratives the codes of those that the force sent
   */
  record Told(List<String> narratives, About about) {}

  /** What the texts are about, in a neutral sentence made of codes; never a quotation. */
  record About(String sentence) {}

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

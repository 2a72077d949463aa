package org.casereview.decision.pack;

import java.util.List;

/**
 * What a pack says, in the order of its pages, in plain words and by pseudonym.
 *
 * @param about what is told in it, in a neutral line that stands before everything else, or null
 * @param before what was decided on the case before and holds no more, the newest first
 * @param account what the force recorded, line by line
 * @param whyClosed why the force closed the case, or null where no reason was recorded
 * @param found the reviewer's summary, or null
 * @param achievable from the ledger, as is what was missed and cannot be asked for
 * @param answered what people answered to questions that process owners asked of them
 * @param failings those that bore most on the decision first
 */
record Pack(
    String caseNumber,
    long fileVersion,
    String printedBy,
    String printedAt,
    String about,
    List<Row> before,
    List<String> account,
    List<Row> persons,
    List<String> crimes,
    String whyClosed,
    String found,
    List<Row> failings,
    List<Row> answered,
    List<Row> achievable,
    List<Row> missed,
    List<Row> recommended,
    List<Row> proposed,
    List<Row> questions,
    List<Row> dissent) {

  /** Something with what is said of it. */
  record Row(String what, String said) {}
}

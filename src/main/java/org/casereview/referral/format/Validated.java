package org.casereview.referral.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A referral held against the rules.
 *
 * @param row number of its row in {@code cases}
 * @param forceCode its force, or null when that could not be read
 * @param forceReference the reference in its canonical spelling, or null when it is not a valid one
 * @param shownReference the reference as sent
 * @param order the references of each table's rows in the order in which they were sent
 * @param withheld the values that are kept as recorded only
 */
public record Validated(
    int row,
    String forceCode,
    String forceReference,
    String shownReference,
    Content content,
    Map<Table, List<String>> order,
    List<Problem> problems,
    List<Withheld> withheld) {

  /** The same with remarks that only what is on file gives rise to. */
  public Validated remarking(List<Problem> more) {
    var all = new ArrayList<>(problems);
    all.addAll(more);
    return new Validated(
        row, forceCode, forceReference, shownReference, content, order, all, withheld);
  }

  public boolean isRejected() {
    return problems.stream().anyMatch(Problem::isError);
  }

  public boolean rapeAlleged() {
    return content.rows(Table.OFFENCES).values().stream().anyMatch(o -> "Y".equals(o.get("rape")));
  }
}

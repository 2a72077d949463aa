package org.casereview.referral.content;

import java.util.List;

/**
 * One referred investigation as the force has described it so far, newest statement first to count.
 *
 * <p>Each row keeps the columns of the referral package by their names; references, codes and dates
 * are in their canonical spelling. Rows that the force no longer sends are still here.
 */
public record Referral(
    Fields file,
    List<Row> suspects,
    List<Row> victims,
    List<Row> offences,
    List<Row> documents,
    List<Row> lines) {

  /**
   * A row of one of the tables.
   *
   * @param reference the force's reference of the row, unique within the case and table
   * @param pseudonym {@code S-01} or {@code V-01} for persons, numbered as first received; else
   *     null
   * @param noLongerSent whether the force has left it out when it sent the case again
   */
  public record Row(String reference, String pseudonym, boolean noLongerSent, Fields fields) {

    public String text(String column) {
      return fields.text(column);
    }

    public Known known(String column) {
      return fields.known(column);
    }
  }

  /** Rape is alleged when some offence says so. */
  public boolean rapeAlleged() {
    return offences.stream().anyMatch(o -> o.known("rape") == Known.YES);
  }
}

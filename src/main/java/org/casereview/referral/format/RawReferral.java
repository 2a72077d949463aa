package org.casereview.referral.format;

import java.util.List;
import java.util.Map;

/**
 * One row of {@code cases} with its rows in the other tables, as sent.
 *
 * @param children the tables that are in the package; a table that is absent makes no statement
 */
public record RawReferral(Row file, Map<Table, List<Row>> children) {

  public List<Row> rows(Table table) {
    return children.getOrDefault(table, List.of());
  }
}

package org.casereview.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.casereview.referral.format.Confirmed;
import org.casereview.referral.format.Problem;
import org.casereview.referral.format.RawReferral;
import org.casereview.referral.format.Row;
import org.casereview.referral.format.Table;

/**
 * Something wrong with a rejected referral, where it stands in the package and in the referral.
 *
 * @param row as a person saw it in the package
 * @param index of the row in its array, from 0; null for the investigation itself
 * @param mayStand whether it may be confirmed that the record says so
 */
public record Wrong(
    Problem.Severity severity,
    String table,
    int row,
    String rowReference,
    Integer index,
    String column,
    String code,
    String value,
    String message,
    boolean mayStand) {

  /** What is wrong now; then what was wrong with the package only, such as a reference twice. */
  static List<Wrong> all(List<Problem> now, List<Problem> before, RawReferral raw, Rejected item) {
    var all = new ArrayList<Wrong>();
    for (Problem one : now) {
      rowOf(one, raw).ifPresent(row -> all.add(of(one, row(item, row), Optional.of(row))));
    }
    before.stream()
        .filter(b -> b.isError() && all.stream().noneMatch(one -> one.isSame(b)))
        .forEach(b -> all.add(of(b, b.row(), Optional.empty())));
    return all;
  }

  private boolean isSame(Problem other) {
    return table.equals(other.table())
        && row == other.row()
        && code.equals(other.code())
        && Objects.equals(column, other.column());
  }

  private static int row(Rejected item, Row row) {
    return row.table() == Table.CASES
        ? item.row()
        : item.rowNumbers()
            .path(RawJson.camel(row.table().label()))
            .path(row.number() - 1)
            .asInt(row.number());
  }

  private static Optional<Row> rowOf(Problem problem, RawReferral raw) {
    Table table = Table.named(problem.table()).orElseThrow();
    return table == Table.CASES
        ? Optional.of(raw.file())
        : raw.rows(table).stream().filter(r -> r.number() == problem.row()).findFirst();
  }

  private static Wrong of(Problem problem, int row, Optional<Row> at) {
    boolean child = at.isPresent() && at.get().table() != Table.CASES;
    return new Wrong(
        problem.severity(),
        problem.table(),
        row,
        at.map(r -> r.value(r.table().reference())).orElse(null),
        child ? Integer.valueOf(at.get().number() - 1) : null,
        problem.column(),
        problem.code(),
        problem.value(),
        problem.message(),
        at.isPresent() && Confirmed.mayStand(problem));
  }
}

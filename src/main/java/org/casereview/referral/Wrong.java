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
  static List<Wrong> all(List<Problem> now, List<Problem> before, RawReferral raw) {
    var left = new ArrayList<>(before);
    var all = new ArrayList<Wrong>();
    for (Problem one : now) {
      var same = left.stream().filter(b -> isSame(b, one)).findFirst();
      same.ifPresent(left::remove);
      all.add(of(one, same.map(Problem::row).orElse(one.row()), rowOf(one, raw)));
    }
    left.stream().filter(Problem::isError).forEach(p -> all.add(of(p, p.row(), Optional.empty())));
    return all;
  }

  private static boolean isSame(Problem one, Problem other) {
    return one.table().equals(other.table())
        && one.code().equals(other.code())
        && Objects.equals(one.column(), other.column())
        && Objects.equals(one.value(), other.value());
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

package org.casereview.referral.format;

import java.util.Set;
import org.casereview.referral.format.Validator.Identity;

/**
 * What a force has confirmed that its record says, wrong as it is: such a value is kept as recorded
 * and counts as unknown.
 */
@FunctionalInterface
public interface Confirmed {

  /** The warning that takes the place of the error. */
  String CODE = "AS_RECORDED";

  /** The errors that a closed file may really hold. */
  Set<String> CODES = Set.of("DATE_ORDER", "FUTURE_DATE", "CONTRADICTION", "BAD_DATE");

  /** Nothing was confirmed. */
  Confirmed NONE = (referral, cell) -> false;

  /**
   * A value of a referral.
   *
   * @param row the row's own reference, in its canonical spelling
   * @param value as it is read, or as it was sent where it cannot be read
   */
  record Cell(Table table, String row, String column, String value) {}

  boolean holds(Identity referral, Cell cell);

  default Confirmed or(Confirmed other) {
    return (referral, cell) -> holds(referral, cell) || other.holds(referral, cell);
  }

  /** True when "our record says so" may be said of a problem. */
  static boolean mayStand(Problem problem) {
    return problem.isError()
        && problem.column() != null
        && Table.named(problem.table())
            .filter(table -> table.placeOf(problem.column()).isPresent())
            .map(table -> table.column(problem.column()))
            .filter(column -> mayStand(column, problem.code(), problem.value()))
            .isPresent();
  }

  /** What has to be there, and what is longer than any such value, cannot be left unknown. */
  static boolean mayStand(Column column, String code, String value) {
    return CODES.contains(code)
        && !column.required()
        && value != null
        && value.codePointCount(0, value.length()) <= column.max();
  }
}

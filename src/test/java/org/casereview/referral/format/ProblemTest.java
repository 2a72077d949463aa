package org.casereview.referral.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.casereview.referral.format.Problem.Severity;
import org.junit.jupiter.api.Test;

/** What a force reads on its receipt of a thing that is wrong or odd. */
class ProblemTest {

  private static Row row() {
    var cells = new String[Table.LINES_OF_INQUIRY.columns().size()];
    cells[Table.LINES_OF_INQUIRY.place("description")] = "x".repeat(200);
    return new Row(Table.LINES_OF_INQUIRY, 7, cells, null);
  }

  @Test
  void it_names_the_place_and_the_value_as_it_was_sent() {
    var error = Problem.error(row(), "description", "R-1", "TOO_LONG", "Shorten this value.");
    assertThat(error)
        .isEqualTo(
            new Problem(
                Severity.ERROR,
                "lines_of_inquiry",
                7,
                "description",
                "R-1",
                "TOO_LONG",
                "x".repeat(100),
                "Shorten this value."));
    assertThat(error.isError()).isTrue();
    assertThat(Problem.error(row(), null, "R-1", "BAD_TEXT", "Look.").value()).isNull();
  }

  @Test
  void a_warning_rejects_nothing() {
    assertThat(Problem.warning(row(), "kind", "R-1", "ODD", "Look.").isError()).isFalse();
    var table = Problem.ofTable("cases", "shoe_size", "UNKNOWN_COLUMN", "Ignored.");
    assertThat(table.row()).isZero();
    assertThat(table.isError()).isFalse();
  }

  @Test
  void a_row_that_is_left_out_now_is_told_by_its_reference() {
    assertThat(Problem.noLongerSent(Table.SUSPECTS, "R-1", "S2"))
        .matches(p -> p.code().equals("NO_LONGER_SENT") && !p.isError() && p.row() == 0)
        .matches(p -> p.column().equals("suspect_reference") && p.value().equals("S2"));
  }
}

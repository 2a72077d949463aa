package org.casereview.referral.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.casereview.referral.format.Problem;
import org.casereview.referral.format.Row;
import org.casereview.referral.format.Table;
import org.junit.jupiter.api.Test;

/** Which rows belong to which case, and which cases fit into memory together. */
class ReferencesTest {

  private static Row row(Table table, int number, String reference) {
    var cells = new String[table.columns().size()];
    cells[table.place("force_reference")] = reference;
    return new Row(table, number, cells, null);
  }

  private static References of(String... cases) {
    var references = new References();
    for (String reference : cases) {
      references.add(row(Table.CASES, references.rows() + 2, reference));
    }
    return references;
  }

  @Test
  void a_reference_that_stands_twice_is_known_and_a_blank_one_is_none() throws Exception {
    assertThat(of("R-1", "R-2", "R-1", null, null).duplicates()).containsExactly("R-1");
    assertThat(of("R-1", "R-2").rows()).isEqualTo(2);
  }

  @Test
  void a_row_of_no_case_is_told_and_another_is_not() {
    var references = of("R-1");
    assertThat(references.child(row(Table.VICTIMS, 2, "R-1"))).isEmpty();
    assertThat(references.child(row(Table.VICTIMS, 3, "R-9")).orElseThrow())
        .matches(p -> p.code().equals("ORPHAN_ROW") && p.row() == 3 && p.isError())
        .matches(p -> p.forceReference().equals("R-9"));
    assertThat(references.child(row(Table.VICTIMS, 4, null)).orElseThrow().code())
        .isEqualTo("REQUIRED");
  }

  @Test
  void ten_thousand_rows_of_no_case_are_listed_and_then_one_sentence_tells_of_the_rest() {
    var references = of("R-1");
    List<Problem> told =
        IntStream.range(0, 10_003)
            .boxed()
            .flatMap(i -> references.child(row(Table.VICTIMS, i + 2, "R-9")).stream())
            .toList();
    assertThat(told).hasSize(10_001);
    assertThat(told.get(9_999).message()).contains("correct it or add the case");
    assertThat(told.get(10_000).message()).contains("are not listed");
  }

  @Test
  void cases_are_read_in_as_many_passes_as_memory_asks_for() throws Exception {
    long one = References.weight(row(Table.CASES, 2, "R-1"));
    assertThat(one).isEqualTo(8L * Table.CASES.columns().size() + 3);
    var together = of("R-1", "R-2", "R-3");
    together.divide(3 * one);
    assertThat(together.passes()).isEqualTo(1);
    var apart = of("R-1", "R-2", "R-3");
    apart.divide(2 * one);
    assertThat(apart.passes()).isEqualTo(2);
    assertThat(IntStream.range(0, 3).map(apart::passOf)).containsExactly(0, 0, 1);
    var single = of("R-1", "R-2");
    single.divide(one);
    assertThat(single.passes()).isEqualTo(2);
    assertThat(single.passOf(1)).isEqualTo(1);
  }

  @Test
  void a_case_weighs_what_its_rows_weigh_and_may_be_too_heavy() {
    long one = References.weight(row(Table.CASES, 2, "R-1"));
    var references = of("R-0", "R-1");
    Row child = row(Table.VICTIMS, 2, "R-1");
    references.child(child);
    assertThatThrownBy(() -> references.divide(one + References.weight(child) - 1))
        .isInstanceOfSatisfying(
            PackageFault.class,
            fault -> assertThat(fault.code()).isEqualTo(PackageFault.Code.TOO_LARGE))
        .hasMessageContaining("cases row 3 ");
  }
}

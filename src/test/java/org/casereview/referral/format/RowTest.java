package org.casereview.referral.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.casereview.referral.format.Row.Spoilt;
import org.junit.jupiter.api.Test;

/** A row as it was sent: its values without blanks at their ends, or nothing at all. */
class RowTest {

  private static Row row(Map<Integer, Spoilt> spoilt, String... first) {
    var cells = new String[Table.LINES_OF_INQUIRY.columns().size()];
    System.arraycopy(first, 0, cells, 0, first.length);
    return new Row(Table.LINES_OF_INQUIRY, 2, cells, null, spoilt);
  }

  @Test
  void a_value_is_trimmed_and_a_blank_one_is_unknown() {
    Row row = row(Map.of(), " R-1\u00a0", "\u200b ");
    assertThat(row.value("force_reference")).isEqualTo("R-1");
    assertThat(row.value("line_reference")).isNull();
    assertThat(row.value("kind")).isNull();
  }

  @Test
  void a_row_is_blank_when_it_is_blank_throughout() {
    assertThat(row(Map.of()).isBlank()).isTrue();
    assertThat(row(Map.of(), " ", "\u00a0").isBlank()).isTrue();
    assertThat(row(Map.of(), null, null, null, null, "U").isBlank()).isFalse();
    assertThat(row(Map.of(1, Spoilt.FORMULA)).isBlank()).isFalse();
  }

  @Test
  void its_own_reference_is_known_in_one_spelling_as_far_as_it_can_be_read() {
    assertThat(Validator.reference(row(Map.of(), "R-1", " e\u0301 "))).contains("\u00e9");
    assertThat(Validator.reference(row(Map.of(), "R-1"))).isEmpty();
    assertThat(Validator.reference(row(Map.of(), "R-1", "L\u200B1"))).isEmpty();
  }
}

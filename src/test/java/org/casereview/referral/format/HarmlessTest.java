package org.casereview.referral.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a spreadsheet would calculate is given out with an apostrophe, and taken back without. */
class HarmlessTest {

  @ParameterizedTest(name = "<{0}>")
  @ValueSource(strings = {"=1+1", "+44", "-2", "@SUM", "\tx", "\rx", "="})
  void a_formula_is_made_text_and_comes_back_as_it_was(String text) {
    assertThat(Harmless.cell(text)).isEqualTo("'" + text);
    assertThat(Harmless.undone("'" + text)).isEqualTo(text);
  }

  @ParameterizedTest(name = "<{0}>")
  @ValueSource(strings = {"a=1", "O'Brien", "'", "'quoted'", "1-2"})
  void all_else_stays_as_it_is(String text) {
    assertThat(Harmless.cell(text)).isEqualTo(text);
    assertThat(Harmless.undone(text)).isEqualTo(text);
  }

  @Test
  void what_is_unknown_is_an_empty_cell() {
    assertThat(Harmless.cell(null)).isEmpty();
    assertThat(Harmless.cell("")).isEmpty();
    assertThat(Harmless.undone("")).isEmpty();
  }
}

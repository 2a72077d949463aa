package org.casereview.referral.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text as the reading rules take it: what is a blank, what is one spelling, what is broken. */
class TextTest {

  @ParameterizedTest(name = "<{0}>")
  @ValueSource(
      ints = {
        ' ', '\t', '\n', '\r', 0x00A0, 0x2007, 0x202F, 0x3000, 0x200B, 0x200C, 0x200D, 0x2060,
        0xFEFF
      })
  void every_kind_of_blank_is_a_blank(int c) {
    assertThat(Text.isBlank(c)).isTrue();
    String blank = Character.toString(c);
    assertThat(Text.trimmed(blank + blank + "a b" + blank + blank)).isEqualTo("a b");
    assertThat(Text.trimmed(blank + blank)).isEmpty();
  }

  @ParameterizedTest(name = "<{0}>")
  @ValueSource(ints = {'a', '_', '-', '0', 0x200E, 0x2061, 0x205F + 0x10, 0xFEFE, 0x1F642})
  void nothing_else_is_a_blank(int c) {
    assertThat(Text.isBlank(c)).isFalse();
    String sign = Character.toString(c);
    assertThat(Text.trimmed(" " + sign + " ")).isEqualTo(sign);
  }

  @Test
  void what_is_not_there_is_empty() {
    assertThat(Text.trimmed(null)).isEmpty();
    assertThat(Text.trimmed("")).isEmpty();
  }

  @Test
  void letters_are_composed_and_every_end_of_a_line_is_one_sign() {
    assertThat(Text.canonical("e\u0301")).isEqualTo("\u00e9");
    assertThat(Text.canonical("a\r\nb\rc\nd\u2028e\u2029f")).isEqualTo("a\nb\nc\nd\ne\nf");
  }

  @ParameterizedTest(name = "<{0}>")
  @ValueSource(ints = {0, 7, 0x1B, 0x7F, 0x85, 0x9F, 0xD800, 0xDFFF})
  void control_characters_and_half_a_pair_are_broken(int c) {
    assertThat(Text.isBroken("a" + (char) c)).isTrue();
  }

  @ParameterizedTest(name = "<{0}>")
  @ValueSource(ints = {'\n', '\r', '\t', ' ', 0xA0, 0xD7FF, 0xE000, 0x1F642})
  void line_ends_tabs_and_letters_of_every_script_are_not_broken(int c) {
    assertThat(Text.isBroken("a" + Character.toString(c))).isFalse();
  }

  @ParameterizedTest(name = "{0} cut at 2 is {1}")
  @CsvSource(
      nullValues = "NIL",
      value = {"NIL,NIL", "'',''", "ab,ab", "abc,ab", "a🙂c,a🙂", "🙂🙂,🙂🙂"})
  void a_text_is_cut_between_whole_characters(String text, String kept) {
    assertThat(Text.cut(text, 2)).isEqualTo(kept);
  }
}

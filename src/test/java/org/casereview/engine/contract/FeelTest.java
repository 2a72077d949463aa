package org.casereview.engine.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The part of FEEL that tables are written in, and nothing beyond it. */
class FeelTest {

  @ParameterizedTest(name = "<{0}>")
  @ValueSource(
      strings = {
        "-",
        "\"A\"",
        "\"A\", \"B\"",
        "not(\"A\", \"B\")",
        "< 3",
        ">= -3.5",
        "[1..5[",
        "true"
      })
  void a_cell_says_when_a_rule_fires(String cell) {
    assertThat(Feel.isTest(cell)).isTrue();
  }

  @ParameterizedTest(name = "<{0}>")
  @ValueSource(strings = {"now()", "\"${a}\"", "a", "1 + 1", "\"A\",", "not()", "{}", "1234567890"})
  void nothing_else_does(String cell) {
    assertThat(Feel.isTest(cell)).isFalse();
    assertThat(Feel.isValue(cell)).isFalse();
  }

  @Test
  void a_rule_gives_a_value_or_a_list_of_them() {
    assertThat(Feel.isValue("")).isTrue();
    assertThat(Feel.isValue("\"A\"")).isTrue();
    assertThat(Feel.isValue("[\"A\", 2]")).isTrue();
    assertThat(Feel.isValue("< 3")).isFalse();
    assertThat(Feel.isTest("")).isTrue();
  }

  @Test
  void a_cell_is_read_up_to_a_thousand_letters() {
    String most = "1,".repeat(499) + "11";
    assertThat(Feel.isTest(most)).isTrue();
    assertThat(Feel.isTest(most + "1")).isFalse();
    String list = "[" + "1,".repeat(498) + "11]";
    assertThat(Feel.isValue(list)).isTrue();
    assertThat(Feel.isValue(list.replace("11]", "11111]"))).isFalse();
    assertThat(Feel.isName("a".repeat(1000))).isTrue();
    assertThat(Feel.isName("a".repeat(1001))).isFalse();
    assertThat(Feel.isQuestion("a".repeat(1000))).isTrue();
    assertThat(Feel.isQuestion("a".repeat(1001))).isFalse();
    assertThat(Feel.names("a".repeat(1000))).hasSize(1);
    assertThat(Feel.names("a".repeat(1001))).isEmpty();
  }

  @ParameterizedTest(name = "<{0}>")
  @ValueSource(
      strings = {
        "rapeAlleged",
        "count([c1, c2][item = \"UNKNOWN\"]) > 0",
        "list contains(reasons, \"A\")",
        "not(a) and b",
        "some x in reasons satisfies x = \"A\""
      })
  void a_question_is_about_facts(String question) {
    assertThat(Feel.isQuestion(question)).isTrue();
  }

  @ParameterizedTest(name = "<{0}>")
  @ValueSource(
      strings = {
        "",
        "now()",
        "for x in a return x",
        "if a then b",
        "function(x) x",
        "a.b",
        "a; b",
        "a + b",
        "external",
        "A"
      })
  void no_question_computes_or_reaches_out(String question) {
    assertThat(Feel.isQuestion(question)).isFalse();
  }

  @Test
  void the_facts_of_a_question_are_its_names_without_its_own_words_and_codes() {
    assertThat(Feel.names("count([c1, c2][item = \"UNKNOWN thing\"]) > 0"))
        .containsExactlyInAnyOrder("c1", "c2");
    assertThat(Feel.names("some x in reasons satisfies x = \"a\" or not(flag)"))
        .containsExactlyInAnyOrder("reasons", "flag");
  }

  @Test
  void a_name_is_one_word() {
    assertThat(Feel.isName("rapeAlleged")).isTrue();
    assertThat(Feel.isName("rape alleged")).isFalse();
    assertThat(Feel.isName("")).isFalse();
  }
}

package org.casereview.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;
import org.casereview.engine.Answers;
import org.casereview.engine.Choice;
import org.casereview.platform.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a form's file says of its fields, and each bound to the letter. */
class FormSchemaTest {

  private static final String FORM =
      """
      {"components": [
        {"type": "text", "key": "heading"},
        {"type": "textfield", "key": "name", "label": "Name",
          "validate": {"minLength": 2, "maxLength": 4, "pattern": "[A-Z]+"}},
        {"type": "textfield"},
        {"type": "number", "key": "count", "validate": {"min": 1, "max": 3}},
        {"type": "datetime", "key": "day", "dateLabel": "The day"},
        {"type": "checkbox", "key": "sure", "label": "Sure", "validate": {"required": true}},
        {"type": "checkbox", "key": "maybe", "label": "Maybe"},
        {"type": "number", "key": "free", "label": "Free"},
        {"type": "select", "key": "who", "label": "Who", "valuesKey": "people"},
        {"type": "radio", "key": "answer", "label": "Answer",
          "values": [{"value": "YES"}, {"value": "NO"}]},
        {"type": "radio", "key": "empty", "label": "Empty"},
        {"type": "taglist", "key": "tags", "label": "Tags", "values": [{"value": "A"}]},
        {"type": "textfield", "key": "shown", "label": "Shown", "disabled": true},
        {"type": "textarea", "key": "read", "label": "Read", "readonly": true},
        {"type": "group", "conditional": {"hide": "=x"}, "components": [
          {"type": "textarea", "key": "inner", "label": "Inner", "validate": {"required": true}}]}
      ]}
      """;

  private FormSchema schema;
  private int asked;

  @BeforeEach
  void read() throws IOException {
    schema = FormSchema.of(new ObjectMapper().readTree(FORM));
  }

  @Test
  void fields_that_people_fill_in_are_read_in_their_order_and_nothing_else() {
    assertThat(schema.fields().keySet())
        .containsExactly(
            "name", "count", "day", "sure", "maybe", "free", "who", "answer", "empty", "tags",
            "shown", "read", "inner");
    assertThat(field("day").label()).isEqualTo("The day");
    assertThat(field("count").label()).isEqualTo("count");
    assertThat(field("answer").options()).containsExactly("YES", "NO");
    assertThat(field("who").optionsFrom()).isEqualTo("people");
    assertThat(field("who").options()).isNull();
    assertThat(field("answer").optionsFrom()).isNull();
  }

  @Test
  void what_a_condition_may_hide_is_asked_for_by_its_recorder_alone() {
    assertThat(field("inner").mayBeHidden()).isTrue();
    assertThat(field("inner").required()).isFalse();
    assertThat(field("sure").mayBeHidden()).isFalse();
    assertThat(field("sure").required()).isTrue();
    assertThat(field("name").required()).isFalse();
  }

  @Test
  void what_people_only_read_and_what_takes_many_answers_is_known() {
    assertThat(List.of(field("shown").shownOnly(), field("read").shownOnly())).containsOnly(true);
    assertThat(field("name").shownOnly()).isFalse();
    assertThat(field("tags").isMany()).isTrue();
    assertThat(field("answer").isMany()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"A, short", "ABCDE, 4 characters", "ab, not written", "A\u0000C, cannot be kept"})
  void a_word_keeps_to_its_length_and_its_pattern(String word, String why) {
    isRefused("name", word, why);
  }

  @ParameterizedTest
  @ValueSource(strings = {"AB", "ABCD"})
  void a_word_at_the_edge_of_its_length_is_taken(String word) throws Refusal {
    assertThat(check("name", word).text("name")).contains(word);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.99, 3.01, Double.NaN, Double.POSITIVE_INFINITY})
  void a_number_out_of_bounds_is_refused(double amount) {
    isRefused("count", amount, "");
  }

  @Test
  void what_is_no_number_is_refused_where_there_are_no_bounds_too() throws Refusal {
    isRefused("free", Double.NaN, "is a number");
    isRefused("free", Double.NEGATIVE_INFINITY, "is a number");
    isRefused("free", "17", "is a number");
    assertThat(check("free", -17).values()).containsEntry("free", -17);
  }

  @Test
  void a_tick_is_kept_and_so_is_its_absence() throws Refusal {
    assertThat(check("maybe", true).values()).containsEntry("maybe", true);
    assertThat(check("maybe", false).values()).containsEntry("maybe", false);
    isRefused("maybe", "true", "is ticked or not ticked");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void a_number_at_its_bound_is_taken(int amount) throws Refusal {
    assertThat(check("count", amount).values()).containsEntry("count", amount);
  }

  @Test
  void half_characters_are_never_kept_and_what_is_typed_on_a_keyboard_is() throws Refusal {
    String typed = "line\nline\r\n\tthen \uD83D\uDE42";
    assertThat(check("inner", typed).text("inner")).contains(typed);
    isRefused("inner", "half \uD83D", "cannot be kept");
    isRefused("inner", "half \uDFFF", "cannot be kept");
    isRefused("inner", "bell \u0007", "cannot be kept");
    assertThat(check("inner", "\uE000 \uD7FF").text("inner")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-30", "26-01-01", "3026-01-01", "2026-1-1"})
  void a_day_that_no_calendar_has_is_refused(String day) {
    isRefused("day", day, "a date such as 2026-03-09");
  }

  @Test
  void a_day_is_kept_as_it_was_written() throws Refusal {
    assertThat(check("day", "2024-02-29").values()).containsEntry("day", "2024-02-29");
  }

  @Test
  void a_choice_is_one_of_those_that_were_given() throws Refusal {
    assertThat(check("who", "S0005").code("who")).isEqualTo("S0005");
    isRefused("who", "S0006", "has no such choice");
    isRefused("who", "people", "has no such choice");
    isRefused("empty", "YES", "has no such choice");
    isRefused("answer", "MAYBE", "has no such choice");
    assertThat(check("tags", List.of("A", "A")).values()).containsEntry("tags", List.of("A", "A"));
    isRefused("tags", List.of("A", "B"), "has no such choice");
    isRefused("tags", Arrays.asList("A", null), "is text");
    isRefused("tags", "A", "is a list of choices");
  }

  @Test
  void what_is_shown_comes_back_as_it_was_or_not_at_all() throws Refusal {
    assertThat(check("shown", "17").values()).containsEntry("shown", "17");
    isRefused("shown", "18", "cannot be changed here");
    isRefused("read", "anything", "cannot be changed here");
  }

  @Test
  void what_has_to_be_ticked_is_ticked() {
    var untouched = Variables.createVariables();
    assertThatThrownBy(() -> checker().check(untouched)).hasMessage("\"Sure\" needs an answer.");
    untouched.putValue("sure", false);
    assertThatThrownBy(() -> checker().check(untouched)).hasMessage("\"Sure\" has to be ticked.");
  }

  @Test
  void blank_answers_are_no_answers_and_every_field_of_the_form_is_known_as_asked() throws Refusal {
    var answers = check("name", "  ");
    assertThat(answers.values()).containsOnlyKeys("sure");
    assertThat(check("tags", List.of()).values()).containsOnlyKeys("sure");
    assertThat(answers.asks("inner")).isTrue();
    assertThat(answers.asks("heading")).isFalse();
  }

  @Test
  void what_the_form_shows_is_asked_for_once_and_only_where_an_answer_has_to_fit_it()
      throws Refusal {
    check("name", "AB");
    assertThat(asked).isZero();
    var both = Variables.createVariables().putValue("sure", true);
    checker().check(both.putValue("who", "S0005").putValue("shown", "17"));
    assertThat(asked).isEqualTo(1);
  }

  @Test
  void a_foreign_name_is_named_and_cut_where_it_is_long() {
    isRefused("a".repeat(40), "x", "'" + "a".repeat(40) + "'");
    isRefused("b".repeat(41), "x", "'" + "b".repeat(40) + "'");
    assertThatCode(() -> FormServices.written(Map.of("a", 1))).doesNotThrowAnyException();
    assertThatThrownBy(() -> FormServices.written(new Object()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private FormField field(String key) {
    return schema.fields().get(key);
  }

  private FormCheck checker() {
    return new FormCheck(
        schema,
        () -> {
          asked++;
          return Map.of("people", List.of(new Choice("Ann", "S0005"), "people"), "shown", 17);
        });
  }

  private Answers check(String key, Object answer) throws Refusal {
    return checker()
        .check(Variables.createVariables().putValue("sure", true).putValue(key, answer));
  }

  private void isRefused(String key, Object answer, String why) {
    assertThatThrownBy(() -> check(key, answer))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(why);
  }
}

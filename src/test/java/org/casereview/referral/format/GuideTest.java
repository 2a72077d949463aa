package org.casereview.referral.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.casereview.referral.format.Guide.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What forces are told: a sentence, an example and a label that fit each column. */
class GuideTest {

  @ParameterizedTest
  @EnumSource
  void every_column_has_a_sentence_and_an_example_that_it_would_take(Table table) {
    assertThat(Guide.help(table)).endsWith(".");
    for (Column column : table.columns()) {
      assertThat(Guide.help(table, column)).as(column.name()).endsWith(".").doesNotContain("|");
      assertThat(Values.read(column, Guide.example(table, column)))
          .as(column.name())
          .matches(value -> value.code() == null && value.text() != null);
    }
  }

  @ParameterizedTest(name = "{0} is {1}, in JSON {2}")
  @CsvSource({
    "force_reference,Force reference,forceReference",
    "nfa_date,NFA date,nfaDate",
    "pnc_id,PNC ID,pncId",
    "prior_acquittal,Prior acquittal,priorAcquittal",
    "sex,Sex,sex",
  })
  void a_column_is_called_as_people_and_as_machines_write_it(
      String name, String title, String json) {
    assertThat(Guide.title(Column.yesNo(name))).isEqualTo(title);
    assertThat(Guide.json(name)).isEqualTo(json);
    assertThat(Guide.title(Table.LINES_OF_INQUIRY)).isEqualTo("Lines of inquiry");
  }

  @Test
  void codes_come_with_the_words_that_people_know_them_by() {
    var labels = new HashMap<String, String>();
    Map<Column, String> asked =
        Map.of(
            Table.CASES.column("outcome_code"), "1A",
            Table.CASES.column("group_based"), "Y",
            Table.CASES.column("force_code"), "14",
            Table.SUSPECTS.column("nationality"), "FRA",
            Table.SUSPECTS.column("nfa_reason"), "VICTIM_WITHDREW");
    asked.forEach(
        (column, code) ->
            Guide.codes(column, force -> "Force " + force).stream()
                .filter(known -> known.code().equals(code))
                .forEach(known -> labels.put(code, known.label())));
    assertThat(labels)
        .containsEntry("1A", "Charge or summons: alternative offence")
        .containsEntry("Y", "Yes")
        .containsEntry("14", "Force 14")
        .containsEntry("FRA", "France")
        .containsEntry("VICTIM_WITHDREW", "Victim withdrew");
  }

  @Test
  void numbers_stand_in_their_order_and_words_behind_them() {
    assertThat(Guide.codes(Table.CASES.column("outcome_code"), force -> force))
        .extracting(Code::code)
        .startsWith("1", "1A", "2", "2A", "3", "3A", "4", "5")
        .containsSubsequence("9", "10", "22", "CANCELLED", "UNDETECTED");
    assertThat(Guide.codes(Table.CASES.column("referral_note"), force -> force)).isEmpty();
  }
}

package org.casereview.referral.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables and columns by their names, however a force writes them. */
class TableTest {

  @ParameterizedTest(name = "<{0}>")
  @ValueSource(
      strings = {
        "lines_of_inquiry",
        "LINES OF INQUIRY",
        "linesOfInquiry",
        " Lines-of-\u00a0inquiry\uFEFF"
      })
  void a_table_is_known_without_regard_to_case_blanks_and_strokes(String name) {
    assertThat(Table.named(name)).contains(Table.LINES_OF_INQUIRY);
  }

  @ParameterizedTest(name = "<{0}>")
  @ValueSource(strings = {"", "line", "lines.of.inquiry", "linesofinquiry2"})
  void another_name_is_no_table(String name) {
    assertThat(Table.named(name)).isEmpty();
  }

  @Test
  void a_column_is_known_without_regard_to_case_blanks_and_strokes() {
    int place = Table.SUSPECTS.place("date_of_birth");
    for (String name :
        List.of("Date Of Birth", "dateOfBirth", "DATE-OF-BIRTH", "\u200bdate_of_birth ")) {
      assertThat(Table.SUSPECTS.placeOf(name)).contains(place);
    }
    assertThat(Table.SUSPECTS.placeOf("dob")).isEmpty();
    assertThat(Table.SUSPECTS.column("date_of_birth").name()).isEqualTo("date_of_birth");
  }

  @Test
  void a_key_keeps_letters_beyond_the_first_plane() {
    assertThat(Table.key("_\uD835\uDC00 B-")).isEqualTo("\uD835\uDC00b");
  }

  @ParameterizedTest(name = "{0} needs {1}")
  @CsvSource({
    "CASES,force_code force_reference reported_date",
    "SUSPECTS,force_reference suspect_reference",
    "VICTIMS,force_reference victim_reference",
    "OFFENCES,force_reference offence_reference description",
    "DOCUMENTS,force_reference document_reference kind title state",
    "LINES_OF_INQUIRY,force_reference line_reference kind",
  })
  void each_table_needs_what_the_page_marks_as_required(Table table, String required) {
    assertThat(table.columns().stream().filter(Column::required).map(Column::name))
        .containsExactly(required.split(" "));
    assertThat(required).contains(table.reference());
    assertThat(Table.named(table.label())).contains(table);
  }

  @Test
  void narrative_names_and_births_are_sealed_and_what_is_searched_by_is_not() {
    for (String sealed :
        List.of("family_name", "aliases", "date_of_birth", "date_of_death", "pnc_id")) {
      assertThat(Table.SUSPECTS.column(sealed).sealed()).as(sealed).isTrue();
    }
    assertThat(Table.CASES.column("closure_rationale").sealed()).isTrue();
    assertThat(Table.CASES.column("contact_email").sealed()).isTrue();
    for (String plain :
        List.of("force_reference", "reported_date", "outcome_code", "group_based")) {
      assertThat(Table.CASES.column(plain).sealed()).as(plain).isFalse();
    }
  }
}

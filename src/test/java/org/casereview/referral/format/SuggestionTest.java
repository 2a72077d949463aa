package org.casereview.referral.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which column the heading of another record system may mean. */
class SuggestionTest {

  private static Map<String, String> of(Table table, String... headings) {
    return Suggestion.of(table, List.of(headings), Set.of());
  }

  @ParameterizedTest(name = "{1} of {0} is {2}")
  @CsvSource({
    "SUSPECTS,D.O.B.,date_of_birth",
    "SUSPECTS,Surname,family_name",
    "SUSPECTS,Date of birth (suspect),date_of_birth",
    "SUSPECTS,SuspectFamilyName,family_name",
    "SUSPECTS,Birth Date,date_of_birth",
    "SUSPECTS,Trust,position_of_trust",
    "CASES,URN,force_reference",
    "CASES,Date Reported,reported_date",
    "DOCUMENTS,No. of pages,pages",
    "CASES,Number of the operation,operation_name",
  })
  void a_heading_is_known_by_its_words(Table table, String heading, String column) {
    assertThat(of(table, heading)).containsExactly(Map.entry(heading, column));
  }

  @ParameterizedTest(name = "<{0}>")
  @CsvSource({"Shoe size", "'???'", "of the", "''", "Number"})
  void nothing_is_suggested_for_what_is_not_known(String heading) {
    assertThat(of(Table.SUSPECTS, heading)).isEmpty();
  }

  @Test
  void each_column_is_suggested_once_and_for_the_surest_heading() {
    assertThat(of(Table.SUSPECTS, "Old family name", "Surname"))
        .containsExactly(Map.entry("Surname", "family_name"));
    assertThat(of(Table.SUSPECTS, "Birth", "dob of the suspect, date of birth"))
        .containsEntry("Birth", "date_of_birth")
        .hasSize(1);
  }

  @Test
  void a_column_that_a_heading_has_already_is_not_suggested_again() {
    assertThat(Suggestion.of(Table.SUSPECTS, List.of("Surname"), Set.of("family_name"))).isEmpty();
  }
}

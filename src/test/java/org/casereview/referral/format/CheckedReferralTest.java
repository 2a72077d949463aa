package org.casereview.referral.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casereview.referral.format.Row.Flaw;
import org.casereview.referral.format.Row.Spoilt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A referral held against the rules that look at more than one value. */
class CheckedReferralTest {

  @Test
  void a_good_referral_is_taken_with_all_that_it_says() {
    var judged = new Made().judged();
    assertThat(judged.problems()).isEmpty();
    assertThat(judged.isRejected()).isFalse();
    assertThat(judged.row()).isEqualTo(2);
    assertThat(judged.forceCode() + "/" + judged.forceReference()).isEqualTo("14/R-1");
    assertThat(judged.shownReference()).isEqualTo("R-1");
    assertThat(judged.content().file()).containsEntry("closed_date", "2012-05-06");
    assertThat(judged.content().rows(Table.SUSPECTS).get("S2"))
        .isEqualTo(Map.of("suspect_reference", "S2", "life_status", "ALIVE", "nfa_date", "2012"));
    assertThat(judged.content().tables()).doesNotContainKey(Table.LINES_OF_INQUIRY);
    assertThat(judged.order()).containsEntry(Table.OFFENCES, List.of("O1", "O2"));
  }

  @ParameterizedTest(name = "{2}={3} of {0} is {4}")
  @CsvSource({
    "cases,0,reported_date,,REQUIRED",
    "cases,0,offence_to,2009,DATE_ORDER",
    "cases,0,closed_date,2011-01-31,DATE_ORDER",
    "cases,0,closed_date,2026-01-16,FUTURE_DATE",
    "cases,0,suspect_count,1,CONTRADICTION",
    "cases,0,victim_count,1,CONTRADICTION",
    "suspects,0,nfa_date,2026-01-16,FUTURE_DATE",
    "suspects,1,date_of_death,2015,CONTRADICTION",
    "suspects,1,suspect_reference,S1,DUPLICATE_REFERENCE",
    "offences,0,date_to,2010-01,DATE_ORDER",
    "offences,0,date_from,1990,DATE_ORDER",
    "offences,1,victim_reference,V9,UNKNOWN_REFERENCE",
    "offences,1,suspect_reference,S9,UNKNOWN_REFERENCE",
    "documents,0,document_date,2027,FUTURE_DATE",
  })
  void a_broken_rule_is_told_where_it_is_broken(
      String table, int index, String column, String value, String code) {
    var made = new Made().with(table, index, column, value);
    assertThat(made.errors()).contains(column + "/" + code);
    assertThat(made.judged().isRejected()).isTrue();
  }

  @ParameterizedTest(name = "{2}={3} of {0}")
  @CsvSource({
    "cases,0,offence_to,2010",
    "cases,0,offence_to,2010-01-01",
    "cases,0,closed_date,2011-02-01",
    "cases,0,closed_date,2026",
    "cases,0,closed_date,2026-01-15",
    "cases,0,suspect_count,3",
    "offences,0,date_to,2010-02-01",
    "offences,1,date_from,1997",
    "offences,0,suspect_reference,S2",
  })
  void only_what_is_certain_is_an_error(String table, int index, String column, String value) {
    assertThat(new Made().with(table, index, column, value).errors()).isEmpty();
  }

  @Test
  void every_rule_that_is_broken_is_told_in_its_place() {
    var made = new Made().with("cases", 0, "victim_count", "1");
    made.with("suspects", 0, "date_of_death", "1979").with("suspects", 0, "sex", "X");
    assertThat(made.errors())
        .containsExactly(
            "sex/BAD_CODE",
            "victim_count/CONTRADICTION",
            "date_of_death/DATE_ORDER",
            "date_of_death/CONTRADICTION");
    made.with("suspects", 0, "life_status", "deceased").with("suspects", 0, "sex", "m");
    assertThat(made.errors())
        .containsExactly("victim_count/CONTRADICTION", "date_of_death/DATE_ORDER");
  }

  @Test
  void an_offence_without_a_beginning_is_held_against_a_birth_by_its_end() {
    var made = new Made().with("offences", 0, "date_from", null);
    assertThat(made.errors()).isEmpty();
    assertThat(made.with("offences", 0, "date_to", "1990").errors())
        .containsExactly("date_to/DATE_ORDER");
  }

  @Test
  void a_person_who_came_with_an_earlier_package_is_known() {
    var onFile = new Made().judged().content().first();
    var made = new Made().without("suspects").with("offences", 0, "suspect_reference", "S1");
    assertThat(made.errors()).containsExactly("suspect_reference/UNKNOWN_REFERENCE");
    assertThat(made.before(onFile).errors()).isEmpty();
    assertThat(made.with("offences", 0, "date_from", "1979").errors())
        .contains("date_from/DATE_ORDER");
  }

  @Test
  void a_force_refers_only_its_own_cases() {
    var other = new Sender("L0020", Set.of("20"), false);
    assertThat(new Made().sentBy(other).errors()).containsExactly("force_code/FORCE_MISMATCH");
    assertThat(new Made().sentBy(new Sender("L0014", Set.of("14"), false)).errors()).isEmpty();
  }

  @Test
  void a_reference_that_stands_twice_in_the_package_is_told() {
    assertThat(new Made().twice("R-1").errors())
        .containsExactly("force_reference/DUPLICATE_REFERENCE");
    assertThat(new Made().twice("R-2").errors()).isEmpty();
  }

  @Test
  void a_row_that_is_wrong_in_itself_is_told_without_a_column() {
    assertThat(new Made().flawed(Flaw.SURPLUS_VALUES).errors()).containsExactly("null/BAD_TEXT");
    assertThat(new Made().flawed(Flaw.NESTED_VALUE).errors()).containsExactly("null/BAD_TEXT");
    assertThat(new Made().flawed(Flaw.OTHER_CASE).errors())
        .containsExactly("force_reference/CONTRADICTION");
  }

  @Test
  void a_cell_that_a_spreadsheet_has_spoilt_is_not_taken_as_a_value() {
    var formula = new Made().spoilt("outcome_code", Spoilt.FORMULA);
    assertThat(formula.errors()).containsExactly("outcome_code/FORMULA");
    assertThat(formula.judged().problems().get(0).message()).contains("put the value itself");
    assertThat(new Made().spoilt("crime_references", Spoilt.ROUNDED).errors())
        .containsExactly("crime_references/BAD_NUMBER");
    assertThat(new Made().spoilt("operation_name", Spoilt.MADE_A_DATE).errors())
        .containsExactly("operation_name/BAD_TEXT");
  }

  @Test
  void an_odd_value_is_read_and_told_as_a_warning() {
    var judged = new Made().with("cases", 0, "force_code", "1").judged();
    assertThat(judged.problems()).extracting(Problem::code).containsExactly("LEADING_ZERO");
    assertThat(judged.forceCode()).isEqualTo("01");
    assertThat(judged.isRejected()).isFalse();
    var old = new Made().with("victims", 0, "self_defined_ethnicity", "O1").judged();
    assertThat(old.content().rows(Table.VICTIMS).get("V1"))
        .containsEntry("self_defined_ethnicity", "A4")
        .containsEntry("self_defined_ethnicity_original", "O1");
    assertThat(new Made().with("cases", 0, "crime_references", ";").judged().content().file())
        .as("nothing but separators is no value")
        .doesNotContainKey("crime_references");
  }

  @Test
  void a_row_without_its_reference_is_told_and_left_out() {
    var made = new Made().with("suspects", 0, "suspect_reference", " ");
    assertThat(made.errors()).containsExactly("suspect_reference/REQUIRED");
    assertThat(made.judged().content().rows(Table.SUSPECTS)).containsOnlyKeys("S2");
  }

  @Test
  void rape_is_alleged_when_some_offence_says_so() {
    assertThat(new Made().judged().rapeAlleged()).isFalse();
    assertThat(new Made().with("offences", 1, "rape", "U").judged().rapeAlleged()).isFalse();
    assertThat(new Made().with("offences", 1, "rape", "yes").judged().rapeAlleged()).isTrue();
  }

  @Test
  void what_only_the_file_gives_rise_to_is_remarked_beside_the_rest() {
    var judged = new Made().with("cases", 0, "force_code", "1").judged();
    var more = judged.remarking(List.of(Problem.noLongerSent(Table.SUSPECTS, "R-1", "S3")));
    assertThat(more.problems())
        .extracting(Problem::code)
        .containsExactly("LEADING_ZERO", "NO_LONGER_SENT");
    assertThat(more.content()).isEqualTo(judged.content());
  }
}

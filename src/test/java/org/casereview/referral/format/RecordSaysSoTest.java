package org.casereview.referral.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "Our record says so": what may stand, what may not, and what then counts as unknown. */
class RecordSaysSoTest {

  @ParameterizedTest(name = "{3}={4} of {0} is {5}")
  @CsvSource({
    "cases,0,R-1,closed_date,31/02/2012,31/02/2012,BAD_DATE",
    "cases,0,R-1,closed_date,01/01/2010,2010-01-01,DATE_ORDER",
    "cases,0,R-1,closed_date,2999,2999,FUTURE_DATE",
    "cases,0,R-1,offence_to,2009,2009,DATE_ORDER",
    "cases,0,R-1,suspect_count,1,1,CONTRADICTION",
    "cases,0,R-1,victim_count,0,0,CONTRADICTION",
    "suspects,0,S1,date_of_birth,1.2.80,1.2.80,BAD_DATE",
    "suspects,1,S2,date_of_death,2015,2015,CONTRADICTION",
    "suspects,1,S2,nfa_date,2999-01-01,2999-01-01,FUTURE_DATE",
    "offences,0,O1,date_from,1990,1990,DATE_ORDER",
    "offences,0,O1,date_to,2009-12-31,2009-12-31,DATE_ORDER",
    "documents,0,D1,document_date,yesterday,yesterday,BAD_DATE",
  })
  void a_value_that_may_stand_is_kept_as_recorded_and_counts_as_unknown(
      String table, int index, String row, String column, String sent, String kept, String code) {
    var made = new Made().with(table, index, column, sent);
    assertThat(made.errors()).contains(column + "/" + code);
    var told = made.judged().problems().stream().filter(Problem::isError).toList();
    assertThat(told).anyMatch(Confirmed::mayStand);

    var judged = made.confirming(table, row, column, kept).judged();
    assertThat(made.errors()).isEmpty();
    var content = judged.content();
    var values =
        table.equals("cases")
            ? content.file()
            : content.rows(Table.named(table).orElseThrow()).get(row);
    assertThat(values).doesNotContainKey(column).containsEntry(column + Content.AS_RECORDED, kept);
    assertThat(judged.withheld())
        .containsExactly(
            new Withheld(
                new Confirmed.Cell(Table.named(table).orElseThrow(), row, column, kept), code));
    assertThat(judged.problems())
        .singleElement()
        .matches(p -> p.code().equals("AS_RECORDED") && p.severity() == Problem.Severity.WARNING)
        .matches(p -> !Confirmed.mayStand(p));
  }

  @ParameterizedTest(name = "{3}={4} of {0} stays {5}")
  @CsvSource({
    "cases,0,R-1,reported_date,31/02/2011,31/02/2011,BAD_DATE",
    "cases,0,R-1,reported_date,2999-01-01,2999-01-01,FUTURE_DATE",
    "cases,0,R-1,outcome_code,99,99,BAD_CODE",
    "cases,0,R-1,suspect_count,two,two,BAD_NUMBER",
    "cases,0,R-1,contact_email,nobody,nobody,BAD_EMAIL",
    "suspects,0,S1,sex,X,X,BAD_CODE",
    "offences,0,O1,victim_reference,V9,V9,UNKNOWN_REFERENCE",
    "cases,0,R-1,closed_date,no date at all but a whole story of how it came to be lost,"
        + "no date at all but a whole story of how it came to be lost,BAD_DATE",
  })
  void nothing_else_may_stand_whatever_is_confirmed(
      String table, int index, String row, String column, String sent, String kept, String code) {
    var made = new Made().with(table, index, column, sent).confirming(table, row, column, kept);
    assertThat(made.errors()).contains(column + "/" + code);
    assertThat(made.judged().problems())
        .filteredOn(p -> p.code().equals(code) && column.equals(p.column()))
        .noneMatch(Confirmed::mayStand);
  }

  @Test
  void another_value_of_the_same_column_is_asked_anew() {
    var made = new Made().with("suspects", 0, "date_of_birth", "31/02/1980");
    made.confirming("suspects", "S1", "date_of_birth", "31/02/1980");
    assertThat(made.errors()).isEmpty();
    made.with("suspects", 0, "date_of_birth", "30/02/1980");
    assertThat(made.errors()).containsExactly("date_of_birth/BAD_DATE");
    made.with("suspects", 0, "date_of_birth", "28/02/1980");
    assertThat(made.errors()).isEmpty();
    assertThat(made.judged().withheld()).isEmpty();
  }

  @Test
  void of_two_dates_in_a_wrong_order_either_may_be_the_wrong_one() {
    var first = new Made().with("cases", 0, "offence_to", "2009");
    first.confirming("cases", "R-1", "offence_from", "2010-01-01");
    assertThat(first.errors()).isEmpty();
    assertThat(first.judged().content().file())
        .containsEntry("offence_to", "2009")
        .doesNotContainKey("offence_from");
    var birth = new Made().with("victims", 0, "date_of_birth", "2011-01-01");
    assertThat(birth.errors()).containsExactly("date_from/DATE_ORDER");
    birth.confirming("victims", "V1", "date_of_birth", "2011-01-01");
    assertThat(birth.errors()).isEmpty();
    assertThat(birth.judged().content().rows(Table.OFFENCES).get("O1")).containsKey("date_from");
  }

  @Test
  void a_rule_is_asked_again_of_what_is_left() {
    var made =
        new Made().with("offences", 0, "date_from", "1990").with("offences", 0, "date_to", "1991");
    made.confirming("offences", "O1", "date_from", "1990");
    assertThat(made.errors())
        .as("the end lies before the birth, too")
        .containsExactly("date_to/DATE_ORDER");
    made.confirming("offences", "O1", "date_to", "1991");
    assertThat(made.errors()).isEmpty();
  }

  @Test
  void the_order_of_the_rows_does_not_count() {
    for (int seed = 0; seed < 50; seed++) {
      var made = new Made().with("victims", 0, "date_of_birth", "2011-01-01");
      made.with("offences", 1, "victim_reference", "V1");
      made.confirming("victims", "V1", "date_of_birth", "2011-01-01");
      made.confirming("offences", "O1", "date_from", "2010-02-01");
      var straight = made.judged().content();
      assertThat(made.shuffled(new Random(seed)).judged().content())
          .as("seed " + seed)
          .isEqualTo(straight);
    }
  }

  @Test
  void what_was_confirmed_counts_again_when_the_other_value_was_the_wrong_one() {
    var made = new Made().with("offences", 0, "date_from", "1995-01-01");
    made.confirming("offences", "O1", "date_from", "1995-01-01");
    assertThat(made.judged().withheld()).hasSize(1);
    made.with("victims", 0, "date_of_birth", "1985-01-01");
    assertThat(made.judged().withheld()).isEmpty();
    assertThat(made.judged().content().rows(Table.OFFENCES).get("O1")).containsKey("date_from");
  }

  @Test
  void a_right_value_takes_the_place_of_the_recorded_one_and_the_other_way_round() {
    var made = new Made().with("suspects", 0, "date_of_birth", "31/02/1980");
    made.confirming("suspects", "S1", "date_of_birth", "31/02/1980");
    var wrong = made.judged().content();
    var right = made.with("suspects", 0, "date_of_birth", "1980-02-28").judged().content();
    assertThat(wrong.first().with(right).rows(Table.SUSPECTS).get("S1"))
        .containsEntry("date_of_birth", "1980-02-28")
        .doesNotContainKey("date_of_birth" + Content.AS_RECORDED);
    assertThat(right.first().with(wrong).rows(Table.SUSPECTS).get("S1"))
        .doesNotContainKey("date_of_birth");
    var silent = made.without("suspects").with("cases", 0, "suspect_count", "3").judged().content();
    assertThat(wrong.first().with(silent).rows(Table.SUSPECTS).get("S1"))
        .containsEntry("date_of_birth" + Content.AS_RECORDED, "31/02/1980");
  }

  @Test
  void an_offence_is_not_held_against_a_birth_that_counts_as_unknown_now() {
    var onFile = new Made().with("victims", 0, "date_of_birth", "2009").judged().content();
    var made = new Made().before(onFile).with("victims", 0, "date_of_birth", "2999");
    made.confirming("victims", "V1", "date_of_birth", "2999");
    made.with("offences", 0, "date_from", "2008-01-01");
    assertThat(made.errors()).isEmpty();
  }

  @Test
  void a_value_may_stand_when_either_of_two_has_confirmed_it() {
    var referral = new Validator.Identity("14", "R-1");
    var cell = new Confirmed.Cell(Table.CASES, "R-1", "closed_date", "2999");
    Confirmed sure = (which, what) -> what.equals(cell);
    assertThat(Confirmed.NONE.or(Confirmed.NONE).holds(referral, cell)).isFalse();
    assertThat(Confirmed.NONE.or(sure).holds(referral, cell)).isTrue();
    assertThat(sure.or(Confirmed.NONE).holds(referral, cell)).isTrue();
  }

  @Test
  void what_is_confirmed_of_one_person_says_nothing_of_another() {
    var made = new Made().with("victims", 0, "date_of_birth", "2011-01-01");
    made.confirming("victims", "V2", "date_of_birth", "1997-03");
    assertThat(made.errors()).containsExactly("date_from/DATE_ORDER");
    assertThat(made.judged().withheld()).isEmpty();
  }

  @Test
  void a_value_may_stand_up_to_the_length_of_its_column_and_only_where_there_is_a_column() {
    assertThat(Confirmed.mayStand(error("cases", "closed_date", "x".repeat(40)))).isTrue();
    assertThat(Confirmed.mayStand(error("cases", "closed_date", "x".repeat(41)))).isFalse();
    assertThat(Confirmed.mayStand(error("cases", "shoe_size", "42"))).isFalse();
    assertThat(Confirmed.mayStand(error("cases", null, null))).isFalse();
    assertThat(Confirmed.mayStand(error("pivot", "closed_date", "x"))).isFalse();
  }

  private static Problem error(String table, String column, String value) {
    return new Problem(
        Problem.Severity.ERROR, table, 2, column, "R-1", "BAD_DATE", value, "Give a date.");
  }
}

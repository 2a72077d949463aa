package org.casereview.referral.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kind of value: read into one spelling, or told what is wrong in a sentence. */
class ValuesTest {

  private static Value read(String column, String raw) {
    int dot = column.indexOf('.');
    var table = Table.named(column.substring(0, dot)).orElseThrow();
    return Values.read(table.column(column.substring(dot + 1)), raw);
  }

  @ParameterizedTest(name = "{0}: {1} is {2}")
  @CsvSource({
    "cases.operation_name,  Op e\u0301 ,  Op \u00e9 ",
    "cases.crime_references,a ; b;;a;,a;b",
    "cases.contact_email,Desk@Force.Example,desk@force.example",
    "cases.reported_date,1 Feb 2011,2011-02-01",
    "cases.group_based,TRUE,Y",
    "cases.group_based,0,N",
    "cases.group_based,Unknown,U",
    "cases.suspect_count,007,7",
    "cases.suspect_count,999999999,999999999",
    "cases.outcome_code,1a,1A",
    "cases.outcome_code,no_crime,NO_CRIME",
    "cases.force_code,btp,BTP",
    "cases.force_code,14,14",
    "suspects.nationality,irl; gbr;irl,GBR;IRL",
    "suspects.nationality,stateless,STATELESS",
    "suspects.self_defined_ethnicity,w1,W1",
    "suspects.observed_ethnicity,ic1,IC1",
    "suspects.suspect_reference,S 1,S 1",
  })
  void a_value_has_one_spelling_however_it_was_written(String column, String raw, String kept) {
    assertThat(read(column, raw)).isEqualTo(Value.of(kept));
  }

  @ParameterizedTest(name = "{0}: {1} is {2}")
  @CsvSource({
    "cases.operation_name,a\u0007bell,BAD_TEXT,control characters",
    "cases.contact_email,nobody,BAD_EMAIL,one e-mail address",
    "cases.contact_email,a@b.example;c@d.example,BAD_EMAIL,one e-mail address",
    "cases.reported_date,31/02/2011,BAD_DATE,day first",
    "cases.group_based,maybe,BAD_CODE,'Y, N or U'",
    "cases.suspect_count,-1,BAD_NUMBER,whole number",
    "cases.suspect_count,1.0,BAD_NUMBER,whole number",
    "cases.suspect_count,1000000000,BAD_NUMBER,whole number",
    "cases.decided_by,COURT,BAD_CODE,'CPS, POLICE'",
    "cases.force_code,9,BAD_CODE,'01, 02, 03'",
    "cases.force_code,99,BAD_CODE,'01, 02, 03'",
    "suspects.nationality,GBR;ZZZ,BAD_CODE,codes of the list",
    "suspects.nationality,;,BAD_CODE,codes of the list",
    "suspects.self_defined_ethnicity,Q1,BAD_CODE,'A1, A2'",
    "suspects.observed_ethnicity,IC7,BAD_CODE,'IC1, IC2'",
    "suspects.suspect_reference,S\u200B1,BAD_TEXT,invisible",
    "suspects.suspect_reference,'S\t1',BAD_TEXT,invisible",
    "suspects.suspect_reference,'S\n1',BAD_TEXT,line break",
  })
  void what_cannot_be_read_is_told_with_what_to_do(
      String column, String raw, String code, String sentence) {
    Value value = read(column, raw);
    assertThat(value.text()).isNull();
    assertThat(value.code()).isEqualTo(code);
    assertThat(value.message()).contains(sentence);
  }

  @ParameterizedTest(name = "{0} takes {1} characters")
  @CsvSource({
    "suspects.pnc_id,20",
    "suspects.suspect_reference,64",
    "cases.operation_name,100",
    "cases.crime_references,1000",
    "cases.closure_rationale,8000",
  })
  void a_text_may_be_as_long_as_the_page_says_and_no_longer(String column, int max) {
    assertThat(read(column, "x".repeat(max)).code()).isNull();
    assertThat(read(column, "🙂".repeat(max)).code()).as("characters, not bytes").isNull();
    Value more = read(column, "x".repeat(max + 1));
    assertThat(more.code()).isEqualTo("TOO_LONG");
    assertThat(more.message()).contains("at most " + max + " characters");
  }

  @Test
  void an_address_may_be_as_long_as_mail_allows() {
    String host = "@force.example";
    assertThat(read("cases.contact_email", "x".repeat(254 - host.length()) + host).code()).isNull();
    assertThat(read("cases.contact_email", "x".repeat(255 - host.length()) + host).code())
        .isEqualTo("BAD_EMAIL");
  }

  @Test
  void a_lost_leading_zero_and_the_old_code_of_the_metropolitan_police_are_restored_and_told() {
    assertThat(read("cases.force_code", "1"))
        .matches(v -> v.text().equals("01") && v.code().equals("LEADING_ZERO"));
    assertThat(read("cases.force_code", "02"))
        .matches(v -> v.text().equals("01") && v.code().equals("FORCE_CODE_02"));
  }

  @Test
  void an_old_code_is_read_as_the_new_one_and_kept() {
    assertThat(read("victims.self_defined_ethnicity", "o1")).isEqualTo(Value.instead("A4", "O1"));
    assertThat(read("suspects.observed_ethnicity", "ic0")).isEqualTo(Value.instead("IC9", "IC0"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"suspects.nationality", "cases.force_code"})
  void a_list_of_codes_is_told_only_where_a_person_can_read_it(String column) {
    boolean listed = read(column, "??").message().contains("01, 02");
    assertThat(listed).isEqualTo(column.equals("cases.force_code"));
  }
}

package org.casereview.referral.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casereview.referral.format.PackageBuilder.CASE;
import static org.casereview.referral.format.PackageBuilder.CASES;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.casereview.referral.format.PackageBuilder;
import org.casereview.referral.format.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The reading rules of the package page. */
class ReadingRulesTest {

  @TempDir Path folder;

  private String value(PackageBuilder made, String column) throws Exception {
    var read = Read.of(made.write(folder));
    return read.referrals().get(0).content().file().get(column);
  }

  @ParameterizedTest
  @CsvSource({
    "2014-03-09,2014-03-09",
    "09/03/2014,2014-03-09",
    "9 Mar 2014,2014-03-09",
    "2014,2014",
    "2014-03,2014-03",
    "09/03/2014 00:00:00,2014-03-09",
    "2014-03-09T10:30:00Z,2014-03-09"
  })
  void dates_are_read_as_forces_write_them(String written, String kept) throws Exception {
    assertThat(value(Changed.good("cases", "closed_date", written), "closed_date")).isEqualTo(kept);
  }

  @ParameterizedTest
  @CsvSource({"Y,Y", "yes,Y", "TRUE,Y", "1,Y", "No,N", "false,N", "0,N", "U,U", "Unknown,U"})
  void yes_and_no_are_read_in_any_spelling(String written, String kept) throws Exception {
    assertThat(value(Changed.good("cases", "group_based", written), "group_based")).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void the_separator_is_found_from_the_header(String separator) throws Exception {
    var made = PackageBuilder.good().with("cases.csv", (CASES + CASE).replace(",", separator));
    assertThat(value(made, "outcome_code")).isEqualTo("15");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\n", "\r"})
  void rows_end_in_any_way_and_quoted_fields_hold_line_breaks(String end) throws Exception {
    String cases =
        CASES + CASE.replace("Evidential difficulties", "\"one" + end + "two, \"\"x\"\"\"");
    var made =
        PackageBuilder.good().with("cases.csv", cases.replace("\n", end).replace("\r\r", "\r"));
    assertThat(value(made, "closure_rationale")).isEqualTo("one\ntwo, \"x\"");
  }

  @Test
  void headings_are_known_in_any_case_with_blanks_and_a_byte_order_mark() throws Exception {
    String cases =
        "\uFEFF" + CASES.replace("force_code", " Force Code ").replace("closed_date", "ClosedDate");
    assertThat(
            value(
                PackageBuilder.good().with("x/Cases.CSV", cases + CASE).without("cases.csv"),
                "closed_date"))
        .isEqualTo("2012-05-06");
  }

  @Test
  void what_is_not_utf_8_is_read_as_windows_1252_with_a_warning() throws Exception {
    var made =
        new PackageBuilder()
            .in(Charset.forName("windows-1252"))
            .with("cases.csv", CASES + CASE.replace("Evidential", "Évident – "));
    assertThat(value(made, "closure_rationale")).startsWith("Évident –");
    assertThat(Read.of(made.write(folder)).found()).containsExactly("cases/0/null/WINDOWS_1252");
  }

  @Test
  void blanks_of_every_kind_are_trimmed_and_a_blank_value_is_unknown() throws Exception {
    var made =
        Changed.good(
            "cases",
            "closed_date",
            "\u00a0\u200b 2012-05-06\u00a0",
            "outcome_code",
            "\u200b\u00a0");
    assertThat(value(made, "closed_date")).isEqualTo("2012-05-06");
    assertThat(value(made, "outcome_code")).isNull();
  }

  @Test
  void a_lost_leading_zero_is_restored_with_a_warning() throws Exception {
    var made = Changed.good("cases", "force_code", "1");
    assertThat(value(made, "force_code")).isEqualTo("01");
    assertThat(Read.of(made.write(folder)).found())
        .containsExactly("cases/2/force_code/LEADING_ZERO");
  }

  @Test
  void an_unknown_column_is_ignored_with_a_warning() throws Exception {
    var made = Changed.good("cases", "shoe_size", "42");
    assertThat(Read.of(made.write(folder)).found())
        .containsExactly("cases/0/shoe_size/UNKNOWN_COLUMN");
  }

  @Test
  void a_formula_is_text_like_any_other() throws Exception {
    assertThat(value(Changed.good("cases", "operation_name", "=1+1"), "operation_name"))
        .isEqualTo("=1+1");
  }

  @Test
  void an_old_code_is_read_as_the_new_one_and_kept() throws Exception {
    var read = Read.of(Changed.good("suspects", "self_defined_ethnicity", "o1").write(folder));
    var suspect = read.referrals().get(0).content().rows(Table.SUSPECTS).get("S2");
    assertThat(suspect)
        .containsEntry("self_defined_ethnicity", "A4")
        .containsEntry("self_defined_ethnicity_original", "O1");
  }

  @Test
  void the_same_content_is_the_same_whatever_the_carrier_order_and_spelling() throws Exception {
    var zip = Read.of(PackageBuilder.good().write(folder)).referrals().get(0);
    Path json = folder.resolve("same.json");
    Files.writeString(json, SAME_AS_JSON);
    var other = Read.of(json);
    assertThat(other.found()).isEmpty();
    assertThat(other.referrals().get(0).content().first()).isEqualTo(zip.content().first());
  }

  private static final String SAME_AS_JSON =
      """
      {"forceReference": "R-1", "forceCode": 14, "reportedDate": "1 Feb 2011",
       "offenceFrom": "2010-01-01", "offenceTo": "31/12/2010", "closedDate": "06/05/2012",
       "outcomeCode": "15", "suspectCount": 2, "victimCount": "2", "groupBased": true,
       "independentlyReviewed": "no", "closureRationale": " Evidential difficulties ",
       "linesOfInquiry": [{"lineReference": "L1", "kind": "phone", "description": "Handsets",
         "statusAtClosure": "not_pursued"}],
       "suspects": [
         {"suspectReference": "S1", "familyName": "Sample", "dateOfBirth": "1981", "lifeStatus": "unknown"},
         {"suspectReference": "S2", "familyName": "Example", "dateOfBirth": "01/01/1980", "lifeStatus": "Alive"}],
       "victims": [
         {"victimReference": "V1", "familyName": "Specimen", "dateOfBirth": "4 Mar 1996"},
         {"victimReference": "V2", "familyName": "Pattern", "dateOfBirth": "1997-03"}],
       "offences": [
         {"offenceReference": "O2", "description": "Sexual activity with a child", "victimReference": "V2",
          "suspectReference": "S2", "dateFrom": "2010-05", "dateTo": "2010-06", "contactOffence": 1},
         {"offenceReference": "O1", "description": "Sexual activity with a child", "victimReference": "V1",
          "suspectReference": "S1", "dateFrom": "2010-02-01", "dateTo": "2010-03-01", "rape": "n",
          "contactOffence": "Y"}],
       "documents": [{"documentReference": "D1", "kind": "CRIME_REPORT", "title": "First report", "state": "held"}]}
      """;

  @Test
  void a_package_larger_than_memory_is_read_in_passes_with_the_same_result() throws Exception {
    var cases = new StringBuilder(CASES);
    for (int i = 0; i < 200; i++) {
      cases.append(CASE.replace("R-1", "R-" + i));
    }
    Path file = PackageBuilder.good().with("cases.csv", cases.toString()).write(folder);
    var passes = new Limits(1 << 30, 1 << 30, 100, 1000, 100, 1 << 20, 5000);
    var one = Read.of(file).referrals();
    var many = Read.of(file, passes, Read.INTAKE).referrals();
    assertThat(many).containsExactlyElementsOf(one);
  }
}

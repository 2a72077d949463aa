package org.casereview.referral.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import org.casereview.referral.carrier.CellFormat.Shows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A number of a workbook as a person sees it; what is no certain date is not made one. */
class CellFormatTest {

  @ParameterizedTest(name = "{0} shows {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "dd/mm/yyyy | DAY",
        "d-mmm-yy | DAY",
        "yyyy-mm-dd hh:mm | DAY",
        "[$-809]dd mmmm yyyy;@ | DAY",
        "mmm-yy | MONTH",
        "yyyy | YEAR",
        "yyyy hh:ss | YEAR",
        "dd/mm | NO_YEAR",
        "mmm | NO_YEAR",
        "d | NO_YEAR",
        "hh:mm | NUMBER",
        "[h]:mm:ss | NUMBER",
        "mm:ss.0 | NUMBER",
        "d hh:mm | NO_YEAR",
        "General | NUMBER",
        "0.00 | NUMBER",
        "#,##0 | NUMBER",
        "@ | NUMBER",
        "\"day \"0 | NUMBER",
        "\"year\" | NUMBER",
        "[Red]0;yyyy | NUMBER",
      })
  void a_format_tells_which_parts_of_a_date_a_person_sees(String code, Shows shows) {
    assertThat(CellFormat.of(code).shows()).isEqualTo(shows);
    assertThat(CellFormat.of(code).isDate()).isEqualTo(shows != Shows.NUMBER);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({"14,DAY", "15,DAY", "22,DAY", "16,NO_YEAR", "17,MONTH", "0,NUMBER", "18,NUMBER"})
  void the_formats_that_every_workbook_knows_are_known(int id, Shows shows) {
    assertThat(CellFormat.builtIn(id).shows()).isEqualTo(shows);
  }

  @ParameterizedTest(name = "{1} as {0} is {2}")
  @CsvSource({
    "000,7,007",
    "000,1234,1234",
    "000,1.5,1.5",
    "000,-7,-7",
    "0,7,7",
    "General,2.50,2.5",
    "General,3E2,300",
    "General,0.000,0",
    "General,n/a,n/a",
    "General,1E401,1E401",
    "General,1E-401,1E-401",
    "yyyy-mm-dd,41035,2012-05-06",
    "yyyy-mm-dd,41035.99,2012-05-06",
    "mmm-yy,41030,2012-05",
    "mmm-yy,41035,2012-05-06",
    "yyyy,41275,2013",
    "yyyy,41306,2013-02-01",
    "yyyy,41276,2013-01-02",
    "dd/mm,41035,6/5",
    "yyyy-mm-dd,1,1900-01-01",
    "yyyy-mm-dd,59,1900-02-28",
    "yyyy-mm-dd,60,29/02/1900",
    "yyyy-mm-dd,61,1900-03-01",
    "yyyy-mm-dd,1899,1905-03-13",
    "yyyy-mm-dd,1900,1905-03-14?",
    "yyyy-mm-dd,2100,1905-09-30?",
    "yyyy-mm-dd,2101,1905-10-01",
    "yyyy-mm-dd,0,00/01/1900",
    "yyyy-mm-dd,0.5,00/01/1900",
    "yyyy-mm-dd,-3,-3",
    "yyyy-mm-dd,2958465,9999-12-31",
    "yyyy-mm-dd,2958466,2958466",
  })
  void a_number_is_shown_as_a_person_sees_it(String code, String raw, String shown) {
    assertThat(CellFormat.of(code).shown(raw, false)).isEqualTo(shown);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "39573,2012-05-06",
    "0,00/01/1904",
    "1,1904-01-02",
    "2957003,9999-12-31",
    "2957004,2957004",
  })
  void a_workbook_of_an_old_mac_counts_from_1904(String raw, String shown) {
    assertThat(CellFormat.of("yyyy-mm-dd").shown(raw, true)).isEqualTo(shown);
  }

  @Test
  void what_is_longer_than_any_number_is_left_as_it_is() {
    assertThat(CellFormat.GENERAL.shown("1".repeat(40), false)).isEqualTo("1".repeat(40));
    assertThat(CellFormat.GENERAL.shown("1." + "0".repeat(38), false)).isEqualTo("1");
    String longer = "1." + "0".repeat(39);
    assertThat(CellFormat.GENERAL.shown(longer, false)).isEqualTo(longer);
    assertThat(CellFormat.GENERAL.shown("1E400", false)).hasSize(401);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"1234567890123456", "1.2345678901234568E+16", "1E15"})
  void a_whole_number_of_more_than_fifteen_digits_was_rounded(String raw) {
    assertThat(CellFormat.isRounded(raw)).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"123456789012345", "1E14", "0.1234567890123456789", "x"})
  void no_other_number_was(String raw) {
    assertThat(CellFormat.isRounded(raw)).isFalse();
  }
}

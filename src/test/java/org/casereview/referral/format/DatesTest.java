package org.casereview.referral.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates as forces write them; what is not certain is never guessed. */
class DatesTest {

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "2014-03-09,2014-03-09",
    "09/03/2014,2014-03-09",
    "9/3/2014,2014-03-09",
    "9 Mar 2014,2014-03-09",
    "9 Mar. 2014,2014-03-09",
    "09 march 2014,2014-03-09",
    "1 January 2014,2014-01-01",
    "31 dec 2014,2014-12-31",
    "9 Sept 2014,2014-09-09",
    "9 May 2014,2014-05-09",
    "2014,2014",
    "2014-03,2014-03",
    "1900,1900",
    "1900-01-01,1900-01-01",
    "29/02/2012,2012-02-29",
  })
  void a_date_is_kept_as_precisely_as_it_was_written(String written, String kept) {
    assertThat(Dates.read(written)).hasToString("Optional[" + kept + "]");
  }

  @ParameterizedTest(name = "<{0}>")
  @ValueSource(
      strings = {
        "09/03/2014 00:00:00",
        "09/03/2014 9:30",
        "9 Mar 2014 23:59:59.999",
        "2014-03-09T10:30:00Z",
        "2014-03-09 10:30+01:00",
        "2014-03-09 10:30 +0100"
      })
  void a_time_behind_the_date_is_dropped(String written) {
    assertThat(Dates.read(written)).hasToString("Optional[2014-03-09]");
  }

  @ParameterizedTest(name = "<{0}>")
  @ValueSource(
      strings = {
        "2014 12:00",
        "2014-03 12:00",
        "12:00",
        "2014-03-09 24:00",
        "03/25/2014",
        "9/3/14",
        "31/02/2014",
        "29/02/2013",
        "2014-02-30",
        "2014-13",
        "9 Ma 2014",
        "9 Septe 2014",
        "9 Sep 14",
        "9 Nonember 2014",
        "March 2014",
        "1899",
        "1899-12-31",
        "0014-01-01",
        "09/03/0014",
        "yesterday",
        ""
      })
  void what_is_not_certain_is_not_guessed(String written) {
    assertThat(Dates.read(written)).isEmpty();
  }
}

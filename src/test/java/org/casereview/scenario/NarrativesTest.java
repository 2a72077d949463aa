package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.casereview.casefile.CaseFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The force's own words about a case: named by codes first, opened on record, by right. */
class NarrativesTest extends OnCases {

  private static final String WORDS = "She was not believed.";

  private CaseFile telling() {
    return driver.referred(
        told ->
            told.alleging()
                .with("closureRationale", WORDS)
                .each("offences", row -> with(row, "classification", "19D")));
  }

  @Test
  void what_each_offence_is_said_to_have_been_opens_on_record() {
    var file = telling();
    var answer = driver.at("screener").call("GET", address(file, "OFFENCES"), null);
    assertThat(answer.body().path("text").asText()).startsWith("O1: Sexual activity");
    assertThat(opened(file)).isEqualTo(1);
    assertThat(driver.at("force-14").call("GET", address(file, "OFFENCES"), null).status())
        .isEqualTo(404);
  }

  @Test
  void what_each_line_of_inquiry_is_said_to_be_opens_on_record_too() {
    var file =
        driver.referred(
            told ->
                told.row(
                    "linesOfInquiry",
                    "lineReference",
                    "LN/1",
                    "kind",
                    "WITNESS",
                    "description",
                    WORDS));
    var shown =
        driver.at("screener").call("GET", "/api/cases/" + file.number() + "/file", null).body();
    assertThat(shown.at("/facets/referral/linesOfInquiry").toString())
        .contains("LN/1", "WITNESS")
        .doesNotContain(WORDS);
    assertThat(shown.at("/facets/referral/narratives").toString()).contains("LINES_OF_INQUIRY");
    var answer = driver.at("screener").call("GET", address(file, "LINES_OF_INQUIRY"), null);
    assertThat(answer.body().path("text").asText()).contains("LN/1: " + WORDS);
    assertThat(opened(file)).isEqualTo(1);
  }

  private static String address(CaseFile file, String which) {
    return "/api/cases/" + file.number() + "/narratives/" + which;
  }

  private long opened(CaseFile file) {
    return driver.count(
        "select count(*) from audit.entry where case_id = ? and what = 'NARRATIVE_OPENED'",
        file.id());
  }

  @Test
  void the_file_names_a_narrative_in_codes_and_holds_none() {
    var file = telling();
    var opened =
        driver.at("screener").call("GET", "/api/cases/" + file.number() + "/file", null).body();
    var sent = opened.at("/facets/referral");
    assertThat(sent.at("/narratives").toString()).isEqualTo("[\"CLOSURE_RATIONALE\",\"OFFENCES\"]");
    assertThat(sent.at("/about").toString())
        .startsWith("{\"kind\":\"RAPE\",\"victims\":\"UNDER_13\",\"classes\":[\"19D\"]")
        .contains(
            "By the record, what is told here concerns an allegation of rape of a child under 13"
                + " (offence class 19D)");
    assertThat(opened.toString()).doesNotContain(WORDS, "Sexual activity");
    assertThat(opened(file)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "1997-03-04, 19D, UNDER_13",
    "1996-03-04, 19D, UNDER_16",
    "1993-03-04, 19D, UNDER_18",
    "1980-03-04, 19D, ADULT",
    "1980-03-04, 20b, UNDER_13",
    "       , 19D, UNKNOWN",
  })
  void the_youngest_victim_at_the_time_is_named_and_an_unknown_age_says_so(
      String born, String offenceClass, String expected) {
    var file =
        driver.referred(
            told ->
                told.with("closureRationale", WORDS)
                    .each("victims", row -> with(row, "dateOfBirth", born))
                    .each("offences", row -> with(row, "classification", offenceClass)));
    var opened =
        driver.at("screener").call("GET", "/api/cases/" + file.number() + "/file", null).body();
    assertThat(opened.at("/facets/referral/about/victims").asText()).isEqualTo(expected);
    assertThat(opened.at("/facets/referral/about/kind").asText()).isEqualTo("CONTACT");
  }

  private static Map<String, Object> with(Map<String, Object> row, String column, String value) {
    row.remove(column);
    if (value != null) {
      row.put(column, value);
    }
    return row;
  }

  @Test
  void each_opening_is_on_record_and_only_for_who_may_open_the_file() {
    var file = telling();
    for (int time = 1; time <= 2; time++) {
      var answer = driver.at("screener").call("GET", address(file, "CLOSURE_RATIONALE"), null);
      assertThat(answer.body().path("text").asText()).isEqualTo(WORDS);
      assertThat(opened(file)).isEqualTo(time);
    }
    for (String other : List.of("force-14", "force-13", "admin", "analyst")) {
      var answer = driver.at(other).call("GET", address(file, "CLOSURE_RATIONALE"), null);
      assertThat(answer.status()).as(other).isEqualTo(404);
      assertThat(answer.body().toString()).doesNotContain(WORDS);
    }
    assertThat(driver.at("screener").call("GET", address(file, "REFERRAL_NOTE"), null).status())
        .isEqualTo(404);
    assertThat(driver.at("screener").call("GET", address(file, "DIARY"), null).status())
        .isEqualTo(400);
    assertThat(opened(file)).isEqualTo(2);
  }

  @Test
  void a_reviewer_who_has_not_declared_opens_no_narrative() {
    var file = screened(told -> told.with("closureRationale", WORDS));
    allocates(file, "reviewer");
    var answer = driver.at("reviewer").call("GET", address(file, "CLOSURE_RATIONALE"), null);
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.sentence()).contains("Declare first");
  }
}

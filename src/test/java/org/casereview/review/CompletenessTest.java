package org.casereview.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompletenessTest {

  private static final String EFFECT = "failings.0.effect";
  private static final String ACHIEVABLE = "failings.0.stillAchievable";
  private static final String CODE = "failings.0.failingCode";
  private static final String CAUSE = "failings.0.causeCode";
  private static final Failing WITHOUT_CODE = new Failing(null, null, "PROBABLE", "YES");

  @Test
  void an_item_without_an_answer_needs_one() {
    assertThat(Completeness.missing(null)).containsOnlyKeys("answer");
    assertThat(Completeness.missing(said(null, "a", "b", WITHOUT_CODE))).containsOnlyKeys("answer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"MET", "NOT_APPLICABLE"})
  void what_was_met_or_does_not_apply_needs_no_more(String answer) {
    assertThat(Completeness.missing(bare(answer))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PARTLY", "NOT_MET", "CANNOT_TELL"})
  void everything_else_says_what_was_expected_and_done_where_it_stands_and_what_it_did(
      String answer) {
    assertThat(Completeness.missing(bare(answer)))
        .containsOnlyKeys("expected", "done", "sourceDocument", EFFECT, ACHIEVABLE);
    assertThat(Completeness.missing(said(answer, "interview", "none", WITHOUT_CODE))).isEmpty();
  }

  @Test
  void a_document_is_cited_with_its_page() {
    assertThat(Completeness.missing(cited("NOT_MET", "Policy file", null, false, WITHOUT_CODE)))
        .containsOnly(entry("page", "Name the page."));
    assertThat(Completeness.missing(cited("NOT_MET", null, "4", false, WITHOUT_CODE)))
        .containsOnlyKeys("sourceDocument");
  }

  @Test
  void a_small_lapse_takes_what_was_done_and_where_that_stands() {
    var lapse = new Failing(null, null, "NONE", null);
    assertThat(Completeness.missing(said("PARTLY", null, "A day late.", lapse))).isEmpty();
    assertThat(Completeness.missing(said("PARTLY", null, null, lapse))).containsOnlyKeys("done");
    assertThat(Completeness.missing(said("PARTLY", null, "A day late.", lapse, WITHOUT_CODE)))
        .containsOnlyKeys("expected");
  }

  @Test
  void no_record_found_stands_in_for_the_source_but_is_itself_a_finding() {
    assertThat(
            Completeness.missing(
                cited("CANNOT_TELL", null, null, true, new Failing(null, null, "NONE", "NO"))))
        .containsOnlyKeys(CODE);
    assertThat(
            Completeness.missing(
                cited(
                    "CANNOT_TELL",
                    null,
                    null,
                    true,
                    WITHOUT_CODE,
                    new Failing("REC-04", "SYSTEM_IT", "NONE", "NO"))))
        .isEmpty();
  }

  @Test
  void without_a_record_nothing_is_met() {
    assertThat(Completeness.missing(cited("MET", null, null, true))).containsOnlyKeys("answer");
  }

  @Test
  void a_finding_names_both_failing_and_cause() {
    assertThat(Completeness.missing(finding("LOI-01", null, null))).containsOnlyKeys(CAUSE);
    assertThat(Completeness.missing(finding(null, "CULTURE", null))).containsOnlyKeys(CODE);
    assertThat(Completeness.missing(finding("LOI-01", "CULTURE", null))).isEmpty();
  }

  @Test
  void each_of_several_failings_is_whole() {
    var whole = new Failing("LOI-01", "CULTURE", "DECISIVE", "YES");
    var second = new Failing("SUS-02", null, null, null);
    assertThat(Completeness.missing(said("NOT_MET", "a", "b", whole, second)))
        .containsOnlyKeys(
            "failings.1.effect", "failings.1.stillAchievable", "failings.1.causeCode");
  }

  @Test
  void another_failing_is_said_in_the_note() {
    assertThat(Completeness.missing(finding("OTH-99", "UNKNOWN", null))).containsOnlyKeys("note");
    assertThat(Completeness.missing(finding("OTH-99", "UNKNOWN", "No map was drawn."))).isEmpty();
  }

  @Test
  void the_sentence_counts_the_items_and_names_the_first_ones() {
    assertThat(Reviews.sentence(java.util.List.of("B2", "D4", "H1"), "not answered"))
        .isEqualTo("3 items are not answered yet: B2, D4, H1. Open the Case file tab.");
    assertThat(Reviews.sentence(java.util.List.of("B2"), "not complete"))
        .isEqualTo("1 item is not complete yet: B2. Open the Case file tab.");
    assertThat(
            Reviews.sentence(
                java.util.List.of("A1", "A2", "A3", "A4", "A5", "B1", "B2"), "not answered"))
        .startsWith("7 items are not answered yet: A1, A2, A3, A4, A5 and 2 more.");
  }

  private static ItemAnswer bare(String answer) {
    return new ItemAnswer(
        answer, null, null, null, null, null, false, List.of(), null, 0, null, null);
  }

  private static ItemAnswer finding(String failing, String cause, String note) {
    return new ItemAnswer(
        "NOT_MET",
        "a",
        "b",
        null,
        "c",
        "1",
        false,
        List.of(new Failing(failing, cause, "POSSIBLE", "NO")),
        note,
        0,
        null,
        null);
  }

  private static ItemAnswer said(String answer, String expected, String done, Failing... failings) {
    return new ItemAnswer(
        answer, expected, done, null, "c", "1", false, List.of(failings), null, 0, null, null);
  }

  private static ItemAnswer cited(
      String answer, String document, String page, boolean noRecord, Failing... failings) {
    return new ItemAnswer(
        answer, "a", "b", null, document, page, noRecord, List.of(failings), null, 0, null, null);
  }
}

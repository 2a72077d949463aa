package org.casereview.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompletenessTest {

  private static final ItemAnswer WHOLE =
      answer("NOT_MET", "interview", "none", "policy file", false, "PROBABLE", "YES", null, null);

  @Test
  void an_item_without_an_answer_needs_one() {
    assertThat(Completeness.missing(null)).containsOnlyKeys("answer");
    assertThat(Completeness.missing(answer(null, "a", "b", "c", false, "NONE", "NO", null, null)))
        .containsOnlyKeys("answer");
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
        .containsOnlyKeys("expected", "done", "sourceDocument", "effect", "stillAchievable");
    assertThat(Completeness.missing(WHOLE)).isEmpty();
  }

  @Test
  void no_record_found_stands_in_for_the_source_but_is_itself_a_finding() {
    assertThat(
            Completeness.missing(
                answer("CANNOT_TELL", "log", "none", null, true, "NONE", "NO", null, null)))
        .containsOnlyKeys("failingCode");
    assertThat(
            Completeness.missing(
                answer(
                    "CANNOT_TELL", "log", "none", null, true, "NONE", "NO", "REC-04", "SYSTEM_IT")))
        .isEmpty();
  }

  @Test
  void without_a_record_nothing_is_met() {
    assertThat(Completeness.missing(answer("MET", null, null, null, true, null, null, null, null)))
        .containsOnlyKeys("answer");
  }

  @Test
  void a_finding_names_both_failing_and_cause() {
    assertThat(Completeness.missing(finding("LOI-01", null, null))).containsOnlyKeys("causeCode");
    assertThat(Completeness.missing(finding(null, "CULTURE", null)))
        .containsOnlyKeys("failingCode");
    assertThat(Completeness.missing(finding("LOI-01", "CULTURE", null))).isEmpty();
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
    return answer(answer, null, null, null, false, null, null, null, null);
  }

  private static ItemAnswer finding(String failing, String cause, String note) {
    return new ItemAnswer(
        "NOT_MET", "a", "b", "c", null, false, "NONE", "NO", failing, cause, note, 0, null, null);
  }

  private static ItemAnswer answer(
      String answer,
      String expected,
      String done,
      String source,
      boolean noRecord,
      String effect,
      String achievable,
      String failing,
      String cause) {
    return new ItemAnswer(
        answer,
        expected,
        done,
        source,
        null,
        noRecord,
        effect,
        achievable,
        failing,
        cause,
        null,
        0,
        null,
        null);
  }
}

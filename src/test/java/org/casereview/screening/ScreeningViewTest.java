package org.casereview.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseState;
import org.casereview.casefile.Timeline;
import org.casereview.platform.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ScreeningViewTest extends OnScreening {

  @Autowired CriteriaFacet criteria;
  @Autowired ScreeningFacet screening;
  @Autowired Timeline timeline;

  private String seenBy(String person, CaseFile file) {
    return String.valueOf(as(person, () -> screening.of(file.id())));
  }

  @Test
  void criteria_are_the_derived_answers_until_somebody_confirms_others() throws Refusal {
    var file = anAssessedCase(p -> p.with(Criterion.C4_VICTIMS, Answer.UNKNOWN));
    assertThat(as(SCREENER, () -> criteria.of(file.id())))
        .hasSize(10)
        .containsEntry("c1Nfa", "YES")
        .containsEntry("c4Victims", "UNKNOWN");
    confirm(file, s -> s.with(Question.C4_VICTIMS, Answer.YES), "Page 4 names a second girl.");
    assertThat(as(SCREENER, () -> criteria.of(file.id()))).containsEntry("c4Victims", "YES");
    assertThat(as(SCREENER, () -> criteria.of(aCase(p -> p).id()))).isEqualTo(Map.of());
  }

  @Test
  void the_second_screener_answers_before_anybody_sees_what_the_first_answered() throws Refusal {
    var file = anAssessedCase(p -> p);
    confirm(file, s -> s.with(Question.C4_VICTIMS, Answer.NO), "Page 9 says one.");
    for (String person : List.of(SECOND, SCREENER, MEMBER, "S0011")) {
      assertThat(seenBy(person, file))
          .contains("awaitsSecond=true")
          .doesNotContain("Page 9", "confirmed", "SINGLE_VICTIM", "screener=");
    }
  }

  @Test
  void what_the_case_shows_elsewhere_is_the_proposal_until_the_second_has_answered()
      throws Refusal {
    var file = anAssessedCase(p -> p);
    confirm(file, s -> s.with(Question.C4_VICTIMS, Answer.NO), "Page 9 says one.");
    assertThat(now(file).scopeOutcome()).isEqualTo("IN_SCOPE");
    assertThat(now(file).scopeReasons()).isEmpty();
    assertThat(as(SECOND, () -> timeline.of(file.id())).toString())
        .contains("EXCLUSION_PROPOSED")
        .doesNotContain("OUT_OF_SCOPE", "SCOPE_CONFIRMED");
  }

  @Test
  void criteria_and_form_are_the_packages_until_the_second_has_answered() throws Refusal {
    var file = anAssessedCase(p -> p);
    confirm(file, s -> s.with(Question.C4_VICTIMS, Answer.NO), "Page 9 says one.");
    assertThat(as(SECOND, () -> criteria.of(file.id()))).containsEntry("c4Victims", "YES");
    assertThat(as(SECOND, () -> screenings.shown(file.id())))
        .containsEntry("c4Victims", "YES")
        .containsEntry("proposedOutcomeText", "The case belongs in the review.");
  }

  @Test
  void the_scope_panel_sees_both_sheets_and_both_reasons() throws Refusal {
    var file = anAssessedCase(p -> p.with(Criterion.C5_CHILD, Answer.UNKNOWN));
    confirm(file, s -> s.with(Question.C4_VICTIMS, Answer.NO), "Page 9 says one.");
    boolean agreed =
        answerAgain(
            file,
            SECOND,
            s -> s.with(Question.C5_CHILD, Answer.YES),
            "She was at school.",
            new LeavingOut("In.", true, null, null, null));
    assertThat(agreed).isFalse();
    assertThat(now(file).state()).isEqualTo(CaseState.SCOPE_PANEL);
    assertThat(seenBy(MEMBER, file))
        .contains(
            "confirmed=NO, reason=Page 9 says one., second=YES",
            "confirmed=UNKNOWN, reason=null, second=YES, secondReason=She was at school.",
            "second={outcome=IN_SCOPE");
    assertThat(seenBy("S0001", file)).doesNotContain("Page 9", "at school");
  }

  @Test
  void what_screeners_wrote_is_for_those_who_work_on_the_case() throws Refusal {
    var file = anAssessedCase(p -> p.with(Criterion.C4_VICTIMS, Answer.UNKNOWN));
    confirm(file, s -> s.with(Question.C4_VICTIMS, Answer.YES), "Page 4 names a second girl.");
    assertThat(seenBy(SCREENER, file))
        .contains("confirmed={outcome=IN_SCOPE", "basis=OUTCOME_CODE", "reason=Page 4 names");
    assertThat(seenBy("S0001", file)).contains("IN_SCOPE").doesNotContain("Page 4");
    assertThat(seenBy(LIAISON, file)).isEqualTo("null");
  }
}

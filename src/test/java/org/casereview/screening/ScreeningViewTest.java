package org.casereview.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.casereview.casefile.CaseFile;
import org.casereview.platform.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ScreeningViewTest extends OnScreening {

  @Autowired CriteriaFacet criteria;
  @Autowired ScreeningFacet screening;

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
  void what_screeners_wrote_is_for_those_who_work_on_the_case() throws Refusal {
    var file = anAssessedCase(p -> p.with(Criterion.C4_VICTIMS, Answer.UNKNOWN));
    confirm(file, s -> s.with(Question.C4_VICTIMS, Answer.YES), "Page 4 names a second girl.");
    assertThat(seenBy(SCREENER, file))
        .contains("confirmed={outcome=IN_SCOPE", "basis=OUTCOME_CODE", "reason=Page 4 names");
    assertThat(seenBy("S0018", file)).contains("IN_SCOPE").doesNotContain("Page 4");
    assertThat(seenBy(LIAISON, file)).isEqualTo("null");
  }
}

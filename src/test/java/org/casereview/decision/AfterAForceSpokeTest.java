package org.casereview.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casereview.review.Walk.found;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.NewsCause;
import org.casereview.decision.LegalAdvices.Answer;
import org.casereview.decision.LegalAdvices.Given;
import org.casereview.platform.Actor;
import org.casereview.referral.NewInformation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What follows from the word of a force is worked out on all that its liaison may not see. */
class AfterAForceSpokeTest extends OnDecision {

  private static final String LIAISON = "L0014";

  @Autowired NewInformation information;
  @Autowired CaseFiles cases;
  @Autowired LegalAdvices advices;
  @Autowired JdbcClient jdbc;

  @Test
  void the_recommendation_still_rests_on_the_findings_and_earlier_votes_are_stale() {
    var file = walk.passedWith(Map.of("H3", found("OUT-04", "DECISIVE", "NO")));
    walk.as(Actor.JOBS, () -> panels.open(file.id()));
    cast(file, PANEL_1, Outcome.CLOSE);
    lateAnswer(file);
    assertThat(rows("recommendation where rule = 'outcome_O4_flaw' and panel_id = " + PANEL, file))
        .isEqualTo(2);
    walk.as(
        LIAISON,
        () -> {
          cases.newInformation(file.id(), NewsCause.FORCE_ANSWERED);
          assertThat(jdbc.sql("select count(*) from casereview.recommendation").query().singleRow())
              .as("nothing of it is given to the liaison, in the same transaction")
              .containsValue(0L);
        });
    assertThat(rows("recommendation where rule = 'outcome_O4_flaw' and panel_id = " + PANEL, file))
        .isEqualTo(3);
  }

  @Test
  void advice_that_was_asked_for_is_not_asked_for_again_nor_once_it_lifted_the_bar() {
    var file = decided(atPanelWith("ALIVE", "ACQUITTED"), Outcome.REOPEN);
    lateAnswer(file);
    assertThat(rows("legal_advice where case_id = ?", file)).isEqualTo(1);
    UUID advice =
        walk.read(
            UUID.class, "select id from casereview.legal_advice where case_id = ?", file.id());
    var given = new Given(Answer.MAY_REOPEN, "Counsel", "As it is.", LocalDate.of(2026, 1, 5));
    walk.as(HEAD, () -> advices.record(advice, HEAD, given));
    walk.as(MANAGER, () -> advices.confirm(advice, MANAGER, true, null));
    lateAnswer(file);
    assertThat(rows("legal_advice where case_id = ?", file)).isEqualTo(1);
    assertThat(rows("attention where what = 'ACQUITTAL_CAME_UP' and case_id = ?", file)).isZero();
  }

  private void lateAnswer(CaseFile file) {
    walk.as(
        LIAISON, () -> information.told(file.id(), NewInformation.Source.FORCE, "A second log."));
  }

  private int rows(String of, CaseFile file) {
    return walk.read(Integer.class, "select count(*) from casereview." + of, file.id());
  }
}

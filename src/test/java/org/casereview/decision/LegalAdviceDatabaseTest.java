package org.casereview.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.casereview.review.Walk.REVIEWER;

import java.util.List;
import org.casereview.casefile.CaseFile;
import org.junit.jupiter.api.Test;

/** Whoever writes legal advice: two people, each in turn, and nothing is written over. */
class LegalAdviceDatabaseTest extends OnDecision {

  @Test
  void the_database_wants_two_people_and_each_in_turn() {
    var file = decided(atPanelWith("ALIVE", "ACQUITTED"), Outcome.REOPEN);
    assertThatThrownBy(() -> givenBySql(file, HEAD, "MAY_REOPEN", true))
        .hasMessageContaining("is owed");
    assertThatThrownBy(() -> givenBySql(file, HEAD, "CONSENT_GIVEN", false))
        .hasMessageContaining("is owed");
    assertThatThrownBy(() -> givenBySql(file, REVIEWER, "MAY_REOPEN", false))
        .hasMessageContaining("without a part");
    givenBySql(file, HEAD, "MAY_REOPEN", false);
    assertThatThrownBy(() -> givenBySql(file, MANAGER, "MAY_NOT_REOPEN", false))
        .hasMessageContaining("is owed");
    for (String person : List.of(HEAD, PANEL_1, REVIEWER)) {
      assertThatThrownBy(() -> confirmedBySql(file, person))
          .as(person)
          .hasMessageContaining("did not record it");
    }
    assertThat(barredBySql(file)).isTrue();
    confirmedBySql(file, MANAGER);
    assertThat(barredBySql(file)).isFalse();
    assertThatThrownBy(
            () ->
                walk.sql(
                    HEAD, "update casereview.legal_advice_given set answer = 'MAY_NOT_REOPEN'"))
        .hasStackTraceContaining("permission denied");
  }

  private boolean barredBySql(CaseFile file) {
    return walk.read(Boolean.class, "select casereview.is_barred(?, 'S-02')", file.id());
  }

  private void givenBySql(CaseFile file, String person, String answer, boolean alone) {
    walk.sql(
        person,
        "insert into casereview.legal_advice_given(id, advice_id, answer, adviser, advice,"
            + " advised_on, recorded_by, recorded_at, alone) select gen_random_uuid(), id, ?, 'x',"
            + " 'x', current_date, ?, now(), ? from casereview.legal_advice where case_id = ?",
        answer,
        person,
        alone,
        file.id());
  }

  private void confirmedBySql(CaseFile file, String person) {
    walk.sql(
        person,
        "insert into casereview.legal_advice_confirmation(given_id, case_id, agrees, answered_by,"
            + " answered_at) select g.id, a.case_id, true, ?, now() from"
            + " casereview.legal_advice_given g join casereview.legal_advice a on a.id = g.advice_id"
            + " where a.case_id = ?",
        person,
        file.id());
  }
}

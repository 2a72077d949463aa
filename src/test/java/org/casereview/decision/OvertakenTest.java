package org.casereview.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseState;
import org.casereview.platform.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An acquittal between a decision and its carrying out brings the case before the panel again. */
class OvertakenTest extends OnDecision {

  @Autowired SuspectOutcomes suspects;

  @Test
  void what_the_head_decided_is_set_aside_and_the_panel_decides_again() {
    var file = headReopens(atPanelWith("ALIVE"));
    tellsOfAcquittal(file);
    decide(file);
    decide(file);
    assertThat(walk.stateOf(file)).isEqualTo(CaseState.PANEL);
    assertThat(setAside(file)).hasSize(1);
    assertThat(setAside(file).get(0).outcome()).isEqualTo(Outcome.REOPEN);
    assertThat(told(file)).isEqualTo(1);
    walk.as(Actor.JOBS, () -> panels.open(file.id()));
    walk.as(Actor.JOBS, () -> panels.open(file.id()));
    assertThat(section(PANEL_1, file)).doesNotContainKey("outcome");
    assertThat((List<?>) section(PANEL_1, file).get("earlier"))
        .as("what was decided stays on record")
        .hasSize(1);
    assertThat(walk.refusal(PANEL_1, () -> votesFor(file, Outcome.REOPEN)))
        .contains("was acquitted before");
    decided(file, Outcome.CLOSE);
    assertThat(walk.stateOf(file)).isEqualTo(CaseState.OUTCOME_CLOSE);
    assertThat(outcomesOf(file)).isEqualTo(2);
    assertThat(
            walk.read(
                Integer.class,
                "select count(*) from casereview.legal_advice where case_id = ?",
                file.id()))
        .as("asked for once")
        .isEqualTo(1);
  }

  @Test
  void a_majority_that_is_not_yet_the_outcome_is_set_aside_too() {
    var file = atPanelWith("ALIVE");
    vote(file, Outcome.REOPEN, Outcome.REOPEN, Outcome.REOPEN);
    count(file);
    tellsOfAcquittal(file);
    decide(file);
    assertThat(outcomesOf(file)).isZero();
    assertThat(setAside(file)).hasSize(1);
    walk.as(Actor.JOBS, () -> panels.open(file.id()));
    decided(file, Outcome.RETURN);
    assertThat(walk.stateOf(file)).isEqualTo(CaseState.OUTCOME_RETURN);
  }

  @Test
  void nobody_whom_the_panel_closed_takes_the_place_of_the_acquitted() {
    var file = atPanelWith("ALIVE", "ALIVE");
    for (String member : MEMBERS) {
      proposes(file, member, Outcome.REOPEN, Outcome.CLOSE);
    }
    vote(file, Outcome.REOPEN, Outcome.REOPEN, Outcome.REOPEN);
    count(file);
    tellsOfAcquittal(file);
    decide(file);
    assertThat(walk.stateOf(file)).isEqualTo(CaseState.PANEL);
    assertThat(setAside(file)).hasSize(1);
    walk.as(Actor.JOBS, () -> panels.open(file.id()));
    assertThat((List<?>) section(PANEL_1, file).get("earlier")).hasSize(1);
  }

  @Test
  void a_head_who_closes_where_the_panel_was_at_odds_is_overtaken_by_no_acquittal() {
    var file = atPanelWith("ALIVE", "ALIVE", "ALIVE");
    for (int round = 0; round < 2; round++) {
      proposes(file, MEMBERS.get(0), Outcome.REOPEN, Outcome.RETURN, Outcome.CLOSE);
      proposes(file, MEMBERS.get(1), Outcome.REOPEN, Outcome.RETURN, Outcome.ADOPT);
      proposes(file, MEMBERS.get(2), Outcome.CLOSE, Outcome.CLOSE, Outcome.CLOSE);
      vote(file, Outcome.REOPEN, Outcome.ADOPT, Outcome.CLOSE);
      count(file);
    }
    walk.as(HEAD, () -> outcomes.decideAsHead(file.id(), HEAD, Outcome.CLOSE, "Reasons."));
    tellsOfAcquittal(file);
    decide(file);
    assertThat(setAside(file)).isEmpty();
    assertThat(walk.stateOf(file)).isEqualTo(CaseState.OUTCOME_CLOSE);
  }

  private void proposes(CaseFile file, String member, Outcome... each) {
    var all = new ArrayList<SuspectOutcomes.Proposed>();
    for (Outcome outcome : each) {
      all.add(
          new SuspectOutcomes.Proposed("S-0" + (all.size() + 1), null, outcome, "As I read it."));
    }
    walk.as(member, () -> suspects.propose(file.id(), member, all));
  }

  @Test
  void a_decision_that_others_still_carry_stands() {
    var file = headReopens(atPanelWith("ALIVE", "ALIVE"));
    tellsOfAcquittal(file);
    decide(file);
    assertThat(walk.stateOf(file)).isEqualTo(CaseState.OUTCOME_REOPEN);
    assertThat(setAside(file)).isEmpty();
  }

  @Test
  void the_database_sets_aside_only_what_cannot_be_carried_out_and_then_for_good() {
    var file = headReopens(atPanelWith("ALIVE"));
    assertThatThrownBy(() -> setAsideBySql(file, "REOPEN"))
        .hasMessageContaining("where acquittals bar");
    walk.sql(Actor.INTAKE, ACQUITTED, file.id());
    assertThatThrownBy(() -> setAsideBySql(file, "ADOPT"))
        .hasMessageContaining("where acquittals bar");
    setAsideBySql(file, "REOPEN");
    assertThatThrownBy(() -> moveBySql(file, "OUTCOME_REOPEN"))
        .hasMessageContaining("was set aside");
    var released = decided(atPanelWith("ALIVE"), Outcome.REOPEN);
    walk.sql(Actor.INTAKE, ACQUITTED, released.id());
    assertThatThrownBy(() -> setAsideBySql(released, "REOPEN"))
        .as("it is carried out already")
        .hasMessageContaining("where acquittals bar");
  }

  private static final String ACQUITTED =
      "update casereview.suspect set prior_acquittal = 'Y' where case_id = ? and pseudonym = 'S-01'";

  private CaseFile headReopens(CaseFile file) {
    for (int round = 0; round < 2; round++) {
      vote(file, Outcome.CLOSE, Outcome.REOPEN, Outcome.RETURN);
      count(file);
    }
    walk.as(HEAD, () -> outcomes.decideAsHead(file.id(), HEAD, Outcome.REOPEN, "Reasons."));
    return file;
  }

  private void tellsOfAcquittal(CaseFile file) {
    walk.sql(Actor.INTAKE, ACQUITTED, file.id());
    walk.newInformation(file);
  }

  private void votesFor(CaseFile file, Outcome outcome) throws org.casereview.platform.Refusal {
    panels.cast(file.id(), PANEL_1, outcome, "Reasons.");
  }

  @SuppressWarnings("unchecked")
  private List<Overtaken.SetAside> setAside(CaseFile file) {
    return (List<Overtaken.SetAside>) section(PANEL_1, file).get("setAside");
  }

  private int told(CaseFile file) {
    return walk.read(
        Integer.class,
        "select count(*) from casereview.attention where case_id = ?"
            + " and team = 'heads-of-review' and what = 'DECISION_OVERTAKEN'",
        file.id());
  }

  private void setAsideBySql(CaseFile file, String outcome) {
    walk.sql(
        Actor.JOBS,
        "insert into casereview.decision_set_aside(panel_id, case_id, outcome, reason,"
            + " set_aside_at) select id, case_id, ?, 'ACQUITTAL_CAME_UP', now() from casereview.panel"
            + " where case_id = ? order by number desc limit 1",
        outcome,
        file.id());
  }
}

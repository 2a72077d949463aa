package org.casereview.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casereview.review.Walk.OTHER_REVIEWER;
import static org.casereview.review.Walk.REVIEWER;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseState;
import org.casereview.decision.pack.Packs;
import org.casereview.platform.Actor;
import org.casereview.questions.RecordedQuestions;
import org.casereview.reinvestigation.Halts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A panel that decides again reads what was decided before, why, and why it holds no more. */
class PackOfEarlierDecisionsTest extends OnDecision {

  @Autowired Packs packs;
  @Autowired Halts halts;
  @Autowired RecordedQuestions questions;

  @Test
  void a_majority_that_was_set_aside_is_a_round_of_its_own_and_its_votes_stay_readable()
      throws Exception {
    var file = atPanelWith("ALIVE");
    answers(file, REVIEWER);
    vote(file, Outcome.REOPEN, Outcome.REOPEN, Outcome.REOPEN);
    count(file);
    tellsOfAcquittal(file);
    decide(file);
    walk.as(Actor.JOBS, () -> panels.open(file.id()));
    answers(file, OTHER_REVIEWER);
    assertThat(PrintedPack.of(walk, packs, file, "set-aside"))
        .containsSubsequence(
            "Why the panel decides again",
            ": reopen",
            "Decided by a majority of the panel; set aside since.",
            "An acquittal came up before it was carried out",
            "Why it was decided so",
            "Reasons. / Reasons. / Reasons.",
            "Read as peer, round 2 of the case",
            "Read as peer, round 1 of the case",
            "That was before the decision of");
    assertThat(earlierVotes(file)).hasSize(3);
  }

  @Test
  void what_the_head_decided_and_was_set_aside_is_no_outcome_any_more() throws Exception {
    var file = atPanelWith("ALIVE");
    for (int round = 0; round < 2; round++) {
      vote(file, Outcome.CLOSE, Outcome.REOPEN, Outcome.RETURN);
      count(file);
    }
    walk.as(HEAD, () -> outcomes.decideAsHead(file.id(), HEAD, Outcome.REOPEN, "One line."));
    tellsOfAcquittal(file);
    decide(file);
    assertThat(section(PANEL_1, file)).doesNotContainKey("outcome");
    assertThat((List<?>) section(PANEL_1, file).get("earlier")).hasSize(1);
    assertThat(PrintedPack.of(walk, packs, file, "set-aside-head"))
        .containsSubsequence("Decided by the head of review; set aside since.", "One line.");
  }

  @Test
  void a_case_that_was_halted_says_so_with_the_reasons_within_its_pages() throws Exception {
    var file = decided(atPanelWith("ALIVE"), Outcome.REOPEN);
    tellsOfAcquittal(file);
    String why = "S-01 was acquitted in 2011. ".repeat(140).strip();
    walk.as(MANAGER, () -> halts.ask(file.id(), MANAGER, why));
    assertThat(PrintedPack.of(walk, packs, file, "halt-asked"))
        .as("nobody has confirmed it")
        .doesNotContain("Why the panel decides again");
    UUID halt =
        walk.read(
            UUID.class,
            "select id from casereview.reinvestigation_halt where case_id = ?",
            file.id());
    walk.as(HEAD, () -> halts.answer(halt, HEAD, true, null));
    walk.as(Actor.JOBS, () -> halts.carryOut(halt));
    assertThat(walk.stateOf(file)).isEqualTo(CaseState.PANEL);
    walk.as(Actor.JOBS, () -> panels.open(file.id()));
    assertThat(PrintedPack.of(walk, packs, file, "halted"))
        .containsSubsequence(
            "Why the panel decides again",
            ": reopen",
            "two people halted the case since.",
            "Why the case was halted",
            "S-01 was acquitted in 2011.",
            "Why it was decided so");
    assertThat(earlierVotes(file)).hasSize(3);
    assertThat(section(REVIEWER, file)).doesNotContainKey("earlierRounds");
  }

  @SuppressWarnings("unchecked")
  private List<Object> earlierVotes(CaseFile file) {
    var panels = (List<Map<String, Object>>) section(PANEL_1, file).get("earlierRounds");
    assertThat(panels).hasSize(1);
    var rounds = (List<Map<String, Object>>) panels.get(0).get("rounds");
    return (List<Object>) rounds.get(0).get("votes");
  }

  private void tellsOfAcquittal(CaseFile file) {
    walk.sql(
        Actor.INTAKE,
        "update casereview.suspect set prior_acquittal = 'Y' where case_id = ?"
            + " and pseudonym = 'S-01'",
        file.id());
    walk.newInformation(file);
  }

  private void answers(CaseFile file, String person) {
    PeersAnswers.given(walk, questions, file, person, "It is.");
  }
}

package org.casereview.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casereview.review.Walk.OTHER_REVIEWER;
import static org.casereview.review.Walk.REVIEWER;

import java.util.Collections;
import org.casereview.casefile.CaseFile;
import org.casereview.decision.pack.Packs;
import org.casereview.platform.Actor;
import org.casereview.questions.RecordedQuestions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A pack says of what owners asked who answered it last, in which task and which round, and what
 * was decided in each.
 */
class PackOfAnswersTest extends OnDecision {

  @Autowired Packs packs;
  @Autowired RecordedQuestions questions;

  private void answers(CaseFile file, String person, String... said) {
    PeersAnswers.given(walk, questions, file, person, said);
  }

  private String printed(CaseFile file, String name) throws Exception {
    return PrintedPack.of(walk, packs, file, name);
  }

  @Test
  void each_person_speaks_once_the_newest_first_and_what_they_put_right_is_counted()
      throws Exception {
    var file = atPanel();
    answers(file, OTHER_REVIEWER, "By mistake.");
    answers(file, REVIEWER, "Not yet.");
    answers(file, OTHER_REVIEWER, "It is.");
    assertThat(printed(file, "answers"))
        .containsSubsequence(
            "Asked and answered within the review",
            "Read as peer, round 1 of the case",
            "An earlier answer of this person is in the case file and counts no more.",
            "It is.",
            "Read as peer, round 1 of the case",
            "Not yet.")
        .doesNotContain("By mistake.", "That was before the decision");
  }

  @Test
  void what_was_answered_before_the_case_came_back_says_so() throws Exception {
    var file = atPanel();
    answers(file, OTHER_REVIEWER, "It is.");
    decided(file, Outcome.RETURN);
    answers(file, REVIEWER, "Read again.");
    assertThat(printed(file, "answers-rounds"))
        .containsSubsequence(
            "Read as peer, round 2 of the case",
            "Read again.",
            "Read as peer, round 1 of the case",
            "That was before the decision of",
            "It is.",
            "Voting round 1",
            "Round 1 of the case",
            "return, decided on",
            "by a majority of the panel");
  }

  @Test
  void a_decision_that_an_acquittal_overtook_is_named() throws Exception {
    var file = atPanelWith("ALIVE");
    vote(file, Outcome.REOPEN, Outcome.REOPEN, Outcome.REOPEN);
    count(file);
    walk.sql(
        Actor.INTAKE,
        "update casereview.suspect set prior_acquittal = 'Y' where case_id = ?",
        file.id());
    decide(file);
    assertThat(printed(file, "set-aside"))
        .contains("Set aside on", "reopen: an acquittal came up before it was carried out");
  }

  @Test
  void thirty_long_answers_leave_the_pack_within_its_pages() throws Exception {
    var file = atPanel();
    String text = "The log of 4 May was not read. ".repeat(130);
    answers(file, OTHER_REVIEWER, Collections.nCopies(30, text).toArray(String[]::new));
    assertThat(printed(file, "answers-long"))
        .contains(
            "Read as peer, round 1 of the case",
            "more in the case file",
            "No round has been counted.");
  }
}

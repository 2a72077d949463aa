package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseState;
import org.junit.jupiter.api.Test;

class PanelDecisionPathTest extends OnCases {

  private void vote(CaseFile file, String... outcomes) {
    for (int i = 0; i < PANEL.size(); i++) {
      driver.does(PANEL.get(i), file, "castVote", voting(outcomes[i]));
    }
  }

  @Test
  void the_majority_of_three_votes_decides() {
    var file = passed();
    assertThat(driver.open(file)).hasSize(3);
    vote(file, "REOPEN", "CLOSE", "REOPEN");
    assertThat(driver.ended(file, "panel-decision", "outcomeDecided")).isTrue();
    assertThat(driver.now(file).state()).isEqualTo(CaseState.OUTCOME_REOPEN);
  }

  @Test
  void a_divided_panel_votes_again_and_then_the_head_of_review_decides() {
    var file = passed();
    vote(file, "REOPEN", "CLOSE", "RETURN");
    assertThat(driver.now(file).state()).isEqualTo(CaseState.PANEL);
    assertThat(driver.at(file)).isEqualTo(java.util.Set.of("castVote"));
    vote(file, "REOPEN", "CLOSE", "ADOPT");
    assertThat(driver.at(file)).containsExactly("decideAsHead");
    driver.does(
        "head", file, "decideAsHead", Map.of("outcome", "RETURN", "reasons", "One line is open."));
    assertThat(driver.now(file).state()).isEqualTo(CaseState.OUTCOME_RETURN);
  }

  @Test
  void a_second_round_may_find_the_majority_that_the_first_did_not() {
    var file = passed();
    vote(file, "REOPEN", "CLOSE", "RETURN");
    vote(file, "CLOSE", "CLOSE", "RETURN");
    assertThat(driver.now(file).state()).isEqualTo(CaseState.OUTCOME_CLOSE);
  }

  @Test
  void votes_on_an_older_case_file_decide_nothing() {
    var file = passed();
    driver.does("panel1", file, "castVote", voting("CLOSE"));
    driver.newInformation(file);
    for (String member : List.of("panel2", "panel3")) {
      driver.does(member, file, "castVote", voting("CLOSE"));
    }
    assertThat(driver.now(file).state()).isEqualTo(CaseState.PANEL);
    assertThat(driver.open(file)).hasSize(3);
  }

  @Test
  void who_took_a_vote_before_new_information_has_to_look_again() {
    var file = passed();
    var id = driver.task(file, "castVote").getId();
    var desk = driver.at("panel1");
    assertThat(desk.claim(id, driver.staffId("panel1")).isDone()).isTrue();
    driver.newInformation(file);
    var refused = desk.submit(id, voting("CLOSE"));
    assertThat(refused.isDone()).isFalse();
    assertThat(refused.body().toString()).contains("New information came in after you took this");
    assertThat(desk.unclaim(id).isDone()).isTrue();
    assertThat(desk.claim(id, driver.staffId("panel1")).isDone()).isTrue();
    assertThat(desk.submit(id, voting("CLOSE")).isDone()).isTrue();
  }

  @Test
  void a_panel_asks_the_force_first_and_votes_again_when_the_answer_is_in() {
    var file = passed();
    var asking = new java.util.HashMap<String, Object>(voting("DEFER"));
    driver.does("panel1", file, "castVote", voting("CLOSE"));
    asking.put("question", "Where is the exhibit?");
    driver.does("panel2", file, "castVote", asking);
    driver.does("panel3", file, "castVote", asking);
    assertThat(driver.at(file)).containsExactlyInAnyOrder("castVote", "answerRequest");
    assertThat(driver.tries("panel1", file, "castVote", voting("CLOSE")).sentence())
        .contains("asked the force first");
    driver.does(
        "force-14",
        file,
        "answerRequest",
        Map.of("answerQ1", "YES", "statementQ1", "In the store."));
    assertThat(driver.open(file)).hasSize(3);
    vote(file, "RETURN", "RETURN", "RETURN");
    assertThat(driver.now(file).state()).isEqualTo(CaseState.OUTCOME_RETURN);
  }
}

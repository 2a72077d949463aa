package org.casereview.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.casereview.casefile.CaseFile;
import org.casereview.platform.Actor;
import org.junit.jupiter.api.Test;

/** A panel may ask the force first, once, and votes again when the answer is in. */
class DeferralTest extends OnDecision {

  @Test
  void more_than_half_for_a_question_asks_it_and_the_round_does_not_count() {
    var file = atPanel();
    asks(file, PANEL_1, "Where is the exhibit?");
    asks(file, PANEL_2, "Where is the exhibit?");
    cast(file, PANEL_3, Outcome.CLOSE);
    assertThat(count(file)).isEqualTo(new Panels.Count(null, false, 2));
    assertThat(count(file)).as("counted again").isEqualTo(new Panels.Count(null, false, 2));
    assertThat(round(MANAGER, file, 0)).containsEntry("result", Round.Result.DEFERRED);
    String request = waitsFor(file);
    assertThat(questions(request)).isEqualTo(1);
    assertThat(refusedVote(file, PANEL_1)).contains("asked the force first: request " + request);
    assertThat(walk.refusal(PANEL_1, () -> panels.admitVoter(file.id(), PANEL_1)))
        .contains(request);
    answered(request);
    assertThat(waitsFor(file)).isNull();
    assertThat(walk.refusal(PANEL_1, () -> panels.castToAsk(file.id(), PANEL_1, "More?", "x")))
        .contains("has deferred already");
    vote(file, Outcome.CLOSE, Outcome.REOPEN, Outcome.RETURN);
    assertThat(count(file)).as("the first held").isEqualTo(new Panels.Count(null, false, 3));
    vote(file, Outcome.CLOSE, Outcome.CLOSE, Outcome.RETURN);
    assertThat(count(file).outcome()).isEqualTo(Outcome.CLOSE);
  }

  @Test
  void what_several_want_to_know_is_asked_in_one_request() {
    var file = atPanel();
    asks(file, PANEL_1, "Where is the exhibit?");
    asks(file, PANEL_2, "Who saw the van?");
    asks(file, PANEL_3, "Who saw the van?");
    count(file);
    assertThat(questions(waitsFor(file))).isEqualTo(2);
  }

  @Test
  void fewer_for_a_question_are_no_majority_and_a_majority_for_an_outcome_decides() {
    var split = atPanel();
    asks(split, PANEL_1, "Where is it?");
    cast(split, PANEL_2, Outcome.CLOSE);
    cast(split, PANEL_3, Outcome.REOPEN);
    assertThat(count(split)).isEqualTo(new Panels.Count(null, false, 2));
    assertThat(waitsFor(split)).isNull();
    var decided = atPanel();
    asks(decided, PANEL_1, "Where is it?");
    cast(decided, PANEL_2, Outcome.CLOSE);
    cast(decided, PANEL_3, Outcome.CLOSE);
    assertThat(count(decided).outcome()).isEqualTo(Outcome.CLOSE);
  }

  @Test
  void a_vote_names_an_outcome_or_a_question_and_the_database_counts_both() {
    var file = atPanel();
    assertThat(walk.refusal(PANEL_1, () -> panels.castToAsk(file.id(), PANEL_1, null, "x")))
        .contains("Write the question");
    asks(file, PANEL_1, "Where is it?");
    cast(file, PANEL_2, Outcome.CLOSE);
    cast(file, PANEL_3, Outcome.REOPEN);
    assertThatThrownBy(() -> countBySql(file, "DEFERRED", null))
        .hasMessageContaining("vote for asking first");
    assertThatThrownBy(
            () ->
                walk.sql(
                    Actor.JOBS,
                    "insert into casereview.panel_vote(id, panel_id, round, voter_id, reasons,"
                        + " file_version, cast_at) values (gen_random_uuid(), "
                        + PANEL
                        + ", 1, 'S0031', 'x', 1, now())",
                    file.id()))
        .hasMessageContaining("votes of this round are in");
  }

  @Test
  void the_database_counts_how_often_a_panel_deferred_whoever_writes() {
    var file = atPanel();
    MEMBERS.forEach(member -> asks(file, member, "Where is the exhibit?"));
    count(file);
    for (String member : MEMBERS) {
      walk.sql(
          member,
          "insert into casereview.panel_vote(id, panel_id, round, voter_id, question, reasons,"
              + " file_version, cast_at) values (gen_random_uuid(), "
              + PANEL
              + ", 2, ?, 'x', 'x', 1, now())",
          file.id(),
          member);
    }
    assertThatThrownBy(() -> countBySql(file, "DEFERRED", null))
        .hasMessageContaining("deferred as often as it may");
  }

  @Test
  void a_question_stays_hidden_like_a_vote_until_all_are_in() {
    var file = atPanel();
    asks(file, PANEL_1, "Where is the exhibit?");
    for (String other : List.of(PANEL_2, HEAD, MANAGER)) {
      assertThat(section(other, file).toString()).doesNotContain("exhibit");
    }
    assertThat(section(PANEL_1, file).toString()).contains("exhibit");
  }

  private void asks(CaseFile file, String person, String question) {
    walk.as(person, () -> panels.castToAsk(file.id(), person, question, "It decides the case."));
  }

  private String waitsFor(CaseFile file) {
    return Actor.as(MANAGER, () -> panels.progress(file.id()).orElseThrow().waitsFor());
  }

  private int questions(String request) {
    return walk.read(
        Integer.class,
        "select count(*) from casereview.information_question q join"
            + " casereview.information_request r on r.id = q.request_id where r.number = ?",
        request);
  }

  private void answered(String request) {
    walk.sql(
        "L0014",
        "update casereview.information_request set answered_at = now(), answered_by = 'L0014'"
            + " where number = ?",
        request);
  }
}

package org.casereview.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.UnknownCase;
import org.casereview.platform.Actor;
import org.casereview.platform.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is proposed for a suspect goes with a vote: hidden like it, and counted like it. */
class SuspectVotesTest extends OnSittings {

  @Autowired SuspectOutcomes suspects;
  @Autowired PanelPapers papers;

  @Test
  void one_member_alone_decides_for_no_suspect() {
    var file = atPanelWith("ALIVE", "ALIVE");
    proposes(PANEL_3, file, "S-01", Outcome.CLOSE);
    decided(file, Outcome.REOPEN);
    assertThat(lines(PANEL_1, file))
        .containsExactly("S-01 REOPEN AS_THE_CASE", "S-02 REOPEN AS_THE_CASE");
    assertThatThrownBy(
            () ->
                walk.sql(
                    PANEL_3,
                    "insert into casereview.suspect_outcome(id, case_id, outcome_id, suspect,"
                        + " crime, outcome, basis, reasons, decided_at)"
                        + " select gen_random_uuid(), case_id, id, 'S-01', 1, 'CLOSE', 'PROPOSED',"
                        + " 'x', now() from casereview.outcome where case_id = ?",
                    file.id()))
        .hasMessageContaining("more than half of the panel");
  }

  @Test
  void what_more_than_half_say_of_a_suspect_is_decided() {
    var file = atPanelWith("ALIVE", "ALIVE");
    proposes(PANEL_1, file, "S-02", Outcome.CLOSE);
    vote(file, Outcome.REOPEN, Outcome.REOPEN, Outcome.CLOSE);
    count(file);
    decide(file);
    assertThat(lines(PANEL_1, file))
        .as("one proposed it, another voted to close the whole case")
        .containsExactly("S-01 REOPEN AS_THE_CASE", "S-02 CLOSE PROPOSED");
  }

  @Test
  void nobody_sees_a_proposal_before_all_votes_are_in() {
    var file = atPanelWith("ALIVE", "ALIVE");
    proposes(PANEL_1, file, "S-02", Outcome.RETURN);
    assertThat(lines(PANEL_1, file)).containsExactly("S-02 RETURN PROPOSED");
    assertThat(view(PANEL_1, file).lines().get(0).mine()).isTrue();
    for (String other : List.of(PANEL_2, MANAGER, HEAD)) {
      assertThat(lines(other, file)).as(other).isEmpty();
    }
    assertThat(printed(file)).isEmpty();
    vote(file, Outcome.REOPEN, Outcome.CLOSE, Outcome.RETURN);
    assertThat(lines(PANEL_2, file)).as("before the count").isEmpty();
    count(file);
    assertThat(lines(PANEL_2, file)).containsExactly("S-02 RETURN PROPOSED");
    assertThat(view(PANEL_1, file).lines().get(0).mine()).as("of the round before").isFalse();
    assertThat(printed(file)).hasSize(1);
  }

  @Test
  void what_went_with_a_vote_is_not_changed_after_it() {
    var file = atPanelWith("ALIVE", "ALIVE");
    cast(file, PANEL_1, Outcome.CLOSE);
    assertThat(refused(PANEL_1, () -> proposed(file, PANEL_1, "S-01", Outcome.CLOSE)))
        .contains("go with your vote, and it is cast");
    assertThatThrownBy(() -> proposesBySql(file, PANEL_1, 1))
        .hasMessageContaining("before the vote");
    assertThatThrownBy(() -> proposesBySql(file, PANEL_2, 2)).isInstanceOf(RuntimeException.class);
    proposesBySql(file, PANEL_2, 1);
  }

  @Test
  void a_vote_says_the_same_as_what_its_member_proposed() {
    var file = atPanelWith("ALIVE", "ALIVE");
    proposes(PANEL_1, file, "S-01", Outcome.ADOPT);
    assertThat(refused(PANEL_1, () -> panels.cast(file.id(), PANEL_1, Outcome.REOPEN, "Reasons.")))
        .contains("amounts to adopt", "your vote is reopen");
    proposes(PANEL_1, file, "S-01", Outcome.CLOSE);
    proposes(PANEL_1, file, "S-02", Outcome.CLOSE);
    assertThat(refused(PANEL_1, () -> panels.cast(file.id(), PANEL_1, Outcome.REOPEN, "Reasons.")))
        .contains("amounts to close");
    cast(file, PANEL_1, Outcome.CLOSE);
  }

  @Test
  void what_was_proposed_on_an_older_file_holds_no_more() {
    var file = atPanelWith("ALIVE", "ALIVE");
    proposes(PANEL_1, file, "S-02", Outcome.CLOSE);
    proposes(PANEL_2, file, "S-02", Outcome.CLOSE);
    cast(file, PANEL_1, Outcome.REOPEN);
    walk.newInformation(file);
    assertThat(refusedVote(file, PANEL_2)).contains("New information came in after you proposed");
    proposes(PANEL_2, file, "S-02", Outcome.CLOSE);
    cast(file, PANEL_2, Outcome.REOPEN);
    cast(file, PANEL_3, Outcome.REOPEN);
    assertThat(count(file).outcome()).isNull();
    decided(file, Outcome.REOPEN);
    assertThat(lines(PANEL_1, file))
        .containsExactly("S-01 REOPEN AS_THE_CASE", "S-02 REOPEN AS_THE_CASE");
  }

  @Test
  void only_who_votes_on_the_case_proposes() {
    var file = atPanelWith("ALIVE", "ALIVE");
    String meeting = meeting(THREE);
    walk.as(MANAGER, () -> sittings.list(meeting, file.number()));
    assertThat(refused(PANEL_3, () -> proposed(file, PANEL_3, "S-01", Outcome.CLOSE)))
        .contains("is decided at the meeting");
    assertThatThrownBy(() -> proposesBySql(file, PANEL_3, 1)).hasMessageContaining("who vote");
    walk.as(PANEL_2, () -> conflicts.declare(meeting, file.number(), null));
    assertThatThrownBy(() -> refused(PANEL_2, () -> proposed(file, PANEL_2, "S-01", Outcome.CLOSE)))
        .isInstanceOf(UnknownCase.class);
    assertThatThrownBy(() -> proposesBySql(file, PANEL_2, 1))
        .as("there is no such panel to this person")
        .rootCause()
        .hasMessageContaining("row-level security");
  }

  @Test
  void the_head_of_review_follows_what_the_panel_agreed_on_for_a_suspect() {
    assertThat(decidedByTheHead(false))
        .containsExactly("S-01 RETURN AS_THE_CASE", "S-02 CLOSE PROPOSED");
    assertThat(decidedByTheHead(true))
        .as("on a newer file")
        .containsExactly("S-01 RETURN AS_THE_CASE", "S-02 RETURN AS_THE_CASE");
  }

  private List<String> decidedByTheHead(boolean newsFirst) {
    var file = atPanelWith("ALIVE", "ALIVE");
    for (int round = 0; round < 2; round++) {
      proposes(PANEL_2, file, "S-02", Outcome.CLOSE);
      vote(file, Outcome.CLOSE, Outcome.REOPEN, Outcome.RETURN);
      count(file);
    }
    if (newsFirst) {
      walk.newInformation(file);
    }
    assertThat(headDecides(file, HEAD)).isNull();
    decide(file);
    return lines(PANEL_1, file);
  }

  private void proposes(String member, CaseFile file, String suspect, Outcome outcome) {
    walk.as(member, () -> proposed(file, member, suspect, outcome));
  }

  private void proposed(CaseFile file, String person, String suspect, Outcome outcome)
      throws Refusal {
    suspects.propose(
        file.id(),
        person,
        List.of(new SuspectOutcomes.Proposed(suspect, null, outcome, "For these reasons.")));
  }

  private void proposesBySql(CaseFile file, String person, int round) {
    walk.sql(
        person,
        "insert into casereview.suspect_proposal(id, panel_id, round, suspect, outcome, reasons,"
            + " file_version, proposed_by, proposed_at) values (gen_random_uuid(), "
            + PANEL
            + ", ?, 'S-01', 'CLOSE', 'x', 1, ?, now())",
        file.id(),
        round,
        person);
  }

  private List<PanelPapers.OfSuspect> printed(CaseFile file) {
    return Actor.as(PANEL_1, () -> papers.proposed(file.id()));
  }

  private SuspectFacts.View view(String reader, CaseFile file) {
    return (SuspectFacts.View) section(reader, file).get("suspects");
  }

  private List<String> lines(String reader, CaseFile file) {
    return view(reader, file).lines().stream()
        .map(l -> l.suspect() + " " + l.outcome() + " " + l.basis())
        .toList();
  }
}

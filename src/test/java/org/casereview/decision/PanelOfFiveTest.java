package org.casereview.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.casereview.casefile.CaseFile;
import org.casereview.platform.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A case with many suspects is decided by five, and each way in which five or three may split. */
class PanelOfFiveTest extends OnDecision {

  private static final List<String> FIVE = List.of(PANEL_1, PANEL_2, PANEL_3, "S0031", "S0032");
  private static final String[] TEN = Collections.nCopies(10, "ALIVE").toArray(new String[0]);

  @ParameterizedTest
  @CsvSource({
    "CLOSE CLOSE CLOSE CLOSE CLOSE, CLOSE",
    "CLOSE CLOSE CLOSE CLOSE RETURN, CLOSE",
    "CLOSE RETURN CLOSE REOPEN CLOSE, CLOSE",
    "REOPEN REOPEN CLOSE CLOSE REOPEN, REOPEN",
    "CLOSE CLOSE REOPEN REOPEN RETURN,",
    "CLOSE CLOSE REOPEN RETURN ADOPT,",
    "ASK ASK CLOSE CLOSE RETURN,",
    "ASK CLOSE CLOSE CLOSE ASK, CLOSE",
    "ASK ASK ASK CLOSE CLOSE, ASKED",
  })
  void five_decide_a_case_with_ten_suspects(String votes, String expected) {
    var file = atPanelWith(TEN);
    assertThat(section(PANEL_1, file)).containsEntry("panelSize", 5);
    assertSplit(file, FIVE, votes, expected);
  }

  @ParameterizedTest
  @CsvSource({
    "CLOSE CLOSE CLOSE, CLOSE",
    "CLOSE RETURN CLOSE, CLOSE",
    "CLOSE RETURN REOPEN,",
    "ASK RETURN REOPEN,",
    "ASK CLOSE CLOSE, CLOSE",
    "ASK ASK CLOSE, ASKED",
    "ASK ASK ASK, ASKED",
  })
  void three_decide_every_other_case(String votes, String expected) {
    assertSplit(atPanel(), MEMBERS, votes, expected);
  }

  @Test
  void five_without_a_majority_vote_again_and_then_the_head_of_review_decides() {
    var file = atPanelWith(TEN);
    votes(file, FIVE, "CLOSE CLOSE REOPEN REOPEN RETURN");
    assertThat(count(file)).isEqualTo(new Panels.Count(null, false, 2));
    assertThat(votesSeenBy("S0032", file, 0)).as("reasons of the first round").hasSize(5);
    votes(file, FIVE, "CLOSE CLOSE REOPEN REOPEN RETURN");
    assertThat(count(file)).isEqualTo(new Panels.Count(null, true, 2));
    assertThat(headDecides(file, HEAD)).isNull();
  }

  private void assertSplit(CaseFile file, List<String> members, String votes, String expected) {
    votes(file, members, votes);
    for (String other : List.of(HEAD, MANAGER)) {
      assertThat(votesSeenBy(other, file, 0)).as("before the count").isEmpty();
    }
    var counted = count(file);
    boolean asked = "ASKED".equals(expected);
    assertThat(counted.outcome())
        .isEqualTo(expected == null || asked ? null : Outcome.valueOf(expected));
    assertThat(counted.round()).isEqualTo(expected == null || asked ? 2 : 1);
    assertThat(waits(file)).isEqualTo(asked);
  }

  private boolean waits(CaseFile file) {
    return Actor.as(MANAGER, () -> panels.progress(file.id()).orElseThrow().waitsFor() != null);
  }

  private void votes(CaseFile file, List<String> members, String votes) {
    var each = Stream.of(votes.split(" ")).toList();
    for (int i = 0; i < members.size(); i++) {
      String person = members.get(i);
      String vote = each.get(i);
      if (vote.equals("ASK")) {
        walk.as(person, () -> panels.castToAsk(file.id(), person, "Where is it?", "Reasons."));
      } else {
        cast(file, person, Outcome.valueOf(vote));
      }
    }
  }
}

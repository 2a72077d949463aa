package org.casereview.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.casereview.review.Walk.REVIEWER;

import java.util.List;
import java.util.stream.Stream;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseState;
import org.casereview.platform.Actor;
import org.casereview.platform.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Outcomes for each suspect, the case's by rule, and an acquittal that stands in the way. */
class SuspectOutcomesTest extends OnDecision {

  @Autowired SuspectOutcomes suspects;

  @ParameterizedTest
  @CsvSource({
    "REOPEN CLOSE, REOPEN",
    "CLOSE RETURN, RETURN",
    "CLOSE CLOSE, CLOSE",
    "RETURN REOPEN ADOPT CLOSE, ADOPT",
  })
  void the_case_is_what_the_weightiest_of_its_suspects_is(String each, Outcome expected) {
    var all =
        Stream.of(each.split(" "))
            .map(o -> new SuspectOutcome(null, "S-01", null, Outcome.valueOf(o), "", "", "", null))
            .toList();
    assertThat(SuspectOutcome.summary(all)).contains(expected);
    assertThat(SuspectOutcome.summary(List.of())).isEmpty();
  }

  @Test
  void what_is_proposed_is_released_with_the_outcome_that_it_amounts_to() {
    var file = atPanelWith("ALIVE", "ALIVE");
    for (String member : List.of(PANEL_1, PANEL_2)) {
      proposes(member, file, "S-01", Outcome.REOPEN);
      proposes(member, file, "S-02", Outcome.REOPEN);
      proposes(member, file, "S-02", Outcome.CLOSE);
    }
    decided(file, Outcome.REOPEN);
    assertThat(lines(file)).containsExactly("S-01 REOPEN PROPOSED", "S-02 CLOSE PROPOSED");
    decide(file);
    assertThat(lines(file)).hasSize(2);
    assertThat(refused(file, "S-01", Outcome.CLOSE)).contains("does not stand before the panel");
  }

  @Test
  void proposals_that_do_not_amount_to_the_outcome_are_not_followed() {
    var file = atPanelWith("ALIVE", "ALIVE");
    proposes(PANEL_1, file, "S-01", Outcome.CLOSE);
    proposes(PANEL_2, file, "S-02", Outcome.CLOSE);
    vote(file, Outcome.REOPEN, Outcome.REOPEN, Outcome.CLOSE);
    count(file);
    decide(file);
    assertThat(lines(file)).containsExactly("S-01 REOPEN AS_THE_CASE", "S-02 REOPEN AS_THE_CASE");
  }

  @Test
  void nobody_votes_for_what_no_suspect_could_carry() {
    var file = atPanelWith("ACQUITTED");
    dies(file);
    assertThat(
            walk.refusal(
                PANEL_1, () -> panels.cast(file.id(), PANEL_1, Outcome.REOPEN, "Reasons.")))
        .contains("Every suspect who could be investigated was acquitted");
    decided(file, Outcome.CLOSE);
    assertThat(lines(file)).containsExactly("S-01 CLOSE AS_THE_CASE");
  }

  @Test
  void an_acquittal_stands_in_the_way_for_that_suspect_and_goes_to_legal_advice() {
    var file = atPanelWith("ALIVE", "ACQUITTED", "DECEASED");
    assertThat(refused(file, "S-02", Outcome.REOPEN)).contains("S-02 was acquitted before");
    assertThatThrownBy(() -> proposesBySql(file, "S-02")).hasMessageContaining("acquitted");
    decided(file, Outcome.REOPEN);
    assertThat(walk.stateOf(file)).isEqualTo(CaseState.OUTCOME_REOPEN);
    assertThat(lines(file))
        .containsExactly(
            "S-01 REOPEN AS_THE_CASE", "S-02 CLOSE ACQUITTED", "S-03 REOPEN AS_THE_CASE");
    assertThat(view(file).suspects().get(1).advice().owed()).isEqualTo(LegalAdvices.Owed.ADVICE);
    assertThat(view(file).suspects().get(0).advice()).isNull();
    assertThatThrownBy(
            () ->
                walk.sql(
                    HEAD,
                    "insert into casereview.suspect_outcome(id, case_id, outcome_id, suspect,"
                        + " crime, outcome, basis, decided_at) select gen_random_uuid(), case_id,"
                        + " id, 'S-02', 1, 'REOPEN', 'AS_THE_CASE', now() from casereview.outcome"
                        + " where case_id = ?",
                    file.id()))
        .hasMessageContaining("Who was acquitted");
  }

  @Test
  void a_case_whose_living_suspects_were_all_acquitted_is_not_reopened() {
    var file = atPanelWith("ACQUITTED", "DECEASED");
    for (Outcome outcome : List.of(Outcome.REOPEN, Outcome.ADOPT)) {
      assertThat(walk.refusal(PANEL_1, () -> panels.cast(file.id(), PANEL_1, outcome, "Reasons.")))
          .contains("Every suspect who could be investigated was acquitted");
    }
    vote(file, Outcome.CLOSE, Outcome.RETURN, Outcome.RETURN);
    count(file);
    decide(file);
    assertThat(walk.stateOf(file)).isEqualTo(CaseState.OUTCOME_RETURN);
    var other = atPanelWith("ACQUITTED");
    for (int round = 0; round < 2; round++) {
      cast(other, PANEL_1, Outcome.CLOSE);
      cast(other, PANEL_2, Outcome.RETURN);
      asksFirst(other, PANEL_3);
      count(other);
    }
    assertThat(
            walk.refusal(
                HEAD, () -> outcomes.decideAsHead(other.id(), HEAD, Outcome.ADOPT, "Reasons.")))
        .contains("Every suspect who could be investigated was acquitted");
    assertThatThrownBy(() -> outcomeBySql(other, "REOPEN", "HEAD", HEAD))
        .hasMessageContaining("Whoever could be investigated was acquitted");
    dies(other);
    assertThatThrownBy(() -> outcomeBySql(other, "REOPEN", "HEAD", HEAD))
        .hasMessageContaining("Whoever could be investigated was acquitted");
  }

  @Test
  void what_makes_no_proposal_is_refused() {
    var file = atPanelWith("ALIVE");
    assertThat(refused(file, "S-09", Outcome.CLOSE)).contains("no suspect S-09");
    assertThat(
            walk.refusal(
                PANEL_1,
                () ->
                    suspects.propose(
                        file.id(),
                        PANEL_1,
                        List.of(new SuspectOutcomes.Proposed("S-01", 7, Outcome.CLOSE, "x")))))
        .contains("no such crime");
    assertThat(
            walk.refusal(
                PANEL_1,
                () ->
                    suspects.propose(
                        file.id(),
                        PANEL_1,
                        List.of(new SuspectOutcomes.Proposed("S-01", null, Outcome.CLOSE, " ")))))
        .contains("Give the reasons");
    assertThat(walk.refusal(REVIEWER, () -> proposed(file, REVIEWER, "S-01", Outcome.CLOSE)))
        .contains("part in the review");
    assertThat(walk.refusal(MANAGER, () -> proposed(file, MANAGER, "S-01", Outcome.CLOSE)))
        .contains("Members of the panel propose");
  }

  private void dies(CaseFile file) {
    walk.sql(
        Actor.INTAKE,
        "update casereview.suspect set life_status = 'DECEASED' where case_id = ?",
        file.id());
  }

  private void asksFirst(CaseFile file, String person) {
    walk.as(person, () -> panels.castToAsk(file.id(), person, "Where is it?", "Reasons."));
  }

  private void proposes(String member, CaseFile file, String suspect, Outcome outcome) {
    walk.as(member, () -> proposed(file, member, suspect, outcome));
  }

  private String refused(CaseFile file, String suspect, Outcome outcome) {
    return walk.refusal(PANEL_1, () -> proposed(file, PANEL_1, suspect, outcome));
  }

  private void proposed(CaseFile file, String person, String suspect, Outcome outcome)
      throws Refusal {
    suspects.propose(
        file.id(),
        person,
        List.of(new SuspectOutcomes.Proposed(suspect, null, outcome, "For these reasons.")));
  }

  private void proposesBySql(CaseFile file, String suspect) {
    walk.sql(
        PANEL_1,
        "insert into casereview.suspect_proposal(id, panel_id, round, suspect, outcome,"
            + " reasons, file_version, proposed_by, proposed_at) values (gen_random_uuid(), "
            + PANEL
            + ", 1, ?, 'REOPEN', 'x', 1, 'S0009', now())",
        file.id(),
        suspect);
  }

  private SuspectFacts.View view(CaseFile file) {
    return (SuspectFacts.View) section(PANEL_1, file).get("suspects");
  }

  private List<String> lines(CaseFile file) {
    return view(file).lines().stream().map(SuspectOutcomesTest::told).toList();
  }

  static String told(SuspectFacts.Line line) {
    return (line.suspect() == null ? "nobody" : line.suspect())
        + (line.crime() == null ? "" : ", crime " + line.crime())
        + " "
        + line.outcome()
        + " "
        + line.basis();
  }
}

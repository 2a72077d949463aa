package org.casereview.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.casereview.casefile.CaseFile;
import org.casereview.platform.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Outcomes of crimes for which the force has named nobody. */
class CrimesThatNameNobodyTest extends OnDecision {

  @Autowired SuspectOutcomes suspects;

  @Test
  void a_crime_for_which_nobody_is_named_has_an_outcome_of_its_own() {
    var file = atPanelWith("ALIVE");
    crime(file, 0, null);
    crime(file, 1, "S-01");
    assertThat(proposing(file, null, null)).contains("no such crime");
    assertThat(proposing(file, null, 1)).as("somebody is named for it").contains("no such crime");
    assertThat(proposing(file, null, 7)).contains("no such crime");
    for (String member : List.of(PANEL_1, PANEL_2)) {
      walk.as(
          member,
          () ->
              suspects.propose(
                  file.id(),
                  member,
                  List.of(
                      new SuspectOutcomes.Proposed(null, 0, Outcome.CLOSE, "No trace is left."),
                      new SuspectOutcomes.Proposed("S-01", 1, Outcome.RETURN, "One log."))));
    }
    decided(file, Outcome.REOPEN);
    assertThat(lines(file))
        .containsExactly(
            "S-01 REOPEN AS_THE_CASE",
            "S-01, crime 1 RETURN PROPOSED",
            "nobody, crime 0 CLOSE PROPOSED");
    var other = atPanelWith("DECEASED");
    crime(other, 0, null);
    decided(other, Outcome.RETURN);
    assertThat(lines(other))
        .containsExactly("S-01 RETURN AS_THE_CASE", "nobody, crime 0 RETURN AS_THE_CASE");
  }

  @Test
  void a_crime_that_names_nobody_is_reopened_beside_the_only_suspect_who_was_acquitted() {
    var file = atPanelWith("ACQUITTED");
    crime(file, 0, null);
    decided(file, Outcome.REOPEN);
    assertThat(lines(file))
        .containsExactly("S-01 CLOSE ACQUITTED", "nobody, crime 0 REOPEN AS_THE_CASE");
  }

  private void crime(CaseFile file, int position, String suspect) {
    walk.sql(
        Actor.INTAKE,
        "insert into casereview.offence(id, case_id, position, suspect_id) values"
            + " (gen_random_uuid(), ?, ?, (select id from casereview.suspect where case_id = ?"
            + " and pseudonym = ?))",
        file.id(),
        position,
        file.id(),
        suspect);
  }

  private String proposing(CaseFile file, String suspect, Integer crime) {
    var one = new SuspectOutcomes.Proposed(suspect, crime, Outcome.CLOSE, "For these reasons.");
    return walk.refusal(PANEL_1, () -> suspects.propose(file.id(), PANEL_1, List.of(one)));
  }

  private List<String> lines(CaseFile file) {
    return ((SuspectFacts.View) section(PANEL_1, file).get("suspects"))
        .lines().stream().map(SuspectOutcomesTest::told).toList();
  }
}

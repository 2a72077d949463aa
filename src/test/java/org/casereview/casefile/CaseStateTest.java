package org.casereview.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every pair of states against the table of the domain handbook, 2.1. */
class CaseStateTest {

  /**
   * Column "leaves to" of the table; parallel records and pauses are no states (design 8.10), and a
   * report of a force is closed by a panel alone.
   */
  private static final String HANDBOOK =
      """
      DRAFT_REFERRAL            > REFERRED
      REFERRED                  > SCREENING
      SCREENING                 > IN_SCOPE SCREENED_OUT SCOPE_PANEL
      SCOPE_PANEL               > IN_SCOPE SCREENED_OUT
      SCREENED_OUT              > SCREENING
      IN_SCOPE                  > UNDER_REVIEW
      UNDER_REVIEW              > QUALITY_ASSURANCE
      QUALITY_ASSURANCE         > UNDER_REVIEW PANEL
      PANEL                     > OUTCOME_REOPEN OUTCOME_RETURN OUTCOME_ADOPT OUTCOME_CLOSE
      OUTCOME_REOPEN            > REINVESTIGATION
      OUTCOME_RETURN            > FORCE_ACTION
      OUTCOME_ADOPT             > REINVESTIGATION
      OUTCOME_CLOSE             > CLOSED_NFA_UPHELD
      FORCE_ACTION              > PANEL
      REINVESTIGATION           > CPS_EARLY_ADVICE CPS_CHARGING CLOSED_REINVESTIGATED_NFA
      CPS_EARLY_ADVICE          > REINVESTIGATION CHARGED CLOSED_REINVESTIGATED_NFA
      CPS_CHARGING              > REINVESTIGATION CHARGED CLOSED_REINVESTIGATED_NFA
      CHARGED                   > COURT
      COURT                     > CONCLUDED
      CONCLUDED                 >
      CLOSED_NFA_UPHELD         > SCREENING
      CLOSED_REINVESTIGATED_NFA > SCREENING
      WITHDRAWN                 > SCREENING
      """;

  /** "Any before outcome": a force may withdraw until the panel has decided. */
  private static final Set<String> BEFORE_OUTCOME =
      Set.of(
          "DRAFT_REFERRAL",
          "REFERRED",
          "SCREENING",
          "SCOPE_PANEL",
          "IN_SCOPE",
          "UNDER_REVIEW",
          "QUALITY_ASSURANCE",
          "PANEL");

  /** Moves that other pages of the handbook ask for. */
  private static final Map<String, String> BESIDES =
      Map.of(
          // a reviewer declares a conflict: the case waits for another one
          "UNDER_REVIEW", "IN_SCOPE",
          // the NCA declines, or new information comes in: the panel decides again (3.4 O2)
          "OUTCOME_ADOPT", "PANEL",
          "OUTCOME_CLOSE", "PANEL",
          // an acquittal comes up for everybody who is to be investigated: two people halt it (2.2)
          "OUTCOME_REOPEN", "PANEL",
          "REINVESTIGATION", "PANEL",
          "CPS_EARLY_ADVICE", "PANEL",
          "CPS_CHARGING", "PANEL",
          // new information at any end state, here on suspects who were not charged
          "CHARGED", "SCREENING",
          "CONCLUDED", "SCREENING");

  @ParameterizedTest
  @MethodSource("states")
  void a_case_moves_only_as_the_handbook_says(CaseState from) {
    var allowed =
        Arrays.stream(CaseState.values())
            .filter(from::mayBecome)
            .map(Enum::name)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(allowed).isEqualTo(table().get(from.name()));
  }

  @Test
  void the_table_names_every_state_and_no_other() {
    assertThat(table().keySet())
        .containsExactlyInAnyOrder(states().map(Enum::name).toArray(String[]::new));
  }

  @Test
  void every_state_can_be_reached_from_a_referral() {
    var reached = new TreeSet<>(Set.of("DRAFT_REFERRAL"));
    int before;
    do {
      before = reached.size();
      Set.copyOf(reached).forEach(state -> reached.addAll(table().get(state)));
    } while (reached.size() > before);
    assertThat(reached).isEqualTo(table().keySet());
  }

  private static Stream<CaseState> states() {
    return Arrays.stream(CaseState.values());
  }

  private static Map<String, Set<String>> table() {
    var moves = new TreeMap<String, Set<String>>();
    HANDBOOK
        .lines()
        .map(line -> line.split(">", -1))
        .forEach(
            cells -> {
              var to = new TreeSet<String>();
              Stream.of(cells[1].strip().split(" +")).filter(c -> !c.isEmpty()).forEach(to::add);
              String from = cells[0].strip();
              if (BEFORE_OUTCOME.contains(from)) {
                to.add("WITHDRAWN");
              }
              if (BESIDES.containsKey(from)) {
                to.add(BESIDES.get(from));
              }
              moves.put(from, to);
            });
    return moves;
  }
}

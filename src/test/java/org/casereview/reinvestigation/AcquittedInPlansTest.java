package org.casereview.reinvestigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.casereview.casefile.CaseFile;
import org.casereview.decision.Outcome;
import org.casereview.platform.Actor;
import org.casereview.review.LedgerWork;
import org.casereview.review.LineSaid;
import org.casereview.review.Walk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** No force is asked to work on somebody who was acquitted, whatever the outcome of the case is. */
class AcquittedInPlansTest extends OnPlans {

  @Autowired LedgerWork work;

  /** S-01 was acquitted, S-02 not; a line for each, and one for nobody by name. */
  private CaseFile decidedWithLines(Outcome outcome) {
    var file = walk.opened();
    walk.namesSuspects(file, "ACQUITTED", "ALIVE");
    for (List<String> persons : List.of(List.of("S-01"), List.of("S-02"), List.<String>of())) {
      var line =
          new LineSaid(
              "Search the flat.", "MISSED", null, null, "PROBABLE", "YES", persons, null, null);
      walk.as(Walk.REVIEWER, () -> work.add(file.number(), Walk.REVIEWER, line));
    }
    walk.passed(file);
    decides(file, outcome);
    return file;
  }

  @ParameterizedTest
  @EnumSource(
      value = Outcome.class,
      names = {"REOPEN", "RETURN"})
  void a_line_about_somebody_acquitted_is_struck_out_and_not_asked_for(Outcome outcome) {
    var file = decidedWithLines(outcome);
    assertThat(sends(file, List.of("L-01", "L-02", "L-03"), Map.of()))
        .contains("L-01 concerns S-01, acquitted before", "Strike it out");
    assertThat(sends(file, List.of("L-02", "L-03"), Map.of("L-01", "LEGAL_ADVICE"))).isNull();
    assertThatThrownBy(
            () ->
                planBySql(
                    file,
                    "insert into casereview.plan_line(plan_id, line_id, number)"
                        + " select ?, id, 1 from casereview.ledger_line"
                        + " where case_id = ? and number = 1",
                    file.id()))
        .hasMessageContaining("Who was acquitted");
  }

  @Test
  void who_writes_the_plan_is_told_of_it_line_by_line() {
    var file = decidedWithLines(Outcome.REOPEN);
    var proposal = Actor.as(MANAGER, () -> plans.proposal(file.id()));
    assertThat(proposal.acquitted()).containsExactly("S-01");
    assertThat(proposal.strikeReasons()).containsKey("LEGAL_ADVICE");
  }

  private String sends(CaseFile file, List<String> lines, Map<String, String> struck) {
    var asked = lines.stream().map(line -> new DraftPlan.Asked("Do " + line + ".", line)).toList();
    return walk.refusal(
        MANAGER, () -> plans.send(file.id(), MANAGER, new DraftPlan("Crime", asked, struck)));
  }
}

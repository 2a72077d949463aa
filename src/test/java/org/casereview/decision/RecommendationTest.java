package org.casereview.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casereview.review.Walk.found;

import java.util.List;
import java.util.Map;
import org.casereview.casefile.CaseFile;
import org.casereview.platform.Actor;
import org.casereview.review.ItemAnswer;
import org.casereview.review.LedgerWork;
import org.casereview.review.LineSaid;
import org.casereview.review.Walk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the findings point to is shown to who decides, with the rule, and decides nothing. */
class RecommendationTest extends OnDecision {

  @Autowired LedgerWork ledger;

  @Test
  void findings_are_weighed_by_their_strongest_achievable_effect() {
    assertThat(rule(Map.of())).isEqualTo("outcome_O6");
    assertThat(rule(Map.of("D2", found("SUS-02", "DECISIVE", "NO")))).isEqualTo("outcome_O6");
    assertThat(rule(Map.of("D2", found("SUS-02", "PROBABLE", "UNKNOWN"))))
        .isEqualTo("outcome_O4_unclear");
    assertThat(
            rule(
                Map.of(
                    "D2",
                    found("SUS-02", "POSSIBLE", "YES"),
                    "E4",
                    found(null, "PROBABLE", "YES"))))
        .isEqualTo("outcome_O3");
    assertThat(rule(Map.of("H3", found("OUT-04", "DECISIVE", "NO")))).isEqualTo("outcome_O4_flaw");
    assertThat(rule(Map.of("H3", found("OUT-07", "DECISIVE", "NO")))).isEqualTo("outcome_O5");
    assertThat(
            rule(
                Map.of(
                    "F2", found("NET-01", "NONE", "NO"), "E4", found("LOI-03", "DECISIVE", "YES"))))
        .isEqualTo("outcome_O2");
  }

  @Test
  void it_is_shown_with_its_rule_and_sentence_and_the_panel_may_decide_otherwise() {
    var file = opened(Map.of("E4", found("LOI-03", "DECISIVE", "YES")));
    var shown = (Recommendations.Recommended) section(PANEL_1, file).get("recommended");
    assertThat(shown.outcome()).isEqualTo(Outcome.REOPEN);
    assertThat(shown.with()).isEqualTo("ACTION_PLAN");
    assertThat(shown.sentence()).contains("can still be followed: reopen");
    assertThat(section(Walk.REVIEWER, file)).doesNotContainKey("recommended");
    vote(file, Outcome.CLOSE, Outcome.CLOSE, Outcome.CLOSE);
    assertThat(count(file).outcome()).isEqualTo(Outcome.CLOSE);
  }

  @Test
  void a_line_that_the_reviewer_added_counts_like_a_finding() {
    var file = walk.opened();
    var line =
        new LineSaid(
            "Hear the friend.", "MISSED", null, null, "DECISIVE", "YES", List.of(), null, null);
    walk.as(Walk.REVIEWER, () -> ledger.add(file.number(), Walk.REVIEWER, line));
    walk.passed(file);
    walk.as(Actor.JOBS, () -> panels.open(file.id()));
    assertThat(ruleOf(file)).isEqualTo("outcome_O3");
  }

  @Test
  void it_is_made_anew_where_the_file_has_changed_and_the_earlier_one_stays_on_record() {
    var file = opened(Map.of());
    cast(file, PANEL_1, Outcome.CLOSE);
    walk.newInformation(file);
    cast(file, PANEL_2, Outcome.CLOSE);
    cast(file, PANEL_3, Outcome.CLOSE);
    count(file);
    assertThat(
            walk.read(
                Integer.class,
                "select count(*) from casereview.recommendation where panel_id = " + PANEL,
                file.id()))
        .isEqualTo(2);
  }

  private String rule(Map<String, ItemAnswer> found) {
    return ruleOf(opened(found));
  }

  private String ruleOf(CaseFile file) {
    return walk.read(
        String.class,
        "select rule from casereview.recommendation where panel_id = " + PANEL,
        file.id());
  }

  private CaseFile opened(Map<String, ItemAnswer> found) {
    var file = walk.passedWith(found);
    walk.as(Actor.JOBS, () -> panels.open(file.id()));
    return file;
  }
}

package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.casereview.audit.AuditVerifier;
import org.casereview.casefile.CaseFile;
import org.casereview.platform.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who did what, as the audit tells it after a whole case. */
class AuditOfAWholeCaseTest extends OnCases {

  @Autowired AuditVerifier verifier;

  private List<String> told(CaseFile file) {
    return driver.rows(
        String.class,
        """
        select actor || ' ' || what from audit.entry where case_id = ? order by seq""",
        file.id());
  }

  private long packagesBy(String officer) {
    return driver.count(
        "select count(*) from audit.entry where what = 'PACKAGE_RECEIVED' and actor = ?", officer);
  }

  private void assertSound() {
    assertThat(Actor.as(Actor.RECONCILIATION, verifier::verify).broken()).isNull();
  }

  @Test
  void every_act_has_its_entry_in_the_name_of_who_did_it() {
    var file = decided("CLOSE");
    driver.does("panel2", file, "prepareClosure", closing());
    driver.does("head", file, "approveClosure", Map.of("approved", "YES"));
    assertThat(told(file))
        .containsSubsequence(
            "system:intake CASE_REFERRED",
            "system:jobs SCREENING_OPENED",
            "system:jobs SCOPE_PROPOSED",
            "S0002 SCOPE_CONFIRMED",
            "system:jobs PRIORITY_ASSIGNED",
            "S0004 REVIEWER_ALLOCATED",
            "S0005 CONFLICT_ANSWERED",
            "S0005 REVIEW_READ",
            "S0005 REVIEW_SUBMITTED",
            "S0008 REVIEW_CHECKED",
            "S0009 VOTE_CAST",
            "S0010 VOTE_CAST",
            "S0011 VOTE_CAST",
            "system:jobs ROUND_COUNTED",
            "system:jobs OUTCOME_DECIDED",
            "S0010 CLOSURE_PREPARED",
            "S0012 CLOSURE_DECIDED",
            "system:jobs STATE_CHANGED")
        .filteredOn(act -> act.endsWith("STATE_CHANGED"))
        .hasSize(7);
    assertThat(packagesBy("S0001")).isPositive();
    assertSound();
  }

  @Test
  void what_was_refused_leaves_no_entry_and_no_row() {
    var file = reviewed();
    var before = Snapshot.of(application);
    var acts = told(file);
    var refused = driver.tries("qa", file, "checkReview", Map.of("passed", "NO"));
    assertThat(refused.sentence()).contains("Say in the comments what the reviewer has to do");
    assertThat(told(file)).isEqualTo(acts);
    assertThat(Snapshot.of(application)).isEqualTo(before);
    assertThat(driver.at(file)).containsExactly("checkReview");
    assertSound();
  }
}

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
        select actor || ' ' || what || coalesce(' ' || nullif(detail, '{}'), '')
        from audit.entry where case_id = ? order by seq""",
        file.id());
  }

  private void assertSound() {
    assertThat(Actor.as(Actor.RECONCILIATION, verifier::verify).broken()).isNull();
  }

  @Test
  void every_act_has_its_entry_in_the_name_of_who_did_it() {
    var file = decided("CLOSE");
    driver.does("panel2", file, "prepareClosure", closing());
    driver.does("head", file, "approveClosure", Map.of("approved", "YES"));
    System.out.println("@@AUDIT " + String.join("\n@@AUDIT ", told(file)));
    assertThat(told(file)).hasSizeGreaterThan(10);
    assertSound();
  }

  @Test
  void what_was_refused_leaves_no_entry_and_no_row() {
    var file = reviewed();
    var before = Snapshot.of(driver);
    var acts = told(file);
    var refused =
        driver.tries("qa", file, "checkReview", Map.of("passed", "NO"));
    assertThat(refused.sentence()).contains("Say in the comments what the reviewer has to do");
    assertThat(told(file)).isEqualTo(acts);
    assertThat(Snapshot.of(driver)).isEqualTo(before);
    assertThat(driver.at(file)).containsExactly("checkReview");
    assertSound();
  }
}

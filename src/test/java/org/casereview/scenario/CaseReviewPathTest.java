package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.casereview.casefile.CaseFile;
import org.junit.jupiter.api.Test;

class CaseReviewPathTest extends OnCases {

  private static final String SPINE = "case-review";

  private void assertEnded(CaseFile file, String end) {
    assertThat(driver.ended(file, SPINE, end)).isTrue();
    assertThat(driver.instances(file)).noneMatch(i -> file.number().equals(i.getBusinessKey()));
  }

  @Test
  void the_review_of_a_case_goes_under_its_number() {
    var file = referred();
    assertThat(driver.instance(file, SPINE).getBusinessKey()).isEqualTo(file.number());
  }

  @Test
  void a_case_that_is_left_out_ends_there() {
    var file = screened(Told::ofOneVictim);
    driver.does("screener2", file, "confirmExclusion", leavingOutToo("screener2", file));
    assertEnded(file, "screenedOut");
  }

  @Test
  void a_case_whose_closure_is_approved_ends_closed() {
    var file = decided("CLOSE");
    driver.does("panel2", file, "prepareClosure", closing());
    driver.does("head", file, "approveClosure", Map.of("approved", "YES"));
    assertEnded(file, "caseClosed");
  }
}

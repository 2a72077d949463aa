package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.casereview.engine.Capability;
import org.casereview.quality.Finding;
import org.casereview.quality.Reconciliation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No matter is forgotten, and what is found of it says nothing to who reads it. */
class RestrictedReconciliationTest extends OnCases {

  private Misconduct misconduct;

  @BeforeEach
  void standards() {
    misconduct = new Misconduct(driver, application);
  }

  private List<Finding> found() {
    return application.getBean(Reconciliation.class).reconcile().orElseThrow().findings().stream()
        .filter(finding -> finding.code() == Finding.Code.RESTRICTED_MATTER_LOST)
        .toList();
  }

  private List<Finding> foundOf(String id) {
    return found().stream().filter(finding -> finding.subject().equals(id)).toList();
  }

  @Test
  void a_matter_that_waits_for_its_liaison_adds_up_and_one_whose_work_failed_or_is_gone_does_not() {
    var file = referred();
    var number = misconduct.raised("screener", file, "NEGLECT_OF_DUTY");
    var id = misconduct.ids(file)[0].toString();
    assertThat(foundOf(id)).isEmpty();

    var instance = misconduct.instance(number);
    Capability.during(
        () -> {
          driver.runtime.deleteProcessInstance(instance, null);
          return null;
        });
    assertThat(foundOf(id))
        .singleElement()
        .satisfies(finding -> assertThat(finding.caseId()).isNull());

    var other = referred();
    Misconduct.says(driver.at("screener"), other, "NEGLECT_OF_DUTY", "Something.");
    var waiting = misconduct.instance(misconduct.numbers(other).get(0));
    var opaque = misconduct.ids(other)[0].toString();
    assertThat(foundOf(opaque)).isEmpty();
    var job = driver.jobs.createJobQuery().processInstanceId(waiting).singleResult();
    driver.jobs.setJobRetries(job.getId(), 0);
    assertThat(foundOf(opaque)).hasSize(1);
    driver.jobs.setJobRetries(job.getId(), 1);
    misconduct.runJobs(misconduct.numbers(other).get(0));
    assertThat(foundOf(opaque)).isEmpty();
  }
}

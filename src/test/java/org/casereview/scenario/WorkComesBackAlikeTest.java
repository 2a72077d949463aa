package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.casereview.casefile.CaseFile;
import org.casereview.policy.Policy;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Work that comes back because a matter of standards concerns somebody, and work that they gave
 * back themselves: nobody but standards can tell the two apart.
 */
class WorkComesBackAlikeTest extends OnDesks {

  /** One of each kind of right; in full everybody. */
  private static final Set<String> WITH_EACH_BUILD =
      Set.of("reviewer", "reviewer2", "manager", "auditor", "admin", "force-14", "head");

  @Autowired Policy policy;

  @Test
  void a_review_that_a_matter_brings_back_looks_like_one_that_its_reviewer_gave_back() {
    var given = underReview();
    var taken = underReview();
    var reply =
        driver
            .at(somebody.login)
            .call("POST", "/api/cases/" + given.number() + "/review/hand-back", Map.of());
    assertThat(reply.status()).isEqualTo(204);
    concerns(taken);
    for (CaseFile file : List.of(given, taken)) {
      driver.runJobs(file);
      assertThat(driver.at(file)).containsExactly("allocateReviewer");
    }
    areToldAlike(given, taken);
    assertThat(hands(given)).containsExactly(somebody.staffId);
    assertThat(hands(taken)).containsExactly("system:jobs");
  }

  @Test
  void a_task_that_a_matter_brings_back_looks_like_one_that_was_put_back_in_tasklist() {
    var given = reviewed();
    var taken = reviewed();
    List.of(given, taken).forEach(this::claims);
    var task = driver.task(given, "checkReview").getId();
    assertThat(driver.at(somebody.login).unclaim(task).isDone()).isTrue();
    concerns(taken);
    assertThat(driver.task(given, "checkReview").getAssignee()).isNull();
    assertThat(driver.task(taken, "checkReview").getAssignee()).isNull();
    areToldAlike(given, taken);
  }

  /** Who gave it back stands in the audit alone. */
  private List<String> hands(CaseFile file) {
    return driver.rows(
        String.class,
        "select actor from audit.entry where case_id = ? and what = 'REVIEW_BACK_TO_ALLOCATION'",
        file.id());
  }

  private void concerns(CaseFile file) {
    var matter = new Misconduct(driver, application).raised("manager", file, "CRIMINAL_OFFENCE");
    var reply =
        driver
            .at("standards")
            .call(
                "POST",
                "/api/conduct-matters/" + matter + "/concerned",
                Map.of("staffId", somebody.staffId));
    assertThat(reply.status()).isEqualTo(204);
  }

  private void areToldAlike(CaseFile given, CaseFile taken) {
    var subjects = new Subjects(driver);
    try {
      var seen = new SeenByOthers(this, policy, others(subjects));
      var first = seen.of(given);
      var second = seen.of(taken);
      assertThat(second.keySet()).isEqualTo(first.keySet());
      var differences =
          first.keySet().stream()
              .filter(where -> !Objects.equals(first.get(where), second.get(where)))
              .map(where -> where + "\n  " + first.get(where) + "\n  " + second.get(where))
              .toList();
      System.out.printf(
          "Comes back: %,d looks, %,d with something of the case, %d differences%n",
          first.size(),
          first.values().stream().filter(said -> !said.isEmpty()).count(),
          differences.size());
      assertThat(differences).isEmpty();
    } finally {
      subjects.leave();
    }
  }

  private Set<String> others(Subjects subjects) {
    var logins = new TreeSet<>(subjects.logins().values());
    logins.addAll(List.of("reviewer2", "head"));
    logins.remove("standards");
    if (!Boolean.getBoolean("casereview.full")) {
      logins.retainAll(WITH_EACH_BUILD);
    }
    return logins;
  }
}

package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casereview.scenario.AtRisk.acknowledged;
import static org.casereview.scenario.AtRisk.lookedAt;
import static org.casereview.scenario.AtRisk.planned;
import static org.casereview.scenario.AtRisk.raises;
import static org.casereview.scenario.AtRisk.triaged;

import java.util.List;
import java.util.Map;
import org.casereview.casefile.CaseFile;
import org.junit.jupiter.api.Test;

/** What stands beside a case keeps its own urgency when that of the case changes. */
class PriorityBesideTest extends OnCases {

  /** Without a victim under 13: nothing but another contact offence. */
  private CaseFile leastUrgent() {
    return screened(
        told ->
            told.each(
                "victims",
                row -> {
                  row.put("dateOfBirth", "1995-03-04");
                  return row;
                }));
  }

  private void ordered(CaseFile file, String priority) {
    var said =
        driver
            .at("manager")
            .call(
                "POST",
                "/api/cases/" + file.number() + "/priority",
                Map.of("priority", priority, "reason", "The victim is ill."));
    assertThat(said.status()).as(said.body().toString()).isEqualTo(200);
    assertThat(driver.now(file).priority()).isEqualTo(priority);
  }

  private List<String> clock(CaseFile file, String activity) {
    return driver.rows(
        String.class,
        "select concat_ws(' ', subject, priority, rule_id, limit_amount, limit_unit, due_at)"
            + " from clock where case_id = ? and activity = ? and stopped_at is null",
        file.id(),
        activity);
  }

  @Test
  void the_next_look_at_a_risk_is_due_when_it_was() {
    var file = leastUrgent();
    assertThat(raises(driver.at("screener"), file, "U7").status()).isEqualTo(201);
    driver.does("duty", file, "triageRisk", triaged("YES"));
    driver.does("duty", file, "recordAcknowledgement", acknowledged(clock.instant()));
    driver.does("duty", file, "planRisk", planned(clock.instant()));
    driver.does("duty", file, "reviewRisk", lookedAt("HIGH", "CONTINUE"));
    var before = clock(file, "reviewRisk");
    assertThat(before).singleElement().asString().contains("SECOND_REVIEW", "72 H");
    var due = driver.task(file, "reviewRisk").getDueDate();
    ordered(file, "P3");
    assertThat(clock(file, "reviewRisk")).isEqualTo(before);
    assertThat(driver.task(file, "reviewRisk").getDueDate()).isEqualTo(due);
  }

  @Test
  void what_the_force_was_asked_is_due_when_it_was() {
    var file = leastUrgent();
    var asked =
        driver
            .at("manager")
            .call(
                "POST",
                "/api/cases/" + file.number() + "/questions",
                Map.of("questions", List.of("Where is the log?"), "waits", false));
    assertThat(asked.status()).isEqualTo(201);
    driver.runJobs(file);
    var before = clock(file, "answerRequest");
    assertThat(before).singleElement().asString().startsWith("IR-").contains("10 WD");
    ordered(file, "P1");
    assertThat(clock(file, "answerRequest")).isEqualTo(before);
  }
}

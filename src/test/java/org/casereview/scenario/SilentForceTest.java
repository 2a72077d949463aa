package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseState;
import org.casereview.platform.Actor;
import org.casereview.platform.Refusal;
import org.casereview.platform.Tried;
import org.casereview.quality.Reconciliation;
import org.casereview.screening.ScopePanels;
import org.casereview.sla.Sla;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A force says nothing at all: the clock moves, and each rung tells its people exactly once. */
class SilentForceTest extends OnCases {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  /** Rungs of a request by working days, as the table of targets counts them (handbook 11). */
  private static final Map<Integer, String> SLOW =
      Map.of(
          8, "force-liaisons FORCE_REMINDED",
          10, "managers FORCE_LEAD_TOLD",
          15, "heads-of-review CHIEF_OFFICER_TOLD");

  private static final Map<Integer, String> URGENT =
      Map.of(
          3, "force-liaisons FORCE_REMINDED",
          5, "managers FORCE_LEAD_TOLD",
          10, "heads-of-review CHIEF_OFFICER_TOLD");

  @Autowired Sla sla;
  @Autowired Reconciliation reconciliation;

  private List<String> told(CaseFile file) {
    return driver.rows(
        String.class,
        "select team || ' ' || what from casereview.attention where case_id = ?"
            + " and what in ('FORCE_REMINDED', 'FORCE_LEAD_TOLD', 'CHIEF_OFFICER_TOLD')"
            + " order by raised_at",
        file.id());
  }

  /** The night after a working day: whatever was due by its end is done, and nothing twice. */
  private void nightAfter(CaseFile file, Instant from, int workingDays) {
    Instant night = Actor.as(Actor.CLOCKS, () -> sla.addWorkingDays(from, workingDays));
    clock.moveTo(night.plus(Duration.ofMinutes(5)));
    for (int look = 0; look < 2; look++) {
      driver.instances(file).stream()
          .flatMap(
              i ->
                  driver
                      .jobs
                      .createJobQuery()
                      .processInstanceId(i.getId())
                      .timers()
                      .executable()
                      .list()
                      .stream())
          .toList()
          .forEach(job -> driver.jobs.executeJob(job.getId()));
      driver.runJobs(file);
    }
  }

  /** Climbs every rung; before each nothing is told, and after it one thing more. */
  private void staysSilent(CaseFile file, Map<Integer, String> rungs, int defaultAfter) {
    Instant from = clock.instant();
    int before = told(file).size();
    int climbed = 0;
    for (int day = 1; day < defaultAfter; day++) {
      nightAfter(file, from, day);
      if (rungs.containsKey(day)) {
        climbed++;
        assertThat(told(file)).hasSize(before + climbed).last().isEqualTo(rungs.get(day));
      }
      assertThat(told(file)).as("day " + day).hasSize(before + climbed);
    }
    assertThat(driver.at(file)).contains("answerRequest");
    nightAfter(file, from, defaultAfter);
    assertThat(told(file)).hasSize(before + 3);
  }

  private void findsNothing(CaseFile file) {
    assertThat(reconciliation.reconcile().orElseThrow().findings())
        .noneMatch(finding -> file.id().equals(finding.caseId()));
  }

  private void onAMonday() {
    var monday = LocalDate.of(2027, 9, 6);
    clock.moveTo(monday.atTime(9, 0).atZone(LONDON).toInstant());
  }

  @Test
  void a_silent_force_climbs_the_ladder_twice_and_then_the_scope_panel_decides() {
    onAMonday();
    var file = screened(Told::ofVictimsUnknown);
    staysSilent(file, SLOW, 20);
    assertThat(driver.at(file)).containsExactly("screenCase");
    screens("screener", file, Map.of());
    staysSilent(file, SLOW, 20);
    screens("screener", file, Map.of());
    assertThat(driver.now(file).state()).isEqualTo(CaseState.SCOPE_PANEL);
    assertThat(driver.at(file)).containsExactly("decideScope");
    findsNothing(file);
  }

  @Test
  void a_rape_case_goes_on_and_the_panel_opens_beside_its_review() {
    onAMonday();
    var file = screened(told -> told.alleging().ofVictimsUnknown());
    allocates(file, "reviewer");
    staysSilent(file, URGENT, 15);
    assertThat(driver.at(file)).contains("declareConflict", "answerRequest");
    staysSilent(file, URGENT, 15);
    assertThat(driver.at(file)).containsExactlyInAnyOrder("declareConflict", "decideScope");
    findsNothing(file);
    var state = driver.now(file).state();
    String reviewer = driver.staffId("reviewer");
    var scope = application.getBean(ScopePanels.class);
    assertThat(Actor.as(reviewer, Tried.told(() -> admits(scope, file.id(), reviewer))))
        .startsWith("You review this case");
    driver.does("panel1", file, "decideScope", leavingOut("panelScope", "OUT_OF_SCOPE"));
    driver.does(
        "panel2", file, "confirmScopeDecision", Map.of("agrees", "YES", "reasons", "Certain."));
    assertThat(driver.now(file).state()).isEqualTo(state);
    assertThat(driver.now(file).scopeOutcome()).isEqualTo("OUT_OF_SCOPE");
    assertThat(driver.at(file)).containsExactly("declareConflict");
    assertThat(
            Stream.of("SCOPE_PANEL_LEFT_OUT_BESIDE")
                .map(
                    what ->
                        driver.count(
                            "select count(*) from casereview.attention where case_id = ?"
                                + " and team = 'heads-of-review' and what = ?",
                            file.id(),
                            what)))
        .containsExactly(1L);
    findsNothing(file);
  }

  private static Void admits(ScopePanels scope, UUID caseId, String person) throws Refusal {
    scope.admit(caseId, person);
    return null;
  }
}

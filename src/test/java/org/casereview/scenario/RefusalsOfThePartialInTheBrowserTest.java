package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.casereview.casefile.CaseFile;
import org.casereview.engine.forms.TaskDesk;
import org.casereview.engine.release.OwnersRelease;
import org.casereview.testing.PeerReading;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Refusals of people who are in the right team and all the same not for this case. */
@EnabledIfSystemProperty(named = OnRefusals.FULL, matches = "true")
class RefusalsOfThePartialInTheBrowserTest extends OnRefusals {

  private static final Map<String, String> UNDECLARED =
      Map.of("undeclared", "The forces that you have worked for are not declared yet.");

  private static final Map<String, String> WITHOUT_VOICE = new LinkedHashMap<>(UNDECLARED);

  static {
    WITHOUT_VOICE.put("has-screened", "You screened this case. Leave the task to somebody who");
    WITHOUT_VOICE.put("has-reviewed", "You had a part in the review of this case.");
  }

  private final Map<String, Everywhere> people = new TreeMap<>();

  @BeforeEach
  void join() {
    WITHOUT_VOICE
        .keySet()
        .forEach(login -> people.put(login, new Everywhere("S901" + people.size(), login)));
    people.put("has-a-conflict", new Everywhere("S9018", "has-a-conflict"));
    people.values().forEach(one -> one.join(driver));
    driver.write(
        "update casereview.staff set former_forces_declared = false where login = 'undeclared'");
  }

  @AfterEach
  void leave() {
    people.values().forEach(one -> one.leave(driver));
  }

  @AfterAll
  static void each_row_of_the_list_was_seen() {
    RefusalList.wasSeen(RefusalList.PARTIAL::equals);
  }

  private void noneTakes(CaseFile file, String activity, Map<String, String> sentences) {
    sentences.forEach((login, sentence) -> refused.taking(login, file, activity, sentence));
  }

  @Test
  void who_had_a_part_takes_nothing_of_an_adoption_its_supervision_its_ending_and_its_halt() {
    var file = decidedByOthers();
    var after = new AfterDecision(driver);
    noneTakes(file, "prepareAdoption", WITHOUT_VOICE);
    after.preparesAdoption(file);
    noneTakes(file, "decideAdoption", WITHOUT_VOICE);
    driver.does("head", file, "decideAdoption", AfterDecision.adopting());
    noneTakes(file, "reviewSupervision", UNDECLARED);
    after.supervises(file, Map.of("supervisionResult", "END"));
    noneTakes(file, "proposeEnding", WITHOUT_VOICE);
    driver.does("manager", file, "proposeEnding", AfterDecision.ending());
    noneTakes(file, "approveEnding", WITHOUT_VOICE);
    WithAnAcquittal.tells(this, file, Set.of("S1", "S2"));
    var asked =
        driver
            .at("manager")
            .call("POST", "/api/cases/" + file.number() + "/halt", Map.of("reasons", "Acquitted."));
    assertThat(asked.status()).as(asked.toString()).isEqualTo(201);
    driver.runJobs(file);
    noneTakes(file, "confirmHalt", WITHOUT_VOICE);
  }

  @Test
  void who_declared_a_conflict_finds_no_task_of_the_case_any_more() {
    refused.opening("has-a-conflict", decidedByOthers(), "prepareAdoption", TaskDesk.GONE);
  }

  /** Screened and reviewed by two of them; a third declared a conflict in the place of a vote. */
  private CaseFile decidedByOthers() {
    var file = driver.referred(told -> WithAnAcquittal.told(told, Set.of()));
    screens("has-screened", file, Map.of());
    allocates(file, "has-reviewed");
    driver.does("has-reviewed", file, "declareConflict", Map.of("conflict", "NONE"));
    answersAll("has-reviewed", file, Map.of("answer", "MET"));
    driver.does("has-reviewed", file, "reviewCase", recommending("ADOPT"));
    driver.does("qa", file, "checkReview", Map.of("passed", "YES"));
    var declared = with(voting("ADOPT"), "conflict", "YES");
    assertThat(driver.tries("has-a-conflict", file, "castVote", declared).sentence())
        .contains("on record");
    PANEL.forEach(member -> driver.does(member, file, "castVote", voting("ADOPT")));
    return file;
  }

  @Test
  void who_has_not_declared_their_forces_sends_no_plan_and_recalls_nothing() {
    var file = decided("RETURN");
    noneTakes(file, "sendActionPlan", UNDECLARED);
    driver.does("manager", file, "sendActionPlan", WithTheForce.plan());
    driver.fire(file, "forceSilent");
    noneTakes(file, "decideRecall", UNDECLARED);
  }

  @Test
  void who_says_meanwhile_that_they_were_of_the_force_finds_no_such_task() {
    var file = decided("RETURN");
    var former = new Everywhere("S9019", "was-of-the-force");
    former.join(driver);
    try {
      refused.taking(
          "was-of-the-force",
          driver.task(file, "sendActionPlan").getId(),
          () ->
              driver.write(
                  "insert into casereview.staff_former_force (staff_id, force_code)"
                      + " values ('S9019', '14') on conflict do nothing"),
          TaskDesk.GONE);
      driver.does("manager", file, "sendActionPlan", WithTheForce.plan());
      driver.fire(file, "forceSilent");
      refused.opening("was-of-the-force", file, "decideRecall", TaskDesk.GONE);
    } finally {
      former.leave(driver);
    }
  }

  @Test
  void who_has_not_declared_their_forces_answers_no_questions_of_an_owner() {
    var ours = OwnersRelease.now(application);
    OwnersRelease.release(application, PeerReading.addedTo(ours));
    people.get("undeclared").joins(driver, PeerReading.TEAM);
    try {
      noneTakes(passed(), "readAsPeer", UNDECLARED);
    } finally {
      OwnersRelease.release(application, ours);
    }
  }
}

package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.casereview.casefile.CaseFile;
import org.casereview.engine.release.OwnersRelease;
import org.casereview.testing.PeerReading;
import org.casereview.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;

/** Refusals that any task may bring, mostly in windows that do not know what happened since. */
@EnabledIfSystemProperty(named = OnRefusals.FULL, matches = "true")
class RefusalsOfAnyTaskInTheBrowserTest extends OnRefusals {

  private static final String GONE = "This task is not open any more: ";

  @Autowired private TestDatabase.Copy database;

  @AfterAll
  static void each_row_of_the_list_was_seen() {
    RefusalList.wasSeen(RefusalList.ANY_TASK::equals);
  }

  private String task(CaseFile file, String activity) {
    return driver.task(file, activity).getId();
  }

  private void takes(String login, String task) {
    assertThat(driver.at(login).claim(task, driver.staffId(login)).isDone()).isTrue();
  }

  private void putsBack(String login, String task) {
    assertThat(driver.at(login).unclaim(task).isDone()).isTrue();
  }

  private void finishes(String login, CaseFile file, String task) {
    assertThat(driver.at(login).submit(task, shown(login, file, Map.of())).isDone()).isTrue();
  }

  @Test
  void who_takes_what_is_not_free_is_told_whose_it_is() {
    refused.taking("allocator", reviewed(), "checkReview", "This task belongs to another team.");
    String task = task(referred(), "screenCase");
    refused.taking("screener2", task, () -> takes("screener", task), "Somebody else was faster: ");
  }

  @Test
  void who_no_longer_has_the_task_is_told_so() {
    String task = task(referred(), "screenCase");
    Map<String, Object> none = Map.of();
    refused.sending(
        "screener", task, none, () -> putsBack("screener", task), "Claim the task before you");
    refused.puttingBack(
        "screener",
        task,
        () -> {
          putsBack("screener", task);
          takes("screener2", task);
        },
        "You do not have this task. Whoever has taken it can put it back.");
  }

  @Test
  void who_sends_what_is_finished_is_told_by_whom() {
    var file = referred();
    String task = task(file, "screenCase");
    Map<String, Object> none = Map.of();
    refused.sending(
        "screener", task, none, () -> finishes("screener", file, task), GONE + "you finished it");
    var other = referred();
    String hers = task(other, "screenCase");
    refused.sending(
        "screener",
        hers,
        none,
        () -> {
          putsBack("screener", hers);
          takes("screener2", hers);
          finishes("screener2", other, hers);
        },
        "finished it on");
    var away = referred();
    refused.sending(
        "screener2",
        task(away, "screenCase"),
        none,
        () -> keepsAway(away, "screener2"),
        GONE + "it was finished meanwhile");
    refusedAfterNews("panel4", passed(), "castVote", voting("CLOSE"));
  }

  @Test
  void who_fills_in_what_cannot_be_taken_is_told_which_field_it_is() {
    var file = screened(Told::ofOneVictim);
    var good = leavingOutToo("screener2", file);
    refused.sending(
        "screener2", file, "confirmExclusion", with(good, "reasons", "\n"), "needs an answer.");
    refused.sending(
        "screener2",
        file,
        "confirmExclusion",
        with(good, "reasons", "Copied from a page.\fThe record says so."),
        "holds characters that cannot be kept.");
    refused.notSending(
        "screener2", file, "confirmExclusion", "Your reasons", "So it says. ".repeat(1000));
  }

  @Test
  void who_never_declared_former_forces_is_told_to_have_them_entered() {
    var newcomer = new Everywhere();
    newcomer.join(driver);
    declared("false");
    try {
      refused.taking(
          "everywhere", referred(), "screenCase", "The forces that you have worked for are not");
    } finally {
      declared("true");
      newcomer.leave(driver);
    }
  }

  private void declared(String yes) {
    driver.write(
        "update casereview.staff set former_forces_declared = %s where login = 'everywhere'"
            .formatted(yes));
  }

  /** The sentence that would say so is never shown: nobody is told of a case that is kept away. */
  @Test
  void who_turns_out_to_have_worked_for_the_force_finds_the_task_gone() {
    var tied = new Everywhere("S9021", "tied");
    tied.join(driver);
    try {
      refused.taking(
          "tied",
          task(referred(), "screenCase"),
          () ->
              driver.write(
                  "insert into casereview.staff_former_force (staff_id, force_code) values ('S9021', '14')"),
          GONE + "it was finished meanwhile");
    } finally {
      tied.leave(driver);
    }
  }

  @Test
  void who_gives_a_case_to_somebody_who_left_meanwhile_chooses_anew() {
    var leaver = new Everywhere();
    leaver.join(driver);
    refused.sending(
        "allocator",
        task(inScope(), "allocateReviewer"),
        Map.of("reviewer", driver.staffId("everywhere")),
        () -> leaver.leave(driver),
        "has no such choice.");
  }

  @Test
  void who_meets_a_fault_of_the_program_is_told_its_number() throws SQLException {
    var file = screened(Told::ofOneVictim);
    var good = leavingOutToo("screener2", file);
    asAdministrator("add constraint planted check (false) not valid");
    try {
      refused.sending(
          "screener2",
          file,
          "confirmExclusion",
          good,
          "This could not be recorded. Nothing was changed. Quote fault ");
    } finally {
      asAdministrator("drop constraint planted");
    }
    driver.does("screener2", file, "confirmExclusion", good);
  }

  /** What no program of ours does: the table takes nothing any more. */
  private void asAdministrator(String change) throws SQLException {
    try (var connection = DriverManager.getConnection(database.getJdbcUrl(), "postgres", "");
        var statement = connection.createStatement()) {
      statement.execute("alter table casereview.scope_exclusion " + change);
    }
  }

  @Test
  void who_had_a_part_is_told_so_by_a_form_of_an_owner_too() {
    var ours = OwnersRelease.now(application);
    var staff = new StaffChanges(driver);
    OwnersRelease.release(application, PeerReading.addedTo(ours));
    staff.joins("reviewer", PeerReading.TEAM);
    try {
      refused.taking("reviewer", passed(), "readAsPeer", "You had a part in this case already.");
    } finally {
      staff.leaves("reviewer", PeerReading.TEAM);
      OwnersRelease.release(application, ours);
    }
  }
}

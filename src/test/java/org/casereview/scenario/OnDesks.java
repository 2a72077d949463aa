package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.casereview.casefile.CaseFile;
import org.casereview.people.AbsenceSweep;
import org.casereview.platform.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody with reviews and checks on the desk, and changes of this person by two others. */
abstract class OnDesks extends OnCases {

  @Autowired AbsenceSweep sweep;
  Newcomer somebody;

  @BeforeEach
  void comes() {
    somebody = new Newcomer(driver);
    driver.write(
        "insert into casereview.staff_team (staff_id, team_id) values ('%s', 'quality-assurers')"
            .formatted(somebody.staffId));
  }

  @AfterEach
  void goes() {
    somebody.leave();
  }

  CaseFile allocated() {
    var file = screened(told -> Told.by(Newcomer.FORCE, "LEAVER/" + Ids.next()));
    driver.does("allocator", file, "allocateReviewer", Map.of("reviewer", somebody.staffId));
    return file;
  }

  CaseFile underReview() {
    var file = allocated();
    driver.does(somebody.login, file, "declareConflict", Map.of("conflict", "NONE"));
    return file;
  }

  /** Waiting for its check, and taken by the one who is about to go. */
  void claims(CaseFile file) {
    var task = driver.task(file, "checkReview").getId();
    assertThat(driver.at(somebody.login).claim(task, somebody.staffId).isDone()).isTrue();
  }

  @Override
  CaseFile reviewed() {
    var file = screened(told -> Told.by(Newcomer.FORCE, "LEAVER/" + Ids.next()));
    allocates(file, "reviewer");
    driver.does("reviewer", file, "declareConflict", Map.of("conflict", "NONE"));
    answersAll("reviewer", file, Map.of("answer", "MET"));
    driver.does("reviewer", file, "reviewCase", recommending("CLOSE"));
    return file;
  }

  long inHand() {
    return driver.tasks.createTaskQuery().taskAssignee(somebody.staffId).count();
  }

  Map<String, Object> entry(Map<String, Object> other) {
    return new StaffChanges(driver).entry(somebody.login, other);
  }

  Map<String, Object> away(int from, int to, String reviews, Integer wait) {
    var today = LocalDate.ofInstant(clock.instant(), java.time.ZoneId.of("Europe/London"));
    var absence = new HashMap<String, Object>();
    absence.put("staffId", somebody.staffId);
    absence.put("from", today.plusDays(from).toString());
    absence.put("to", today.plusDays(to).toString());
    absence.put("kind", "ILLNESS");
    absence.put("reviews", reviews);
    if (wait != null) {
      absence.put("waitUntil", today.plusDays(wait).toString());
    }
    return absence;
  }

  void change(Map<String, Object> wanted, String kind) {
    new StaffChanges(driver).of(kind, wanted);
  }
}

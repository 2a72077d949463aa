package org.casereview.scenario;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.casereview.casefile.CaseFile;
import org.casereview.testing.TestClock;

/**
 * Noon of Wednesday 18 March 2026, and the cases that lead to it: three tasks late in two
 * processes, one due today, one at risk.
 *
 * <p>Screening has 10 working days, a declaration 2. The tasks of other tests were begun later than
 * this day and are never late on it.
 */
final class PreparedDay {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  /** Late, and nobody has it. */
  final CaseFile screeningLate;

  /** Late, and {@code screener} has it. */
  final CaseFile screeningTaken;

  /** Late in file review; it is the reviewer's own. */
  final CaseFile declarationLate;

  final CaseFile screeningToday;
  final CaseFile screeningAtRisk;

  private final TestClock clock;

  private PreparedDay(OnCases cases) {
    clock = cases.clock;
    moveTo(2, 10);
    screeningLate = cases.referred();
    screeningTaken = cases.referred();
    claims(cases, "screener", screeningTaken);
    declarationLate = cases.inScope();
    moveTo(4, 10);
    screeningToday = cases.referred();
    moveTo(5, 10);
    screeningAtRisk = cases.referred();
    moveTo(13, 10);
    cases.allocates(declarationLate, "reviewer");
    begins(clock);
  }

  /** Goes to the day, as it is before there is any case of it. */
  static void begins(TestClock clock) {
    moveTo(clock, 18, 12);
  }

  static PreparedDay of(OnCases cases) {
    return new PreparedDay(cases);
  }

  List<CaseFile> late() {
    return List.of(screeningLate, screeningTaken, declarationLate);
  }

  /** Who has the late task of a case, in the words of the list. */
  Map<CaseFile, String> hands() {
    return Map.of(
        screeningLate, "nobody yet",
        screeningTaken, "Tobias Penhallow",
        declarationLate, "Idris Fenwright");
  }

  private static void claims(OnCases cases, String login, CaseFile file) {
    var task = cases.driver.task(file, "screenCase").getId();
    var claimed = cases.driver.at(login).claim(task, cases.driver.staffId(login));
    if (!claimed.isDone()) {
      throw new AssertionError(claimed.toString());
    }
  }

  private void moveTo(int day, int hour) {
    moveTo(clock, day, hour);
  }

  private static void moveTo(TestClock clock, int day, int hour) {
    clock.moveTo(LocalDateTime.of(2026, 3, day, hour, 0).atZone(LONDON).toInstant());
  }
}

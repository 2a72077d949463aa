package org.casereview.scenario;

import org.casereview.platform.Ids;

/**
 * A reviewer who never worked for one force and did for all others, so that only the cases of a
 * test are offered.
 */
final class Newcomer {

  /** A force that no other test sends cases of. */
  static final String FORCE = "63";

  private final CaseDriver driver;
  final String login = "newcomer-" + Ids.next();
  final String staffId = "N" + Ids.next().toString().toUpperCase(java.util.Locale.ROOT);

  Newcomer(CaseDriver driver) {
    this.driver = driver;
    write(
        """
        insert into casereview.staff (staff_id, login, given_name, family_name, password_hash,
          former_forces_declared)
        select '%s', '%s', 'New', 'Comer', password_hash, true
        from casereview.staff where login = 'reviewer'""",
        staffId, login);
    write(
        "insert into casereview.staff_team (staff_id, team_id) values ('%s', 'reviewers')",
        staffId);
    write(
        "insert into casereview.staff_former_force (staff_id, force_code)"
            + " select '%s', code from casereview.force where code <> '%s'",
        staffId, FORCE);
  }

  Newcomer with(String skill) {
    write(
        "insert into casereview.staff_skill (staff_id, skill) values ('%s', '%s')", staffId, skill);
    return this;
  }

  Newcomer undeclared() {
    write(
        "update casereview.staff set former_forces_declared = false where staff_id = '%s'",
        staffId);
    return this;
  }

  Newcomer workedFor(String force) {
    write(
        "insert into casereview.staff_former_force (staff_id, force_code) values ('%s', '%s')",
        staffId, force);
    return this;
  }

  /** Asks for the next case. */
  Desk.Reply next() {
    return driver.program(login).call("POST", "/api/reviews/next", java.util.Map.of());
  }

  /** Takes whatever other tests have left waiting. */
  static void nothingWaits(CaseDriver driver) {
    var last = new Newcomer(driver).with("RASSO");
    while (last.next().status() == 200) {}
    last.leave();
  }

  /** Other tests count the people of the application. */
  void leave() {
    write("update casereview.staff set enabled = false where staff_id = '%s'", staffId);
  }

  private void write(String sql, Object... values) {
    driver.write(sql.formatted(values));
  }
}

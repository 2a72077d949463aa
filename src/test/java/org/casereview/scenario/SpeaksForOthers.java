package org.casereview.scenario;

import java.util.Locale;
import org.casereview.platform.Ids;

/** A liaison who is moved from one force to another. */
final class SpeaksForOthers implements AutoCloseable {

  private final CaseDriver driver;
  private final String staffId = "L" + Ids.next().toString().toUpperCase(Locale.ROOT);

  SpeaksForOthers(CaseDriver driver, String force) {
    this.driver = driver;
    driver.write(
        """
        insert into casereview.staff (staff_id, login, given_name, family_name, password_hash,
          former_forces_declared)
        select '%s', '%s', 'Speaks', 'For Others', password_hash, true
        from casereview.staff where login = 'reviewer'"""
            .formatted(staffId, login()));
    driver.write(
        "insert into casereview.staff_team (staff_id, team_id) values ('%s', 'force-liaisons')"
            .formatted(staffId));
    driver.write(
        "insert into casereview.staff_force (staff_id, force_code) values ('%s', '%s')"
            .formatted(staffId, force));
  }

  String login() {
    return "speaks-" + staffId.toLowerCase(Locale.ROOT);
  }

  void speaksFor(String force) {
    driver.write(
        "update casereview.staff_force set force_code = '%s' where staff_id = '%s'"
            .formatted(force, staffId));
  }

  /** Other tests count the people of the application. */
  @Override
  public void close() {
    driver.write(
        "update casereview.staff set enabled = false where staff_id = '%s'".formatted(staffId));
  }
}

package org.casereview.scenario;

/** Somebody who is in every team: only the rules of the case keep them from deciding it alone. */
final class Everywhere {

  private final String staffId;
  private final String login;

  Everywhere() {
    this("S9001", "everywhere");
  }

  Everywhere(String staffId, String login) {
    this.staffId = staffId;
    this.login = login;
  }

  void join(CaseDriver driver) {
    driver.write(
        """
        insert into casereview.staff (staff_id, login, given_name, family_name, password_hash,
          former_forces_declared)
        select '%s', '%s', given_name, family_name, password_hash, true
        from casereview.staff where login = 'reviewer'
        on conflict do nothing"""
            .formatted(staffId, login));
    driver.write(
        """
        insert into casereview.staff_team (staff_id, team_id)
        select '%s', unnest(array['screeners', 'scope-panel-members', 'reviewers',
          'quality-assurers', 'panel-members', 'heads-of-review', 'managers'])
        on conflict do nothing"""
            .formatted(staffId));
    enable(driver, true);
  }

  /** Other tests share the people of the application. */
  void leave(CaseDriver driver) {
    enable(driver, false);
  }

  private void enable(CaseDriver driver, boolean enabled) {
    driver.write(
        "update casereview.staff set enabled = %s where staff_id = '%s'"
            .formatted(enabled, staffId));
  }
}

package org.casereview.scenario;

import java.util.List;

/** Somebody who is in every team: only the rules of the case keep them from deciding it alone. */
final class Everywhere {

  private final String staffId;
  private final String login;
  private final List<String> teams;

  Everywhere() {
    this("S9001", "everywhere");
  }

  Everywhere(String staffId, String login) {
    this(
        staffId,
        login,
        List.of(
            "screeners",
            "scope-panel-members",
            "reviewers",
            "quality-assurers",
            "panel-members",
            "heads-of-review",
            "managers"));
  }

  /** Somebody who is in these teams alone. */
  Everywhere(String staffId, String login, List<String> teams) {
    this.staffId = staffId;
    this.login = login;
    this.teams = teams;
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
    teams.forEach(team -> joins(driver, team));
    enable(driver, true);
  }

  void joins(CaseDriver driver, String team) {
    driver.write(
        "insert into casereview.staff_team (staff_id, team_id) values ('%s', '%s') on conflict do nothing"
            .formatted(staffId, team));
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

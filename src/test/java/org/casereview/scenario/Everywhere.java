package org.casereview.scenario;

/** Somebody who is in every team: only the rules of the case keep them from deciding it alone. */
final class Everywhere {

  void join(CaseDriver driver) {
    driver.write(
        """
        insert into casereview.staff (staff_id, login, given_name, family_name, password_hash,
          former_forces_declared)
        select 'S9001', 'everywhere', given_name, family_name, password_hash, true
        from casereview.staff where login = 'reviewer'
        on conflict do nothing""");
    driver.write(
        """
        insert into casereview.staff_team (staff_id, team_id)
        select 'S9001', unnest(array['reviewers', 'quality-assurers', 'panel-members',
          'heads-of-review', 'managers'])
        on conflict do nothing""");
    driver.write("update casereview.staff set enabled = true where staff_id = 'S9001'");
  }

  /** Other tests share the people of the application. */
  void leave(CaseDriver driver) {
    driver.write("update casereview.staff set enabled = false where staff_id = 'S9001'");
  }
}

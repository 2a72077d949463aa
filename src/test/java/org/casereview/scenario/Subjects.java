package org.casereview.scenario;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.casereview.policy.Policy;

/** Somebody for each role of the policy table, in that role alone. */
final class Subjects {

  private static final Map<String, String> OF_THE_DEMONSTRATION =
      Map.ofEntries(
          Map.entry("intake-officers", "intake"),
          Map.entry("screeners", "screener"),
          Map.entry("allocators", "allocator"),
          Map.entry("reviewers", "reviewer"),
          Map.entry("quality-assurers", "qa"),
          Map.entry("panel-members", "panel3"),
          Map.entry("managers", "manager"),
          Map.entry("victim-liaisons", "victims"),
          Map.entry("duty-officers", "duty"),
          Map.entry("auditors", "auditor"),
          Map.entry("analysts", "analyst"),
          Map.entry("standards-liaisons", "standards"),
          Map.entry("process-owners", "owner"),
          Map.entry("administrators", "admin"),
          Map.entry("force-liaisons", "force-14"));

  private static final List<String> OTHERS =
      List.of("scope-panel-members", "heads-of-review", Policy.IN_NO_TEAM, Policy.IN_OWNERS_TEAM);

  static final String FOUNDED = "owners-readers";

  private final CaseDriver driver;

  /** In the same order each time, so that a failure can be had again. */
  private final Map<String, String> logins = new TreeMap<>(OF_THE_DEMONSTRATION);

  Subjects(CaseDriver driver) {
    this.driver = driver;
    driver.write(
        "do $$ begin perform casereview.found_team('%s', 'Reads', now()); end $$"
            .formatted(FOUNDED));
    for (int i = 0; i < OTHERS.size(); i++) {
      join("PX-" + i, "policy" + i, OTHERS.get(i));
    }
  }

  /** The login of each role; who is not logged in has none. */
  Map<String, String> logins() {
    return logins;
  }

  /** Other tests count the people of the application. */
  void leave() {
    driver.write("update casereview.staff set enabled = false where staff_id like 'PX-%'");
  }

  private void join(String staffId, String login, String role) {
    driver.write(
        """
        insert into casereview.staff (staff_id, login, given_name, family_name, password_hash,
          former_forces_declared)
        select '%s', '%s', 'Of', 'One Role', password_hash, true
        from casereview.staff where login = 'reviewer'
        on conflict (staff_id) do update set enabled = true"""
            .formatted(staffId, login));
    driver.write(
        """
        insert into casereview.staff_team (staff_id, team_id)
        select '%s', team_id from casereview.team where team_id = '%s'
        on conflict do nothing"""
            .formatted(staffId, role.equals(Policy.IN_OWNERS_TEAM) ? FOUNDED : role));
    logins.put(role, login);
  }
}

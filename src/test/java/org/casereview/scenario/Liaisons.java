package org.casereview.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Somebody who speaks for each force of the reference data, by the code of the force. */
final class Liaisons {

  private final CaseDriver driver;
  private final Map<String, String> logins = new LinkedHashMap<>();

  Liaisons(CaseDriver driver) {
    this.driver = driver;
    driver
        .rows(String.class, "select code from casereview.force order by code")
        .forEach(force -> logins.put(force, login(force)));
  }

  Map<String, String> logins() {
    return logins;
  }

  String staffId(String force) {
    return driver.staffId(logins.get(force));
  }

  /** Other tests count the people of the application. */
  void leave() {
    driver.write("update casereview.staff set enabled = false where staff_id like 'PL-%'");
  }

  private String login(String force) {
    String login = "force-" + force;
    if (driver.count("select count(*) from casereview.staff where login = ?", login) > 0) {
      return login;
    }
    String own = "of-" + force.toLowerCase(Locale.ROOT);
    for (String sql :
        List.of(
            "insert into casereview.staff (staff_id, login, given_name, family_name, password_hash,"
                + " former_forces_declared) select 'PL-%1$s', '%2$s', 'Of', 'A Force', password_hash,"
                + " true from casereview.staff where login = 'reviewer'"
                + " on conflict (staff_id) do update set enabled = true",
            "insert into casereview.staff_team (staff_id, team_id)"
                + " values ('PL-%1$s', 'force-liaisons') on conflict do nothing",
            "insert into casereview.staff_force (staff_id, force_code)"
                + " values ('PL-%1$s', '%1$s') on conflict do nothing")) {
      driver.write(sql.formatted(force, own));
    }
    return own;
  }
}

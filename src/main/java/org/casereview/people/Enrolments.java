package org.casereview.people;

import java.util.List;
import java.util.Map;
import org.casereview.platform.Act;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts people on the staff list; somebody who is on it already is left as he is. */
@Component
class Enrolments {

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;

  Enrolments(JdbcClient jdbc, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.events = events;
  }

  @Transactional
  public void enrol(Enrolment person, String passwordHash) {
    int added =
        jdbc.sql(
                """
                insert into casereview.staff (staff_id, login, given_name, family_name, password_hash,
                  former_forces_declared)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
            .params(
                person.staffId(),
                person.login(),
                person.givenName(),
                person.familyName(),
                passwordHash,
                person.formerForcesDeclared())
            .update();
    if (added == 1) {
      add("casereview.staff_team (staff_id, team_id)", person.staffId(), person.teams());
      add("casereview.staff_force (staff_id, force_code)", person.staffId(), person.forces());
      add("casereview.staff_skill (staff_id, skill)", person.staffId(), person.skills());
      add(
          "casereview.staff_former_force (staff_id, force_code)",
          person.staffId(),
          person.formerForces());
      events.publishEvent(
          new Act(
              Act.Operation.COLLECT,
              "STAFF_ENROLLED",
              null,
              null,
              Map.of("staffId", person.staffId())));
    }
  }

  private void add(String table, String staffId, List<String> values) {
    if (!values.isEmpty()) {
      jdbc.sql("insert into " + table + " select ?, unnest(?)")
          .params(staffId, values.toArray(new String[0]))
          .update();
    }
  }
}

package org.casereview.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The staff list as it is kept, with those who have left. */
@Component
class StaffList {

  static final ZoneId HERE = ZoneId.of("Europe/London");

  private static final String ENTRY =
      """
      select s.*,
        array(select t.team_id from casereview.staff_team t
              where t.staff_id = s.staff_id and t.until is null) as teams,
        array(select k.skill from casereview.staff_skill k
              where k.staff_id = s.staff_id and k.until is null) as skills,
        array(select f.force_code from casereview.staff_force f
              where f.staff_id = s.staff_id and f.until is null) as forces
      from casereview.staff s""";

  private final JdbcClient jdbc;

  StaffList(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<StaffEntry> entry(String staffId) {
    return jdbc.sql(ENTRY + " where s.staff_id = ?")
        .param(staffId)
        .query((row, i) -> entry(row))
        .optional();
  }

  /**
   * All but nobody whose name, login or id holds the text, and who are in the team where one is
   * given.
   */
  List<StaffEntry> entries(String text, String team) {
    return jdbc.sql(
            ENTRY
                + """
                 where s.staff_id <> 'NOBODY' and (:text = '' or lower(s.given_name || ' ' || s.family_name || ' ' || s.login
                    || ' ' || s.staff_id) like '%' || lower(:text) || '%' escape '!')
                  and (:team = '' or exists (select from casereview.staff_team t
                    where t.staff_id = s.staff_id and t.team_id = :team and t.until is null))
                order by s.enabled desc, s.family_name, s.given_name, s.staff_id""")
        .param("text", text.strip().replaceAll("([!%_])", "!$1"))
        .param("team", team)
        .query((row, i) -> entry(row))
        .list();
  }

  private StaffEntry entry(ResultSet row) throws SQLException {
    String staffId = row.getString("staff_id");
    return new StaffEntry(
        staffId,
        row.getString("login"),
        row.getString("given_name"),
        row.getString("family_name"),
        row.getBoolean("enabled"),
        codes(row, "teams"),
        codes(row, "skills"),
        codes(row, "forces"),
        former(staffId),
        row.getBoolean("former_forces_declared"));
  }

  private List<FormerForce> former(String staffId) {
    return jdbc.sql(
            "select * from casereview.staff_former_force where staff_id = ? order by force_code")
        .param(staffId)
        .query(
            (row, i) ->
                new FormerForce(
                    row.getString("force_code"),
                    row.getObject("from_day", LocalDate.class),
                    row.getObject("to_day", LocalDate.class)))
        .list();
  }

  private static Set<String> codes(ResultSet row, String column) throws SQLException {
    return new TreeSet<>(List.of((String[]) row.getArray(column).getArray()));
  }
}

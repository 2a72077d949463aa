package org.casereview.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The directory of staff and liaisons.
 *
 * <p>Nothing is cached: somebody who is disabled or leaves a team has lost it with the commit.
 */
@Service
@Transactional(readOnly = true)
public class People {

  private static final String PERSON =
      """
      select s.staff_id, s.login, s.given_name, s.family_name, s.enabled, s.former_forces_declared,
        array(select t.team_id from casereview.staff_team t
              where t.staff_id = s.staff_id and t.until is null order by 1) as teams,
        array(select f.force_code from casereview.staff_force f
              where f.staff_id = s.staff_id and f.until is null order by 1) as forces,
        array(select k.skill from casereview.staff_skill k
              where k.staff_id = s.staff_id and k.until is null order by 1) as skills,
        array(select o.force_code from casereview.staff_former_force o
              where o.staff_id = s.staff_id order by 1) as former_forces
      from casereview.staff s""";

  private final JdbcClient jdbc;

  People(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Also finds people who are disabled: their names stay on what they did. */
  public Optional<Person> find(String staffId) {
    return one("s.staff_id = ?", staffId);
  }

  public Optional<Person> byLogin(String login) {
    return one("s.login = lower(?)", login);
  }

  public Optional<Person> byOidcSubject(String subject) {
    return one("s.oidc_subject = ?", subject);
  }

  /** The BCrypt hash, unless the person is disabled or has no login by password. */
  public Optional<String> passwordHash(String login) {
    return jdbc.sql(
            "select password_hash from casereview.staff where login = lower(?) and enabled and password_hash is not null")
        .param(login)
        .query(String.class)
        .optional();
  }

  public List<Person> inTeam(String team) {
    return page(PersonFilter.inTeam(team), 0, Integer.MAX_VALUE);
  }

  /** Everybody of the review but this person, enabled; nobody who speaks for a force. */
  public List<Person> colleaguesOf(Person me) {
    return page(PersonFilter.everybody(), 0, Integer.MAX_VALUE).stream()
        .filter(Person::isCentral)
        .filter(person -> !person.staffId().equals(me.staffId()))
        .toList();
  }

  /** A page of the enabled people asked for. */
  public List<Person> page(PersonFilter filter, int first, int max) {
    var conditions = conditions(filter);
    return jdbc.sql(
            PERSON
                + conditions.sql()
                + " order by "
                + filter.order().sql
                + " limit :max offset :first")
        .params(conditions.values())
        .param("max", max)
        .param("first", first)
        .query((row, i) -> person(row))
        .list();
  }

  public long count(PersonFilter filter) {
    var conditions = conditions(filter);
    return jdbc.sql("select count(*) from casereview.staff s" + conditions.sql())
        .params(conditions.values())
        .query(Long.class)
        .single();
  }

  public List<Team> teams(TeamFilter filter) {
    return teams(filter, 0, Integer.MAX_VALUE);
  }

  public List<Team> teams(TeamFilter filter, int first, int max) {
    var conditions = conditions(filter);
    return jdbc.sql(
            "select t.team_id, t.name from casereview.team t"
                + conditions.sql()
                + " order by t.team_id limit :max offset :first")
        .params(conditions.values())
        .param("max", max)
        .param("first", first)
        .query((row, i) -> new Team(row.getString(1), row.getString(2)))
        .list();
  }

  public long count(TeamFilter filter) {
    var conditions = conditions(filter);
    return jdbc.sql("select count(*) from casereview.team t" + conditions.sql())
        .params(conditions.values())
        .query(Long.class)
        .single();
  }

  /** The forces that the person acts for; none for central staff and for the disabled. */
  public List<String> forcesOf(String staffId) {
    return jdbc.sql(
            """
            select f.force_code from casereview.staff_force f join casereview.staff s using (staff_id)
            where f.staff_id = ? and f.until is null and s.enabled order by 1""")
        .param(staffId)
        .query(String.class)
        .list();
  }

  private Optional<Person> one(String condition, String value) {
    return jdbc.sql(PERSON + " where " + condition)
        .param(value)
        .query((row, i) -> person(row))
        .optional();
  }

  private static Conditions conditions(PersonFilter filter) {
    return new Conditions()
        .and("s.enabled = :enabled", "enabled", true)
        .and("s.staff_id = any(:ids)", "ids", array(filter.staffIds()))
        .and("s.given_name = :given", "given", filter.givenName())
        .and("s.given_name ilike :givenLike", "givenLike", filter.givenNameLike())
        .and("s.family_name = :family", "family", filter.familyName())
        .and("s.family_name ilike :familyLike", "familyLike", filter.familyNameLike())
        .and(
            """
            exists (select 1 from casereview.staff_team m
              where m.staff_id = s.staff_id and m.until is null and m.team_id = :team)""",
            "team",
            filter.team())
        .and(
            """
            exists (select 1 from casereview.staff_force m
              where m.staff_id = s.staff_id and m.until is null and m.force_code = :force)""",
            "force",
            filter.force());
  }

  private static Conditions conditions(TeamFilter filter) {
    return new Conditions()
        .and("t.team_id = any(:ids)", "ids", array(filter.ids()))
        .and("t.name = :name", "name", filter.name())
        .and("t.name ilike :nameLike", "nameLike", filter.nameLike())
        .and(
            """
            exists (select 1 from casereview.staff_team m join casereview.staff s using (staff_id)
              where m.team_id = t.team_id and m.until is null and s.enabled
                and m.staff_id = :member)""",
            "member",
            filter.member());
  }

  private static String[] array(Set<String> values) {
    return values == null ? null : values.toArray(new String[0]);
  }

  private static Person person(ResultSet row) throws SQLException {
    return new Person(
        row.getString("staff_id"),
        row.getString("login"),
        row.getString("given_name"),
        row.getString("family_name"),
        row.getBoolean("enabled"),
        codes(row, "teams"),
        codes(row, "forces"),
        codes(row, "skills"),
        codes(row, "former_forces"),
        row.getBoolean("former_forces_declared"));
  }

  private static Set<String> codes(ResultSet row, String column) throws SQLException {
    return new LinkedHashSet<>(List.of((String[]) row.getArray(column).getArray()));
  }
}

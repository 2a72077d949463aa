package org.casereview.sla;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.casereview.people.Forces;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.casereview.platform.Refusal;
import org.casereview.platform.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The plans of the backlog as managers see them, with what each has taken. */
@Service
@Transactional(readOnly = true, rollbackFor = Refusal.class)
public class BacklogList {

  /**
   * A plan that was made.
   *
   * @param force the name of the force whose cases it takes, or null for all
   * @param cases how many have a place in it
   * @param open how many of them are not screened yet
   * @param lastStart when the last of them begins; null while it has none
   * @param weeks how many that are not screened yet are due in the week that begins on that Monday
   */
  public record Made(
      UUID id,
      BacklogPlan plan,
      String force,
      int cases,
      int open,
      LocalDate lastStart,
      SortedMap<LocalDate, Integer> weeks,
      String givenBy,
      Instant givenAt) {}

  private final JdbcClient jdbc;
  private final Authority authority;
  private final People people;
  private final Forces forces;
  private final Vault vault;

  BacklogList(JdbcClient jdbc, Authority authority, People people, Forces forces, Vault vault) {
    this.jdbc = jdbc;
    this.authority = authority;
    this.people = people;
    this.forces = forces;
    this.vault = vault;
  }

  /** All of them, newest first; refused to whom they are not shown. */
  public List<Made> all() throws Refusal {
    authority.requireManager();
    var weeks = weeks();
    return jdbc.sql(
            """
            select p.*, count(s.n) as cases, max(s.starts_on) as last_start
            from casereview.backlog_plan p
            left join casereview.backlog_slot s on s.plan_id = p.id
            group by p.id order by p.given_at desc, p.id desc""")
        .query((row, i) -> made(row, weeks))
        .list();
  }

  private Map<UUID, SortedMap<LocalDate, Integer>> weeks() {
    var weeks = new HashMap<UUID, SortedMap<LocalDate, Integer>>();
    jdbc.sql(
            """
            select s.plan_id, date_trunc('week', c.due_at at time zone 'Europe/London')::date as week,
              count(*) as due
            from casereview.backlog_slot s join casereview.clock c on c.id = s.clock_id
            where c.stopped_at is null and c.cancelled_at is null group by 1, 2""")
        .query(
            row -> {
              weeks
                  .computeIfAbsent(row.getObject("plan_id", UUID.class), id -> new TreeMap<>())
                  .put(row.getObject("week", LocalDate.class), row.getInt("due"));
            });
    return weeks;
  }

  private Made made(ResultSet row, Map<UUID, SortedMap<LocalDate, Integer>> weeks)
      throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    String force = row.getString("force_code");
    String by = row.getString("given_by");
    var due = weeks.getOrDefault(id, new TreeMap<>());
    return new Made(
        id,
        new BacklogPlan(
            row.getString("name"),
            force,
            row.getString("priority"),
            row.getObject("first_start", LocalDate.class),
            row.getInt("per_day"),
            row.getObject("valid_from", LocalDate.class),
            row.getObject("valid_to", LocalDate.class),
            vault.open(row.getBytes("reason"))),
        force == null ? null : forces.name(force),
        row.getInt("cases"),
        due.values().stream().mapToInt(Integer::intValue).sum(),
        row.getObject("last_start", LocalDate.class),
        due,
        people.find(by).map(Person::name).orElse(by),
        Times.of(row, "given_at"));
  }
}

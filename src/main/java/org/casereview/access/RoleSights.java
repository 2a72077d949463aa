package org.casereview.access;

import java.util.Collection;
import org.casereview.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the roles of a person let them see of cases; reference data. */
@Component
@Transactional(readOnly = true)
public class RoleSights {

  /** Of which cases a person may know. */
  public enum Knows {
    NONE,
    OWN_FORCE,
    ALL
  }

  /** Whose files a person may open. */
  public enum Opens {
    NONE,
    WITH_REASON,
    ALL
  }

  /** The widest of what the roles of a person allow. */
  public record RoleSight(Knows knows, Opens opens) {

    static final RoleSight NOTHING = new RoleSight(Knows.NONE, Opens.NONE);

    private RoleSight and(RoleSight other) {
      return new RoleSight(
          knows.compareTo(other.knows) > 0 ? knows : other.knows,
          opens.compareTo(other.opens) > 0 ? opens : other.opens);
    }
  }

  private final JdbcClient jdbc;

  RoleSights(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public RoleSight of(Person person) {
    return person.enabled() ? of(person.teams()) : RoleSight.NOTHING;
  }

  private RoleSight of(Collection<String> teams) {
    return jdbc
        .sql("select knows, opens from casereview.role_sight where team_id = any(?)")
        .param(teams.toArray(String[]::new))
        .query(
            (row, i) ->
                new RoleSight(Knows.valueOf(row.getString(1)), Opens.valueOf(row.getString(2))))
        .list()
        .stream()
        .reduce(RoleSight.NOTHING, RoleSight::and);
  }
}

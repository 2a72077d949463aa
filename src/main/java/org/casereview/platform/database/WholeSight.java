package org.casereview.platform.database;

import jakarta.persistence.EntityManager;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the system work out what follows from a person's act on everything that is on file, whatever
 * that person may see. Never around what the person is given back.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class WholeSight {

  private record Sight(String rows, String hiddenForces, String hiddenCases) {

    private static final Sight WHOLE = new Sight("ALL", "", "");
  }

  private final JdbcClient jdbc;
  private final ObjectProvider<EntityManager> entities;

  WholeSight(JdbcClient jdbc, ObjectProvider<EntityManager> entities) {
    this.jdbc = jdbc;
    this.entities = entities;
  }

  /** Does something in the transaction at hand with all rows in sight, and then as before. */
  public void during(Runnable act) {
    during(
        () -> {
          act.run();
          return null;
        });
  }

  /** As {@link #during(Runnable)}, with something worked out. */
  public <T> T during(Supplier<T> act) {
    Sight before = now();
    if (before.equals(Sight.WHOLE)) {
      return act.get();
    }
    set(Sight.WHOLE);
    T result;
    try {
      result = act.get();
      // Written while all is in sight: an update touches no row that is hidden.
      entities.getObject().flush();
    } catch (RuntimeException failure) {
      restore(before, failure);
      throw failure;
    }
    set(before);
    return result;
  }

  /** A transaction that is broken already answers nothing more and shows nothing either. */
  private void restore(Sight before, RuntimeException failure) {
    try {
      set(before);
    } catch (DataAccessException broken) {
      failure.addSuppressed(broken);
    }
  }

  /** A system actor has everything in sight; its settings are not asked for. */
  private Sight now() {
    return jdbc.sql(
            """
            select case when current_setting('app.actor', true) like 'system:%' then 'ALL'
                else coalesce(current_setting('app.sees', true), '') end as rows,
              coalesce(current_setting('app.hidden_forces', true), '') as hidden_forces,
              coalesce(current_setting('app.hidden_cases', true), '') as hidden_cases""")
        .query(Sight.class)
        .single();
  }

  private void set(Sight sight) {
    jdbc.sql(
            """
            select set_config('app.sees', ?, true), set_config('app.hidden_forces', ?, true),
              set_config('app.hidden_cases', ?, true)""")
        .params(sight.rows(), sight.hiddenForces(), sight.hiddenCases())
        .query((row, i) -> row.getString(1))
        .single();
  }
}

package org.casereview.people;

import static org.casereview.platform.Actor.RELEASE;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casereview.platform.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** The forces of the national reference data; they change with a release, so they are read once. */
@Service
public class Forces {

  private final JdbcClient jdbc;
  private final TransactionOperations transaction;
  private volatile Map<String, Force> byCode;

  Forces(JdbcClient jdbc, TransactionOperations transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  public Optional<Force> find(String code) {
    return Optional.ofNullable(code).map(byCode()::get);
  }

  /** The name that people read; the code itself where the force is unknown. */
  public String name(String code) {
    return find(code).map(Force::name).orElse(code);
  }

  public List<Force> all() {
    return List.copyOf(byCode().values());
  }

  /** The forces that refer cases of themselves. */
  public List<Force> participating() {
    return all().stream().filter(Force::participates).toList();
  }

  private Map<String, Force> byCode() {
    Map<String, Force> known = byCode;
    if (known == null) {
      known = Actor.as(RELEASE, () -> transaction.execute(status -> read()));
      byCode = known;
    }
    return known;
  }

  private Map<String, Force> read() {
    var forces = new LinkedHashMap<String, Force>();
    jdbc.sql("select * from casereview.force order by code")
        .query(
            (row, i) ->
                new Force(
                    row.getString("code"),
                    row.getString("name"),
                    row.getString("slug"),
                    row.getString("ons"),
                    row.getString("region"),
                    row.getBoolean("participates"),
                    row.getObject("valid_from", LocalDate.class),
                    row.getObject("valid_to", LocalDate.class),
                    row.getString("successor_code"),
                    row.getString("calendar")))
        .list()
        .forEach(force -> forces.put(force.code(), force));
    if (forces.isEmpty()) {
      // A transaction that began without an actor sees no row: that must not be remembered.
      throw new IllegalStateException("The forces cannot be read: the transaction has no actor.");
    }
    return forces;
  }
}

package org.casereview.scenario;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/** The numbers of allocation as the owner of the database sets them, for one test. */
final class RulesOfAllocation implements AutoCloseable {

  private final JdbcConnectionDetails database;
  private final String rule;
  private final int before;

  RulesOfAllocation(JdbcConnectionDetails database, String rule, int amount) {
    this.database = database;
    this.rule = rule;
    this.before = set(amount);
  }

  @Override
  public void close() {
    set(before);
  }

  private int set(int amount) {
    try (var owner = DriverManager.getConnection(database.getJdbcUrl(), "casereview_owner", "");
        var sql = owner.createStatement()) {
      sql.execute("set app.actor = 'system:release'");
      try (var found =
          sql.executeQuery(
              "select amount from casereview.allocation_rule where code = '" + rule + "'")) {
        found.next();
        int was = found.getInt(1);
        owner
            .createStatement()
            .execute(
                "update casereview.allocation_rule set amount = %d where code = '%s'"
                    .formatted(amount, rule));
        return was;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}

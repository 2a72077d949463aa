package org.casereview.referral;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * Lets one node at a time take a package: two would do the same work and wait for each other.
 *
 * <p>The lock is of a session, not of a transaction, because a package takes many of them; the
 * database gives it back by itself when the node dies.
 */
@Component
class Turns {

  private static final String KEY = "(hashtextextended('package:' || ?, 0))";

  private final DataSource database;

  Turns(DataSource database) {
    this.database = database;
  }

  /** Does the work, unless another node is at it: then false. */
  boolean alone(UUID packageId, Runnable work) {
    try (Connection session = database.getConnection()) {
      if (!answer(session, "select pg_try_advisory_lock" + KEY, packageId)) {
        return false;
      }
      try {
        work.run();
      } finally {
        answer(session, "select pg_advisory_unlock" + KEY, packageId);
      }
      return true;
    } catch (SQLException e) {
      throw new IllegalStateException("Whose turn a package is could not be settled.", e);
    }
  }

  private static boolean answer(Connection session, String sql, UUID packageId)
      throws SQLException {
    try (PreparedStatement asked = session.prepareStatement(sql)) {
      asked.setString(1, packageId.toString());
      try (ResultSet said = asked.executeQuery()) {
        return said.next() && said.getBoolean(1);
      }
    }
  }
}

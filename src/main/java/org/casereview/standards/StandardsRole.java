package org.casereview.standards;

import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes the database role that alone reaches the records of standards, for one piece of plain SQL,
 * and gives it back before anything else is written.
 *
 * <p>A role that was not given back would make every later statement of the transaction fail: it
 * can be forgotten only loudly.
 */
@Component
class StandardsRole {

  private final JdbcTemplate jdbc;

  StandardsRole(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  <T> T during(Supplier<T> sql) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("The role for standards is taken within a transaction only.");
    }
    jdbc.execute("set local role casereview_standards");
    T result;
    try {
      result = sql.get();
    } catch (RuntimeException | Error failure) {
      giveBackAfter(failure);
      throw failure;
    }
    jdbc.execute("reset role");
    return result;
  }

  /** An aborted transaction refuses the reset too, and the role ends with it. */
  private void giveBackAfter(Throwable failure) {
    try {
      jdbc.execute("reset role");
    } catch (DataAccessException aborted) {
      failure.addSuppressed(aborted);
    }
  }
}

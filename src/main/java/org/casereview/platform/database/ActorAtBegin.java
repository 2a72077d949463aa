package org.casereview.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.casereview.platform.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** Tells the database at the begin of each transaction in whose name it runs, and since when. */
@Component
class ActorAtBegin implements TransactionExecutionListener {

  private static final Logger LOG = LoggerFactory.getLogger(ActorAtBegin.class);
  private final ObjectProvider<DataSource> dataSource;
  private final ObjectProvider<Clock> clocks;

  ActorAtBegin(ObjectProvider<DataSource> dataSource, ObjectProvider<Clock> clocks) {
    this.dataSource = dataSource;
    this.clocks = clocks;
  }

  @Override
  public void afterBegin(TransactionExecution transaction, Throwable failure) {
    String actor = Actor.now();
    if (failure == null && actor != null && transaction.isNewTransaction()) {
      tell(actor);
    }
  }

  private void tell(String actor) {
    DataSource source = dataSource.getObject();
    Connection connection = DataSourceUtils.getConnection(source);
    try (PreparedStatement set =
        connection.prepareStatement(
            "select set_config('app.actor', ?, true), casereview.settle_sight(?)")) {
      set.setString(1, actor);
      set.setObject(2, clocks.getObject().instant().atOffset(ZoneOffset.UTC));
      set.execute();
    } catch (SQLException e) {
      // Throwing here would leave the transaction bound to the thread; without an actor no row is
      // seen or written, so the next statement says what is wrong.
      LOG.warn("The actor of a transaction could not be set.", e);
    } finally {
      DataSourceUtils.releaseConnection(connection, source);
    }
  }
}

package org.casereview.demo;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.casereview.platform.Actor;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Keeps the demonstration apart: this machine only, and only a database that is empty or that it
 * made itself.
 */
@Component
@Profile("demo")
class DemoGuard implements SmartInitializingSingleton {

  private final JdbcTemplate jdbc;
  private final TransactionOperations transaction;
  private final String address;

  DemoGuard(
      JdbcTemplate jdbc,
      TransactionOperations transaction,
      @Value("${server.address:0.0.0.0}") String address) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.address = address;
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (!isLoopback()) {
      throw new IllegalStateException(
          "The demonstration listens on this machine only: remove server.address="
              + address
              + ", or start without the profile demo.");
    }
    Actor.run(Actor.RELEASE, () -> transaction.executeWithoutResult(status -> claimDatabase()));
  }

  private void claimDatabase() {
    var kinds = jdbc.queryForList("select kind from casereview.installation", String.class);
    if (kinds.contains("DEMO")) {
      return;
    }
    Boolean used =
        jdbc.queryForObject("select exists (select 1 from casereview.review_case)", Boolean.class);
    if (!kinds.isEmpty() || Boolean.TRUE.equals(used)) {
      throw new IllegalStateException(
          "This database holds cases that the demonstration did not make. Start without the"
              + " profile demo, or give the demonstration another database.");
    }
    jdbc.update("insert into casereview.installation(kind) values ('DEMO')");
  }

  /** No address at all means every address. */
  private boolean isLoopback() {
    try {
      return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}

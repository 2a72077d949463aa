package org.casereview.testing;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.casereview.platform.database.EmbeddedDatabase;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/**
 * One PostgreSQL for all tests of this JVM; each context gets its own copy of the migrated
 * template.
 */
public final class TestDatabase {

  private static final AtomicInteger COPIES = new AtomicInteger();
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static EmbeddedDatabase server;
  private static int inUse;

  private TestDatabase() {}

  /** A copy that the application role works on; its context closes it. */
  public record Copy(String getJdbcUrl) implements JdbcConnectionDetails, AutoCloseable {

    @Override
    public String getUsername() {
      return "casereview_app";
    }

    @Override
    public String getPassword() {
      return "";
    }

    @Override
    public void close() {
      given();
    }
  }

  public static synchronized Copy freshCopy() {
    start();
    String name = "copy_" + COPIES.incrementAndGet();
    server.administer("create database " + name + " template casereview owner casereview_owner");
    inUse++;
    return new Copy(server.url(name));
  }

  /** An empty database of its own, migrated by its owner as far as that; the caller migrates on. */
  public static synchronized Flyway migratedTo(String version) {
    start();
    String name = "early_" + COPIES.incrementAndGet();
    server.administer("create database " + name + " owner casereview_owner");
    Flyway early =
        Flyway.configure()
            .dataSource(server.url(name), "casereview_owner", "")
            .defaultSchema("public")
            .locations("classpath:db/migration")
            .target(version)
            .load();
    early.migrate();
    return early;
  }

  /** The same database, to be migrated to the newest. */
  public static Flyway newest(Flyway early) {
    return later(early, MigrationVersion.LATEST);
  }

  /** The same database, to be migrated so far. */
  public static Flyway later(Flyway early, MigrationVersion version) {
    return Flyway.configure().configuration(early.getConfiguration()).target(version).load();
  }

  private static synchronized void given() {
    inUse--;
    TestDatabase.class.notifyAll();
  }

  private static void start() {
    if (server == null) {
      Path folder =
          Path.of("target", "test-database", Long.toString(ProcessHandle.current().pid()));
      server = EmbeddedDatabase.start(folder.toAbsolutePath());
      // Nobody pulls the plug of this one; what stands that is tried on databases of their own.
      server.administer("alter role all set synchronous_commit = off");
      Runtime.getRuntime().addShutdownHook(new Thread(TestDatabase::stop, "test-database"));
      Flyway.configure()
          .dataSource(server.url(EmbeddedDatabase.NAME), "casereview_owner", "")
          .defaultSchema("public")
          .locations("classpath:db/migration")
          .load()
          .migrate();
      giveWithoutPause();
    }
  }

  /** All tests share few people, to whom a week's cases are given in a minute. */
  private static void giveWithoutPause() {
    try (var database =
            DriverManager.getConnection(server.url(EmbeddedDatabase.NAME), "casereview_owner", "");
        var sql = database.createStatement()) {
      sql.execute("set app.actor = 'system:release'");
      sql.execute(
          "update casereview.allocation_rule set amount = 1000000 where code in"
              + " ('MOST_UNDER_WAY', 'MOST_NEW_IN_7_DAYS', 'RAPE_IN_A_ROW',"
              + " 'MOST_OPENED_IN_7_DAYS')");
    } catch (SQLException e) {
      throw new IllegalStateException("The test database cannot be prepared.", e);
    }
  }

  /**
   * The contexts close at the same time, in any order: a database that went before them would keep
   * each waiting for a connection.
   */
  private static synchronized void stop() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    try {
      while (inUse > 0 && System.nanoTime() < end) {
        TestDatabase.class.wait(100);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    server.close();
  }
}

package org.casereview.testing;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.casereview.platform.database.EmbeddedDatabase;
import org.flywaydb.core.Flyway;

/**
 * One PostgreSQL for all tests of this JVM; each context gets its own copy of the migrated
 * template.
 */
public final class TestDatabase {

  private static final AtomicInteger COPIES = new AtomicInteger();
  private static EmbeddedDatabase server;

  private TestDatabase() {}

  /** Address of a fresh copy for the application role. */
  public static synchronized String freshCopy() {
    start();
    String name = "copy_" + COPIES.incrementAndGet();
    server.administer("create database " + name + " template casereview owner casereview_owner");
    return server.url(name);
  }

  private static void start() {
    if (server == null) {
      Path folder =
          Path.of("target", "test-database", Long.toString(ProcessHandle.current().pid()));
      server = EmbeddedDatabase.start(folder.toAbsolutePath());
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      Flyway.configure()
          .dataSource(server.url(EmbeddedDatabase.NAME), "casereview_owner", "")
          .defaultSchema("public")
          .locations("classpath:db/migration")
          .load()
          .migrate();
    }
  }
}

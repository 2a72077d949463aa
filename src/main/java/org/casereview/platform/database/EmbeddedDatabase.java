package org.casereview.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * PostgreSQL that comes with the application: durable, in a folder that is kept, one application at
 * a time.
 */
public class EmbeddedDatabase implements AutoCloseable {

  public static final String NAME = "casereview";
  private final EmbeddedPostgres postgres;

  private EmbeddedDatabase(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  /**
   * Starts the database in a folder, after stopping one that a killed application left behind.
   *
   * @throws IllegalStateException when another application uses the folder
   */
  public static EmbeddedDatabase start(Path folder) {
    try {
      Files.createDirectories(folder);
      stopOrphan(folder);
      var postgres =
          EmbeddedPostgres.builder()
              .setDataDirectory(folder)
              .setCleanDataDirectory(false)
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("full_page_writes", "on")
              .setServerConfig("shared_buffers", "256MB")
              .setServerConfig("max_connections", "100")
              .setPGStartupWait(Duration.ofSeconds(60))
              .setRegisterShutdownHook(false)
              .start();
      var database = new EmbeddedDatabase(postgres);
      database.prepare();
      return database;
    } catch (IOException e) {
      throw new IllegalStateException("The embedded database could not be started in " + folder, e);
    }
  }

  /** Address of a database of this server for one of its roles. */
  public String url(String database) {
    return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + database;
  }

  /** Runs a statement as the server's administrator. */
  public void administer(String sql) {
    new JdbcTemplate(administrator("postgres")).execute(sql);
  }

  @Override
  public void close() {
    try {
      postgres.close();
    } catch (IOException e) {
      throw new IllegalStateException("The embedded database could not be stopped.", e);
    }
  }

  private void prepare() {
    var server = administrator("postgres");
    var connection = org.springframework.jdbc.datasource.DataSourceUtils.getConnection(server);
    try {
      ScriptUtils.executeSqlScript(
          connection,
          new org.springframework.core.io.support.EncodedResource(
              new ClassPathResource("db/roles.sql")),
          false,
          false,
          ScriptUtils.DEFAULT_COMMENT_PREFIX,
          ScriptUtils.EOF_STATEMENT_SEPARATOR,
          ScriptUtils.DEFAULT_BLOCK_COMMENT_START_DELIMITER,
          ScriptUtils.DEFAULT_BLOCK_COMMENT_END_DELIMITER);
    } finally {
      JdbcUtils.closeConnection(connection);
    }
    createIfAbsent(NAME);
  }

  private void createIfAbsent(String database) {
    var jdbc = new JdbcTemplate(administrator("postgres"));
    Integer there =
        jdbc.queryForObject(
            "select count(*) from pg_database where datname = ?", Integer.class, database);
    if (there == null || there == 0) {
      jdbc.execute("create database " + database + " owner casereview_owner");
    }
  }

  private SimpleDriverDataSource administrator(String database) {
    return new SimpleDriverDataSource(new org.postgresql.Driver(), url(database), "postgres", "");
  }

  /** A killed application leaves its database running; it is stopped so that ours can start. */
  private static void stopOrphan(Path folder) throws IOException {
    Path pid = folder.resolve("postmaster.pid");
    if (!Files.exists(pid)) {
      return;
    }
    try (var channel =
            FileChannel.open(
                folder.resolve("epg-lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock == null) {
        throw new IllegalStateException(
            "Another Case Review is running on the data in "
                + folder.toAbsolutePath()
                + ". Stop it first, or choose another folder with casereview.database.folder.");
      }
      var old = ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).get(0).trim()));
      if (old.isPresent() && old.get().info().command().orElse("").endsWith("postgres")) {
        old.get().destroy();
        old.get().onExit().get(60, TimeUnit.SECONDS);
      }
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new IllegalStateException("A database left behind could not be stopped.", e);
    }
  }
}

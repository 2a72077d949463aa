package org.casereview.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.casereview.CaseReview;
import org.casereview.platform.Actor;
import org.casereview.platform.database.EmbeddedDatabase;
import org.casereview.referral.Intake;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * The whole application on a database of its own, as somebody has it who starts it: the same
 * settings, the job executor at work, every commit on the disk.
 */
final class BenchApplication implements AutoCloseable {

  private final ConfigurableApplicationContext context;
  private final JdbcTemplate server;

  private BenchApplication(ConfigurableApplicationContext context, JdbcTemplate server) {
    this.context = context;
    this.server = server;
  }

  static BenchApplication start(Path folder) {
    return start(folder, false);
  }

  /** With the made-up cases of the demonstration, which people work on. */
  static BenchApplication demonstration(Path folder) {
    return start(folder, true);
  }

  private static BenchApplication start(Path folder, boolean seed) {
    Path data = folder.resolve("database").toAbsolutePath();
    // The one thing that is added: the server counts statements.
    try (var database = EmbeddedDatabase.start(data)) {
      database.administer("alter system set shared_preload_libraries = 'pg_stat_statements'");
    }
    var context =
        new SpringApplicationBuilder(CaseReview.class)
            .profiles("demo")
            .initializers(
                started ->
                    started.getBeanFactory().registerSingleton("withoutTests", new WithoutTests()))
            .run(
                "--server.port=0",
                "--casereview.demo.seed=" + seed,
                "--casereview.database.folder=" + data,
                "--casereview.keys.file=" + folder.resolve("keys.json").toAbsolutePath(),
                "--casereview.spool=" + folder.resolve("spool").toAbsolutePath());
    String url = context.getBean(EmbeddedDatabase.class).url(EmbeddedDatabase.NAME);
    var server =
        new JdbcTemplate(
            new SimpleDriverDataSource(
                new org.postgresql.Driver(), url + "?reWriteBatchedInserts=true", "postgres", ""));
    server.execute("create extension if not exists pg_stat_statements");
    Cpu.server = postmaster(data);
    return new BenchApplication(context, server);
  }

  private static long postmaster(Path data) {
    try {
      return Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).trim());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ConfigurableApplicationContext context() {
    return context;
  }

  /** Takes a package in as somebody of central intake, to its end. */
  void takes(Path file, String staffId) throws IOException {
    var intake = context.getBean(Intake.class);
    try (var in = Files.newInputStream(file)) {
      Actor.as(staffId, () -> received(intake, in)).done().join();
    }
  }

  private static Intake.Handed received(Intake intake, InputStream in) {
    try {
      return intake.receive(in, "many.zip");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The database as its administrator sees it, past all walls. */
  JdbcTemplate server() {
    return server;
  }

  int port() {
    return Integer.parseInt(context.getEnvironment().getProperty("local.server.port"));
  }

  @Override
  public void close() {
    context.close();
  }

  /** What stands on the class path for tests is not part of the application. */
  private static final class WithoutTests extends TypeExcludeFilter {

    @Override
    public boolean match(MetadataReader reader, MetadataReaderFactory readers) {
      return reader.getResource().getDescription().contains("test-classes");
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof WithoutTests;
    }

    @Override
    public int hashCode() {
      return 1;
    }
  }
}

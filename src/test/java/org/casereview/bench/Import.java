package org.casereview.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.casereview.platform.Actor;
import org.casereview.referral.Intake;
import org.springframework.jdbc.core.JdbcTemplate;

/** One package handed in, and what it took until each of its cases waits for a person. */
final class Import {

  private static final long PATIENCE_SECONDS = 900;
  private final JdbcTemplate server;
  private final Intake intake;

  Import(JdbcTemplate server, Intake intake) {
    this.server = server;
    this.intake = intake;
  }

  /**
   * What it took.
   *
   * @param transaction the first of those that wrote it
   */
  record Took(
      double seconds,
      double received,
      double taken,
      long statements,
      long transactions,
      Engine engine,
      Cpu cpu,
      long heapGrowth,
      long transaction) {}

  Took run(String officer, Path file, int cases) throws Exception {
    server.execute("select pg_stat_statements_reset()");
    long transaction = server.queryForObject("select txid_current()", Long.class);
    long commits = commits();
    var before = Engine.now(server);
    long waiting = waiting();
    long heap = Heap.live();
    var cpu = Cpu.now();
    long from = System.nanoTime();
    var handed = Actor.as(officer, () -> received(file));
    double received = since(from);
    long halfway = halfway(waiting + cases / 2, handed);
    handed.done().get(PATIENCE_SECONDS, java.util.concurrent.TimeUnit.SECONDS);
    double taken = since(from);
    until(() -> waiting() == waiting + cases && jobs() == 0);
    double seconds = since(from);
    var used = Cpu.now().since(cpu);
    // Statistics come in late.
    Thread.sleep(1500);
    long statements =
        server.queryForObject(
            "select sum(calls)::bigint from pg_stat_statements s join pg_roles r on r.oid = s.userid"
                + " where r.rolname <> 'postgres'",
            Long.class);
    long after = Heap.live();
    return new Took(
        seconds,
        received,
        taken,
        statements,
        commits() - commits,
        Engine.now(server).since(before),
        used,
        Math.max(after, halfway) - heap,
        transaction);
  }

  /** The heap in the middle of it, when most is at hand. */
  private long halfway(long reached, Intake.Handed handed) throws InterruptedException {
    while (waiting() < reached && !handed.done().isDone()) {
      Thread.sleep(100);
    }
    return Heap.live();
  }

  private Intake.Handed received(Path file) {
    try (var in = Files.newInputStream(file)) {
      return intake.receive(in, file.getFileName().toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void until(java.util.function.BooleanSupplier reached) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
    while (!reached.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError(waiting() + " cases wait, " + jobs() + " jobs are left.");
      }
      Thread.sleep(20);
    }
  }

  private long waiting() {
    return count("select count(*) from act_ru_task where task_def_key_ = 'screenCase'");
  }

  private long jobs() {
    return count("select count(*) from act_ru_job where type_ = 'message'");
  }

  private long commits() {
    return count("select xact_commit from pg_stat_database where datname = current_database()");
  }

  private long count(String sql) {
    return server.queryForObject(sql, Long.class);
  }

  private static double since(long nanos) {
    return (System.nanoTime() - nanos) / 1e9;
  }
}

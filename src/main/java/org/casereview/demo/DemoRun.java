package org.casereview.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.casereview.demo.process.DemoWorker;
import org.casereview.platform.Actor;
import org.casereview.referral.Intake;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Fills an empty demonstration through the real intake and the real tasks, and says where to go.
 */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "casereview.demo.seed", matchIfMissing = true)
class DemoRun {

  private static final Logger LOG = LoggerFactory.getLogger(DemoRun.class);

  private final Intake intake;
  private final DemoBacklog backlog;
  private final DemoDay day;
  private final DemoWorker worker;
  private final JdbcTemplate jdbc;
  private final TransactionOperations transaction;
  private final Environment environment;

  DemoRun(
      Intake intake,
      DemoBacklog backlog,
      DemoDay day,
      DemoWorker worker,
      JdbcTemplate jdbc,
      TransactionOperations transaction,
      Environment environment) {
    this.intake = intake;
    this.backlog = backlog;
    this.day = day;
    this.worker = worker;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.environment = environment;
  }

  /** The cases come in beside, so that nobody waits for the port. */
  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    var run = new Thread(this::fill, "demo");
    run.setDaemon(true);
    run.start();
  }

  private void fill() {
    if (cases() == 0) {
      LOG.info("Taking in {} made-up referrals.", DemoPackage.REFERRALS);
      backlog.plan();
      var taken = handIn("demonstration.zip", DemoPackage::write);
      day.work();
      LOG.info("Every queue has work in it.");
      taken.join();
      handIn("sent-in-a-hurry.json", DemoRejected::write).join();
      worker.settleAll();
      LOG.info("{} cases are in.", cases());
    }
    LOG.info(DemoWelcome.text(environment.getProperty("local.server.port", "8080"), cases()));
  }

  /** Writes a package. */
  private interface Written {
    void to(OutputStream out) throws IOException;
  }

  private CompletableFuture<Void> handIn(String name, Written made) {
    try {
      Path file = Files.createTempFile("demo-package", ".tmp");
      try (var out = Files.newOutputStream(file)) {
        made.to(out);
      }
      try (var in = Files.newInputStream(file)) {
        String officer = worker.staffId("intake");
        return Actor.as(officer, () -> received(in, name)).done();
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The demonstration's package could not be written.", e);
    }
  }

  private Intake.Handed received(java.io.InputStream in, String name) {
    try {
      return intake.receive(in, name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long cases() {
    return Actor.as(
        Actor.RELEASE,
        () ->
            transaction.execute(
                status ->
                    jdbc.queryForObject(
                        "select count(*) from casereview.review_case", Long.class)));
  }
}

package org.casereview.referral;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.casereview.platform.Actor;
import org.casereview.referral.Spool.Spooled;
import org.casereview.referral.carrier.PackageFault;
import org.casereview.referral.format.Validator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes packages in the background, one after the other, a block of referrals in each transaction.
 *
 * <p>Wherever it is stopped, it goes on from there at the next start: what is done is known from
 * the receipt, which is written with it.
 */
@Component
class Processing {

  static final ZoneId ZONE = ZoneId.of("Europe/London");
  private static final Logger LOG = LoggerFactory.getLogger(Processing.class);

  private final Packages packages;
  private final Items items;
  private final Blocks blocks;
  private final PackageReaders readers;
  private final FileChecks checks;
  private final Turns turns;
  private final TransactionOperations transaction;
  private final Clock clock;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          task -> {
            var thread = new Thread(task, "referrals");
            thread.setDaemon(true);
            return thread;
          });
  private final Map<UUID, CompletableFuture<Void>> running = new ConcurrentHashMap<>();
  private volatile boolean stopping;

  Processing(
      Packages packages,
      Items items,
      Blocks blocks,
      PackageReaders readers,
      FileChecks checks,
      Turns turns,
      TransactionOperations transaction,
      Clock clock) {
    this.packages = packages;
    this.items = items;
    this.blocks = blocks;
    this.readers = readers;
    this.checks = checks;
    this.turns = turns;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Takes a package when those before it are done; it is in hands only once. */
  CompletableFuture<Void> begin(UUID packageId) {
    var mine = new CompletableFuture<Void>();
    var other = running.putIfAbsent(packageId, mine);
    if (other != null) {
      return other;
    }
    worker.execute(
        () -> {
          try {
            now(packageId);
          } finally {
            running.remove(packageId);
            mine.complete(null);
          }
        });
    return mine;
  }

  /** Takes a package at once, whatever waits; stopped on the way, it goes on as any does. */
  void now(UUID packageId) {
    try {
      Actor.run(Actor.INTAKE, () -> process(packageId));
    } catch (RuntimeException e) {
      LOG.error("Package {} could not be taken further; it is tried again.", packageId, e);
    }
  }

  /** Goes on with what an earlier run has left, and tries again what failed. */
  @EventListener(ApplicationReadyEvent.class)
  void resume() {
    Actor.as(Actor.INTAKE, () -> transaction.execute(status -> packages.processing()))
        .forEach(this::begin);
  }

  @Scheduled(
      initialDelayString = "${casereview.referrals.retry:60}",
      fixedDelayString = "${casereview.referrals.retry:60}",
      timeUnit = TimeUnit.SECONDS)
  void retry() {
    resume();
  }

  @PreDestroy
  void stop() throws InterruptedException {
    stopping = true;
    worker.shutdown();
    if (!worker.awaitTermination(30, TimeUnit.SECONDS)) {
      LOG.warn("A package was still being taken; it goes on at the next start.");
    }
  }

  /** Takes what is left of a package, unless another node is taking it. */
  void process(UUID packageId) {
    if (!turns.alone(packageId, () -> takeWhatIsLeft(packageId))) {
      LOG.info("Package {} is being taken by another node.", packageId);
    }
  }

  private void takeWhatIsLeft(UUID packageId) {
    var stored = transaction.execute(status -> packages.find(packageId)).orElseThrow();
    if (!stored.status().equals("PROCESSING") || stopping) {
      return;
    }
    if (checks.isDown() && transaction.execute(status -> items.waitForMalwareCheck(packageId))) {
      return;
    }
    Set<Integer> done = transaction.execute(status -> items.done(packageId));
    try (Spooled spooled = readers.spooled(packageId);
        CheckedPackage reader =
            checks.taking(
                readers.open(spooled.path(), stored.mapping(), stored.filesOf()), packageId)) {
      var validator =
          new Validator(stored.sender(), reader.look().duplicates(), today(), reader.attachments());
      boolean all =
          blocks.take(
              new Blocks.Source(packageId, validator, reader),
              referral -> done.contains(referral.file().number()),
              () -> stopping);
      if (all && !stopping) {
        transaction.executeWithoutResult(status -> packages.completed(packageId));
      }
    } catch (IOException | PackageFault e) {
      throw new IllegalStateException("The package on file cannot be read.", e);
    }
  }

  LocalDate today() {
    return LocalDate.now(clock.withZone(ZONE));
  }
}

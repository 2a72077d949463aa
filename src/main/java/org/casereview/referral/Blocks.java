package org.casereview.referral;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.casereview.platform.Actor;
import org.casereview.referral.carrier.PackageFault;
import org.casereview.referral.documents.MalwareCheckDown;
import org.casereview.referral.format.RawReferral;
import org.casereview.referral.format.Validator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes the referrals of a package in blocks, each in a transaction of its own, a few side by side:
 * while one waits for the database, another reckons.
 *
 * <p>At most as many blocks are in memory as there are hands, and the one that is being read.
 */
@Component
class Blocks {

  /** The package, its rules and its reader. */
  record Source(UUID packageId, Validator validator, CheckedPackage reader) {}

  private static final Logger LOG = LoggerFactory.getLogger(Blocks.class);

  private final Taking taking;
  private final Items items;
  private final TransactionOperations transaction;
  private final int most;
  private final int hands;
  private final ExecutorService workers;

  Blocks(
      Taking taking,
      Items items,
      TransactionOperations transaction,
      @Value("${casereview.intake.block:100}") int most,
      @Value("${casereview.intake.hands:2}") int hands) {
    this.taking = taking;
    this.items = items;
    this.transaction = transaction;
    this.most = most;
    this.hands = hands;
    this.workers =
        Executors.newCachedThreadPool(
            task -> {
              var thread = new Thread(task, "referrals-block");
              thread.setDaemon(true);
              return thread;
            });
  }

  @PreDestroy
  void stop() {
    workers.shutdown();
  }

  /**
   * Takes all that is not done yet, and waits for it.
   *
   * @return false when some of it has to be tried again
   */
  boolean take(Source source, Predicate<RawReferral> done, BooleanSupplier stopping)
      throws IOException, PackageFault {
    var run = new Run(source, stopping);
    try {
      source
          .reader()
          .each(
              referral -> {
                if (!done.test(referral)) {
                  run.add(referral);
                }
              });
      run.hand();
    } finally {
      run.await();
    }
    return run.isWhole();
  }

  /** One package on its way; one referral that cannot be taken holds up no other. */
  private final class Run {

    private final Source source;
    private final BooleanSupplier stopping;
    private final Semaphore free = new Semaphore(hands);
    private final AtomicBoolean failed = new AtomicBoolean();
    private final AtomicBoolean broken = new AtomicBoolean();
    private final List<CompletableFuture<Void>> handed = new ArrayList<>();
    private List<RawReferral> gathered = new ArrayList<>();

    Run(Source source, BooleanSupplier stopping) {
      this.source = source;
      this.stopping = stopping;
    }

    void add(RawReferral referral) {
      if (!source.reader().isReady(referral)) {
        waits(referral.file().number());
        return;
      }
      gathered.add(referral);
      if (gathered.size() == most) {
        hand();
      }
    }

    /** Gives what was gathered to the next free hand. */
    void hand() {
      var block = gathered;
      gathered = new ArrayList<>();
      if (block.isEmpty()) {
        return;
      }
      free.acquireUninterruptibly();
      handed.add(
          CompletableFuture.runAsync(() -> Actor.run(Actor.INTAKE, () -> take(block)), workers)
              .whenComplete((nothing, fault) -> free.release()));
    }

    void await() {
      try {
        CompletableFuture.allOf(handed.toArray(CompletableFuture[]::new)).join();
      } catch (CompletionException e) {
        if (e.getCause() instanceof Error fault) {
          throw fault;
        }
        throw e;
      }
    }

    boolean isWhole() {
      return !failed.get();
    }

    private void take(List<RawReferral> block) {
      if (stopping.getAsBoolean() || broken.get()) {
        return;
      }
      try {
        together(block);
      } catch (Error e) {
        // Nothing is begun any more on a node that has no memory left, say.
        broken.set(true);
        throw e;
      } catch (RuntimeException e) {
        LOG.warn("A block of package {} failed; its rows are taken singly.", source.packageId(), e);
        block.forEach(this::single);
      }
    }

    private void single(RawReferral referral) {
      int row = referral.file().number();
      try {
        together(List.of(referral));
      } catch (RuntimeException e) {
        LOG.error("Row {} of package {} failed; it is tried again.", row, source.packageId(), e);
        again(row, e);
      }
    }

    private void waits(int row) {
      again(row, new MalwareCheckDown("Row " + row + " waits."));
    }

    private void again(int row, RuntimeException why) {
      failed.set(true);
      transaction.executeWithoutResult(status -> items.failed(source.packageId(), row, why));
    }

    private void together(List<RawReferral> block) {
      transaction.executeWithoutResult(
          status -> taking.take(source.packageId(), block, source.validator(), source.reader()));
    }
  }
}

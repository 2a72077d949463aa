package org.casereview.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import org.casereview.platform.Actor;
import org.casereview.testing.CaseReviewTest;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/** Two at once, killed in the middle, a fault of ours: it ends as if sent once. */
@CaseReviewTest
class ResumingTest extends SentPackages {

  @Test
  void two_packages_at_once_end_as_if_one_came() throws Exception {
    UUID one = kept(many(120));
    UUID two = kept(many(120));
    CompletableFuture.allOf(at(one), at(one), at(two)).get(120, TimeUnit.SECONDS);
    var first = receipt(one).counts();
    var second = receipt(two).counts();
    assertThat(first.referrals()).isEqualTo(120);
    assertThat(second.referrals()).isEqualTo(120);
    assertThat(first.accepted() + second.accepted()).isEqualTo(120);
    assertThat(first.unchanged() + second.unchanged()).isEqualTo(120);
    assertThat(casesOfTag()).isEqualTo(120);
  }

  @Test
  void what_another_node_is_taking_is_left_to_it_until_that_node_is_gone() throws Exception {
    UUID id = kept(many(3));
    try (var other = DriverManager.getConnection(url(), "casereview_app", "")) {
      try (var lock =
          other.prepareStatement("select pg_advisory_lock(hashtextextended('package:' || ?, 0))")) {
        lock.setString(1, id.toString());
        lock.execute();
      }
      Actor.run(Actor.INTAKE, () -> processing.process(id));
      assertThat(receipt(id).status()).isEqualTo("PROCESSING");
      assertThat(receipt(id).counts()).isEqualTo(counts(0, 0, 0, 0));
    }
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (receipt(id).status().equals("PROCESSING") && System.nanoTime() < end) {
      Actor.run(Actor.INTAKE, () -> processing.process(id));
    }
    assertThat(receipt(id).status()).isEqualTo("COMPLETED");
    assertThat(receipt(id).counts()).isEqualTo(counts(3, 0, 0, 0));
  }

  private Processing failing(IntPredicate at, java.util.function.Supplier<Throwable> fault) {
    var count = new AtomicInteger();
    var failing =
        new TransactionOperations() {
          @Override
          public <T> T execute(TransactionCallback<T> action) throws TransactionException {
            int call = count.incrementAndGet();
            return transaction.execute(
                status -> {
                  T result = action.doInTransaction(status);
                  if (at.test(call)) {
                    sneak(fault.get());
                  }
                  return result;
                });
          }
        };
    return new Processing(
        packages,
        items,
        new Blocks(taking, items, failing, 50, 1),
        new PackageReaders(packages, spool, failing),
        checks,
        turns,
        failing,
        java.time.Clock.systemUTC());
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> void sneak(Throwable fault) throws E {
    throw (E) fault;
  }

  @Test
  void killed_in_the_middle_of_a_block_it_goes_on_and_ends_as_if_never_stopped() throws Exception {
    UUID id = kept(many(120));
    // The first three transactions read; the fourth is the first block, the fifth the second.
    var dying = failing(call -> call == 5, () -> new Error("killed"));
    assertThatThrownBy(() -> Actor.run(Actor.INTAKE, () -> dying.process(id))).hasMessage("killed");
    assertThat(receipt(id).status()).isEqualTo("PROCESSING");
    assertThat(receipt(id).counts()).isEqualTo(counts(50, 0, 0, 0));
    Actor.run(Actor.INTAKE, () -> processing.process(id));
    assertThat(receipt(id).status()).isEqualTo("COMPLETED");
    assertThat(receipt(id).counts()).isEqualTo(counts(120, 0, 0, 0));
    assertThat(casesOfTag()).isEqualTo(120);
  }

  @Test
  void one_that_cannot_be_taken_holds_up_no_other_and_is_not_lost() throws Exception {
    UUID id = kept(many(60));
    // The block fails, then its third referral alone.
    var failing = failing(call -> call == 4 || call == 7, () -> new IllegalStateException("x"));
    Actor.run(Actor.INTAKE, () -> failing.process(id));
    assertThat(receipt(id).status()).isEqualTo("PROCESSING");
    assertThat(receipt(id).counts()).isEqualTo(counts(59, 0, 0, 0));
    Actor.run(Actor.INTAKE, () -> processing.process(id));
    assertThat(receipt(id).status()).isEqualTo("COMPLETED");
    assertThat(receipt(id).counts()).isEqualTo(counts(60, 0, 0, 0));
  }
}

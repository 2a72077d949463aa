package org.casereview.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.casereview.platform.Act;
import org.casereview.platform.Actor;
import org.casereview.platform.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

class AuditTest extends OnAudit {

  @Test
  void an_act_is_kept_with_who_when_and_what() {
    UUID caseId = Ids.next();
    clock.set("2026-01-05T10:00:00.123456789Z");
    run(
        SOMEBODY,
        () ->
            events.publishEvent(
                Act.consulted("FILE_OPENED", caseId).with("b", "2").with("a", "1")));
    var entry = entries(caseId).get(0);
    assertThat(entry)
        .containsEntry("actor", SOMEBODY)
        .containsEntry("operation", "CONSULT")
        .containsEntry("what", "FILE_OPENED")
        .containsEntry("detail", "{\"a\":\"1\",\"b\":\"2\"}");
    assertThat(verify().isSound()).isTrue();
  }

  @Test
  void what_was_rolled_back_left_nothing() {
    UUID caseId = Ids.next();
    var before = verify();
    Actor.run(
        SOMEBODY,
        () ->
            transaction.executeWithoutResult(
                status -> {
                  events.publishEvent(Act.altered("UNDONE", caseId, null));
                  status.setRollbackOnly();
                }));
    assertThat(entries(caseId)).isEmpty();
    assertThat(verify()).isEqualTo(before);
  }

  @Test
  void an_act_outside_a_transaction_is_refused() {
    assertThatThrownBy(
            () -> Actor.run(SOMEBODY, () -> events.publishEvent(Act.altered("LOOSE", null, null))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("outside a transaction");
  }

  @Test
  void an_act_of_nobody_is_refused_and_undoes_what_was_done() {
    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status -> events.publishEvent(Act.altered("NOBODY", null, null))))
        .hasMessageContaining("no actor");
  }

  @Test
  void an_act_told_after_the_commit_is_refused() {
    var told = new Throwable[1];
    run(
        SOMEBODY,
        () -> {
          events.publishEvent(Act.altered("IN_TIME", null, null));
          TransactionSynchronizationManager.registerSynchronization(
              new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                  try {
                    events.publishEvent(Act.altered("TOO_LATE", null, null));
                  } catch (IllegalStateException e) {
                    told[0] = e;
                  }
                }
              });
        });
    assertThat(told[0]).hasMessageContaining("after the end");
  }

  @Test
  void an_act_told_while_others_are_written_is_kept_too() {
    UUID caseId = Ids.next();
    run(
        SOMEBODY,
        () -> {
          events.publishEvent(Act.altered("FIRST", caseId, null));
          TransactionSynchronizationManager.registerSynchronization(
              new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                  events.publishEvent(Act.altered("SECOND", caseId, null));
                }
              });
        });
    assertThat(entries(caseId)).extracting(e -> e.get("what")).containsExactly("FIRST", "SECOND");
  }

  @Test
  void an_inner_transaction_keeps_its_own_acts_when_the_outer_one_is_undone() {
    UUID caseId = Ids.next();
    var inner = new TransactionTemplate(transaction.getTransactionManager());
    inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    Actor.run(
        SOMEBODY,
        () ->
            transaction.executeWithoutResult(
                status -> {
                  events.publishEvent(Act.altered("OUTER", caseId, null));
                  inner.executeWithoutResult(
                      own -> events.publishEvent(Act.altered("REFUSED", caseId, null)));
                  status.setRollbackOnly();
                }));
    assertThat(entries(caseId)).extracting(e -> e.get("what")).containsExactly("REFUSED");
  }

  @Test
  void many_at_once_make_one_chain() throws InterruptedException, ExecutionException {
    long before = verify().entries();
    Callable<Void> work =
        () -> {
          for (int i = 0; i < 25; i++) {
            run(
                SOMEBODY,
                () -> {
                  for (int n = 0; n < 4; n++) {
                    events.publishEvent(Act.altered("RACED", null, Ids.next()));
                  }
                });
          }
          return null;
        };
    var people = Executors.newFixedThreadPool(6);
    try {
      for (Future<Void> done : people.invokeAll(List.of(work, work, work, work, work, work))) {
        done.get();
      }
    } finally {
      people.shutdownNow();
    }
    var report = verify();
    assertThat(report.broken()).isNull();
    assertThat(report.entries()).isEqualTo(before + 600);
  }
}

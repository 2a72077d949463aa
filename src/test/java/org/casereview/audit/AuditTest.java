package org.casereview.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.casereview.people.OnPostgres;
import org.casereview.platform.Act;
import org.casereview.platform.Actor;
import org.casereview.platform.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

class AuditTest extends OnPostgres {

  private static final String SOMEBODY = "S0005";

  @Autowired private ApplicationEventPublisher events;
  @Autowired private AuditVerifier verifier;

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit.entry set what = 'OTHER'",
        "delete from audit.entry",
        "truncate audit.entry"
      })
  void nobody_changes_the_audit_not_even_the_owner(String change) {
    run(SOMEBODY, () -> events.publishEvent(Act.altered("KEPT", null, null)));
    assertThatThrownBy(() -> as(SOMEBODY, () -> jdbc.update(change)))
        .hasStackTraceContaining("permission denied");
    assertThatThrownBy(() -> new JdbcTemplate(owner()).update(change))
        .hasStackTraceContaining("never changed");
  }

  @Test
  void nobody_writes_in_the_name_of_somebody_else() {
    assertThatThrownBy(
            () ->
                as(
                    SOMEBODY,
                    () ->
                        jdbc.update(
                            """
                            insert into audit.entry (seq, id, at, actor, operation, what, detail,
                              prev_hash, hash)
                            values (9999999, gen_random_uuid(), now(), 'S0012', 'ALTER', 'X', '{}',
                              sha256('a'), sha256('b'))""")))
        .hasStackTraceContaining("row-level security");
  }

  @ParameterizedTest
  @CsvSource({
    "CONTENT, update audit.entry set actor = 'S0012' where seq = ?",
    "CONTENT, update audit.entry set at = at - interval '1 day' where seq = ?",
    "CONTENT, update audit.entry set detail = '{}' where seq = ?",
    "CONTENT, update audit.entry set hash = sha256('x') where seq = ?",
    "LINK, update audit.entry set prev_hash = sha256('y') where seq = ?",
    "GAP, update audit.entry set seq = seq + 100000000 where seq = ?"
  })
  void the_verifier_finds_what_somebody_with_all_rights_has_altered(
      AuditVerifier.Fault fault, String change) {
    run(
        SOMEBODY,
        () -> {
          for (int i = 0; i < 3; i++) {
            events.publishEvent(Act.altered("SEALED", null, null).with("n", String.valueOf(i)));
          }
        });
    long seq = verify().entries() - 1;
    var before = withAllRights("select * from audit.entry where seq = ?", seq);
    try {
      change(change, seq);
      var report = verify();
      assertThat(report.broken().fault()).isEqualTo(fault);
      assertThat(report.broken().seq()).isEqualTo(fault == AuditVerifier.Fault.GAP ? seq + 1 : seq);
      assertThat(report.entries()).isEqualTo(seq - 1);
    } finally {
      restore(before);
    }
    assertThat(verify().isSound()).isTrue();
  }

  /** Computed apart, by sha256sum over 32 zero bytes and the content. */
  @Test
  void the_hash_can_be_computed_by_others() {
    var entry =
        Entry.of(
            1,
            UUID.fromString("01890000-0000-7000-8000-000000000001"),
            Instant.parse("2026-01-05T10:00:00.1Z"),
            "S0005",
            Act.altered(
                    "SCOPE_CONFIRMED",
                    UUID.fromString("01890000-0000-7000-8000-000000000002"),
                    null)
                .with("outcome", "IN_SCOPE"));
    assertThat(entry.content())
        .isEqualTo(
            "{\"seq\":1,\"id\":\"01890000-0000-7000-8000-000000000001\","
                + "\"at\":\"2026-01-05T10:00:00.100000Z\",\"actor\":\"S0005\","
                + "\"operation\":\"ALTER\",\"what\":\"SCOPE_CONFIRMED\","
                + "\"caseId\":\"01890000-0000-7000-8000-000000000002\",\"subject\":null,"
                + "\"detail\":{\"outcome\":\"IN_SCOPE\"}}");
    assertThat(Entry.hex(entry.hash(Entry.NOTHING)))
        .isEqualTo("1fb3a264adb05e98c79b4f1494848980d9ce5e4b49b5935b37e0cdba7388e094");
  }

  private AuditVerifier.Report verify() {
    return Actor.as(SOMEBODY, verifier::verify);
  }

  private List<Map<String, Object>> entries(UUID caseId) {
    return as(
        SOMEBODY,
        () ->
            jdbc.queryForList("select * from audit.entry where case_id = ? order by seq", caseId));
  }

  private Map<String, Object> withAllRights(String query, Object... values) {
    return as(SOMEBODY, () -> jdbc.queryForMap(query, values));
  }

  private void change(String change, Object... values) {
    var all = new JdbcTemplate(owner());
    all.execute("alter table audit.entry disable trigger user");
    all.execute("alter table audit.entry disable row level security");
    try {
      assertThat(all.update(change, values)).isEqualTo(1);
    } finally {
      all.execute("alter table audit.entry enable row level security");
      all.execute("alter table audit.entry enable trigger user");
    }
  }

  private void restore(Map<String, Object> entry) {
    change(
        """
        update audit.entry set seq = ?, at = ?, actor = ?, detail = ?, prev_hash = ?, hash = ?
        where id = ?""",
        entry.get("seq"),
        entry.get("at"),
        entry.get("actor"),
        entry.get("detail"),
        entry.get("prev_hash"),
        entry.get("hash"),
        entry.get("id"));
  }
}

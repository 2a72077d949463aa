package org.casereview.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.casereview.platform.Act;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

class AuditChainTest extends OnAudit {

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
}

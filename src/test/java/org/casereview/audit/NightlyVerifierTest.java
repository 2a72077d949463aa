package org.casereview.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Instant;
import java.util.stream.Stream;
import org.casereview.platform.Act;
import org.casereview.platform.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/** A chain that was broken over night is an error in the log, where somebody sees it. */
class NightlyVerifierTest {

  private final Entries entries = mock(Entries.class);
  private final AuditVerifier verifier =
      new AuditVerifier(entries, TransactionOperations.withoutTransaction());
  private final Logger log = (Logger) LoggerFactory.getLogger(AuditVerifier.class);
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

  @BeforeEach
  void listen() {
    lines.start();
    log.addAppender(lines);
  }

  @AfterEach
  void listenNoMore() {
    log.detachAppender(lines);
  }

  @Test
  void a_sound_chain_is_told_with_its_length_and_its_head() {
    var first = sealed(1);
    when(entries.all()).thenReturn(Stream.of(first));
    verifier.verifyNightly();
    assertThat(lines.list)
        .extracting(ILoggingEvent::getLevel, ILoggingEvent::getFormattedMessage)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                Level.INFO,
                "The audit is sound: 1 entries, head " + Entry.hex(first.hash()) + "."));
  }

  @Test
  void a_chain_of_which_the_first_entry_is_gone_is_an_error() {
    when(entries.all()).thenReturn(Stream.of(sealed(2)));
    verifier.verifyNightly();
    assertThat(lines.list)
        .extracting(ILoggingEvent::getLevel, ILoggingEvent::getFormattedMessage)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                Level.ERROR, "The audit is broken at entry 2: GAP."));
  }

  private static Entries.Sealed sealed(long seq) {
    var entry = Entry.of(seq, Ids.next(), Instant.EPOCH, "S0005", Act.altered("KEPT", null, null));
    return new Entries.Sealed(entry, Entry.NOTHING, entry.hash(Entry.NOTHING));
  }
}

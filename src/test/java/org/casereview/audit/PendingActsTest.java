package org.casereview.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Instant;
import org.casereview.platform.Act;
import org.casereview.platform.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;

/**
 * Acts wait for the very end of their transaction; one that comes too late is not lost silently.
 */
class PendingActsTest {

  private final PendingActs pending = new PendingActs(mock(Entries.class));
  private final Logger log = (Logger) LoggerFactory.getLogger(PendingActs.class);
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

  @BeforeEach
  void listen() {
    lines.start();
    log.addAppender(lines);
    pending.add(new PendingActs.Told(Ids.next(), Instant.EPOCH, Act.altered("LATE", null, null)));
  }

  @AfterEach
  void listenNoMore() {
    log.detachAppender(lines);
  }

  @Test
  void they_are_written_after_whatever_else_belongs_to_the_end() {
    assertThat(pending.getOrder()).isEqualTo(Ordered.LOWEST_PRECEDENCE);
  }

  @Test
  void an_act_that_was_committed_without_being_written_is_an_error() {
    pending.afterCompletion(TransactionSynchronization.STATUS_COMMITTED);
    assertThat(lines.list)
        .extracting(ILoggingEvent::getLevel, ILoggingEvent::getFormattedMessage)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                Level.ERROR, "The act LATE came too late to be kept."));
  }

  @Test
  void what_was_undone_or_written_is_none() {
    pending.afterCompletion(TransactionSynchronization.STATUS_ROLLED_BACK);
    pending.beforeCommit(false);
    pending.afterCompletion(TransactionSynchronization.STATUS_COMMITTED);
    assertThat(lines.list).isEmpty();
  }
}

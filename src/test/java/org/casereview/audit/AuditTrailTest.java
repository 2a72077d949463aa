package org.casereview.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import java.time.Clock;
import org.casereview.platform.Act;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

class AuditTrailTest {

  private final Entries entries = mock(Entries.class);
  private final AuditTrail trail = new AuditTrail(entries, Clock.systemUTC());

  @AfterEach
  void endTransaction() {
    TransactionSynchronizationManager.clear();
  }

  @Test
  void the_acts_of_a_large_import_are_written_in_one_go() {
    TransactionSynchronizationManager.setActualTransactionActive(true);
    TransactionSynchronizationManager.initSynchronization();
    for (int i = 0; i < 1200; i++) {
      trail.on(Act.altered("REFERRED", null, null));
    }
    assertThat(TransactionSynchronizationManager.getSynchronizations()).hasSize(1);
    TransactionSynchronizationUtils.triggerBeforeCommit(false);
    verify(entries).append(argThat(acts -> acts.size() == 1200));
    verifyNoMoreInteractions(entries);
  }
}

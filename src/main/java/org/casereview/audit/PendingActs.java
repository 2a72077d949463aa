package org.casereview.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.casereview.platform.Act;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;

/**
 * The acts of one transaction, written together at its very end, so that the chain is held briefly.
 */
class PendingActs implements TransactionSynchronization {

  /** An act and when it was told. */
  record Told(UUID id, Instant at, Act act) {}

  private static final Logger LOG = LoggerFactory.getLogger(PendingActs.class);

  private final Entries entries;
  private final List<Told> waiting = new ArrayList<>();
  private boolean writing;
  private boolean closed;

  PendingActs(Entries entries) {
    this.entries = entries;
  }

  void add(Told told) {
    if (closed) {
      throw new IllegalStateException(
          "The act %s was told after the end of its transaction.".formatted(told.act().what()));
    }
    waiting.add(told);
    if (writing) {
      write();
    }
  }

  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }

  @Override
  public void beforeCommit(boolean readOnly) {
    writing = true;
    write();
  }

  @Override
  public void beforeCompletion() {
    closed = true;
  }

  /** An act told after the commit comes here without having been written: its teller is wrong. */
  @Override
  public void afterCompletion(int status) {
    if (status == STATUS_COMMITTED && !waiting.isEmpty()) {
      waiting.forEach(told -> LOG.error("The act {} came too late to be kept.", told.act().what()));
    }
  }

  private void write() {
    List<Told> now = List.copyOf(waiting);
    waiting.clear();
    entries.append(now);
  }
}

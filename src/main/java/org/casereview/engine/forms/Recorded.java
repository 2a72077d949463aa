package org.casereview.engine.forms;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Remembers, for this transaction only, which task was recorded through its form. */
final class Recorded {

  private static final Object KEY = new Object();

  private Recorded() {}

  static void mark(String taskId) {
    TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
    TransactionSynchronizationManager.bindResource(KEY, taskId);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
          }
        });
  }

  static boolean isMarked(String taskId) {
    return taskId.equals(TransactionSynchronizationManager.getResource(KEY));
  }
}

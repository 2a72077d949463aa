package org.casereview.standards;

import java.util.UUID;

/** Lets the escalation of a matter begin, in the transaction that took the indication. */
@FunctionalInterface
public interface MatterStart {

  void start(UUID matterId, String number);
}

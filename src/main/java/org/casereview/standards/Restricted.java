package org.casereview.standards;

import java.util.Map;
import java.util.UUID;
import org.casereview.platform.Act;

/** What the audit of all hears of a matter: that something restricted was done, and no more. */
final class Restricted {

  private static final String WHAT = "RESTRICTED_ACT";

  private Restricted() {}

  static Act altered(UUID matterId) {
    return Act.altered(WHAT, null, matterId);
  }

  static Act looked(UUID matterId) {
    return new Act(Act.Operation.CONSULT, WHAT, null, matterId, Map.of());
  }
}

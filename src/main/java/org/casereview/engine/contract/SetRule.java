package org.casereview.engine.contract;

import java.util.List;

/** A guarantee that is followed through the whole set of drawings. */
interface SetRule {

  /**
   * Follows it.
   *
   * @param roots each process that nothing calls, with everything that it calls drawn out
   */
  void check(List<Landscape> roots, Findings findings);
}

package org.casereview.engine;

import java.util.function.Supplier;

/**
 * The adapter's own leave to do what no door of the engine offers; held by one thread, for one act.
 */
public final class Capability {

  private static final ThreadLocal<Boolean> HELD = ThreadLocal.withInitial(() -> false);

  private Capability() {}

  public static boolean isHeld() {
    return HELD.get();
  }

  public static <T> T during(Supplier<T> act) {
    boolean before = HELD.get();
    HELD.set(true);
    try {
      return act.get();
    } finally {
      HELD.set(before);
    }
  }
}

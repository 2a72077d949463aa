package org.casereview.platform;

import java.util.function.Supplier;

/**
 * In whose name the thread acts: a staff id or a named system actor.
 *
 * <p>A transaction takes its actor when it begins and keeps it; without one no row of our schemas
 * is seen or written.
 */
public final class Actor {

  public static final String INTAKE = "system:intake";
  public static final String JOBS = "system:jobs";
  public static final String CLOCKS = "system:clocks";
  public static final String RECONCILIATION = "system:reconciliation";
  public static final String RELEASE = "system:release";
  public static final String LOGIN = "system:login";

  private static final ThreadLocal<String> NOW = new ThreadLocal<>();

  private Actor() {}

  /** The staff id or system actor of this thread, or null when there is none. */
  public static String now() {
    return NOW.get();
  }

  public static <T> T as(String actor, Supplier<T> act) {
    String before = NOW.get();
    NOW.set(actor);
    try {
      return act.get();
    } finally {
      restore(before);
    }
  }

  public static void run(String actor, Runnable act) {
    as(
        actor,
        () -> {
          act.run();
          return null;
        });
  }

  /** Sets the actor of a request thread; the caller clears it with {@link #clear}. */
  public static void enter(String actor) {
    NOW.set(actor);
  }

  public static void clear() {
    NOW.remove();
  }

  private static void restore(String before) {
    if (before == null) {
      NOW.remove();
    } else {
      NOW.set(before);
    }
  }
}

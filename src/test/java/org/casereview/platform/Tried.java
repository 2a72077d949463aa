package org.casereview.platform;

import java.util.function.Supplier;

/** What somebody tries in a test, and is let do or is told. */
public final class Tried {

  private Tried() {}

  /** An act that may be refused. */
  public interface Doing<T> {
    T run() throws Refusal;
  }

  /** What came of it; it must not be refused. */
  public static <T> Supplier<T> done(Doing<T> doing) {
    return () -> {
      try {
        return doing.run();
      } catch (Refusal refusal) {
        throw new AssertionError(refusal.getMessage(), refusal);
      }
    };
  }

  /** The sentence of its refusal. */
  public static Supplier<String> told(Doing<?> doing) {
    return () -> {
      try {
        doing.run();
        return "nothing was refused";
      } catch (Refusal refusal) {
        return refusal.getMessage();
      }
    };
  }
}

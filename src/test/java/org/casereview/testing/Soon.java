package org.casereview.testing;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

/** What is not there yet and comes: looked for often, and for as long as a busy machine takes. */
public final class Soon {

  private Soon() {}

  /** What the first look that fits has seen. */
  public static <T> T seen(Callable<T> look, Predicate<T> fits) {
    return await()
        .pollInSameThread()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(40))
        .atMost(Duration.ofMinutes(1))
        .until(look, fits::test);
  }
}

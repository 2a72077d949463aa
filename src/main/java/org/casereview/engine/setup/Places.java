package org.casereview.engine.setup;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where something failed, by classes and lines, without the words of the exception. */
public final class Places {

  private Places() {}

  public static String of(Throwable failure) {
    return Stream.iterate(failure, java.util.Objects::nonNull, Throwable::getCause)
        .limit(6)
        .map(Places::one)
        .collect(Collectors.joining(" <- "));
  }

  private static String one(Throwable cause) {
    return cause.getClass().getName()
        + Arrays.stream(cause.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith("org.casereview"))
            .limit(4)
            .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
            .toList();
  }
}

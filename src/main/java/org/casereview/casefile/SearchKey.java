package org.casereview.casefile;

import java.util.Locale;

/** References as people type them: letters and digits only, in capitals. */
public final class SearchKey {

  private SearchKey() {}

  public static String of(String reference) {
    return reference.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
  }
}

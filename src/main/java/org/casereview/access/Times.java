package org.casereview.access;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants as people read them. */
final class Times {

  private static final DateTimeFormatter LONDON =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm:ss", Locale.UK)
          .withZone(ZoneId.of("Europe/London"));

  private Times() {}

  static String shown(Instant at) {
    return LONDON.format(at);
  }
}

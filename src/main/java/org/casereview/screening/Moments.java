package org.casereview.screening;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Moments as people in London read them, such as "3 March 2026, 14:05". */
@Component
class Moments {

  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK)
          .withZone(ZoneId.of("Europe/London"));

  String of(Instant moment) {
    return WORDS.format(moment);
  }
}

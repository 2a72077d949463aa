package org.casereview.scenario;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** What victim liaisons write about a victim of a case that was left out. */
final class AfterExclusion {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private AfterExclusion() {}

  static Map<String, Object> telling() {
    return Map.of(
        "wish", "OPTED_IN",
        "wishGivenOn", "2026-01-05",
        "decision", "TELL",
        "toldPerson", "VICTIM",
        "byWhom", "CENTRAL_TEAM",
        "channel", "PHONE",
        "channelChecked", "YES");
  }

  static Map<String, Object> silent() {
    return Map.of(
        "wish", "UNSAFE_TO_CONTACT", "decision", "DO_NOT_TELL", "reasons", "Somebody listens.");
  }

  static Map<String, Object> attempt(Instant at, String result) {
    var then = at.atZone(LONDON);
    return Map.of(
        "attemptedOn",
        then.toLocalDate().toString(),
        "attemptedTime",
        then.format(DateTimeFormatter.ofPattern("HH:mm")),
        "attemptResult",
        result,
        "supportOffered",
        "YES",
        "note",
        "Nothing else.");
  }
}

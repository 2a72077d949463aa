package org.casereview.scenario;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.casereview.casefile.CaseFile;

/** What people raise and duty officers write about urgent risks. */
final class AtRisk {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private AtRisk() {}

  static Desk.Reply raises(Desk desk, CaseFile file, String trigger) {
    return desk.call(
        "POST",
        "/api/cases/" + file.number() + "/urgent-risks",
        Map.of("trigger", trigger, "reasons", "S-01 drives the school bus."));
  }

  static Map<String, Object> triaged(String urgent) {
    return Map.of("urgent", urgent, "reasons", "The bus runs today.");
  }

  static Map<String, Object> acknowledged(Instant at) {
    var then = at.atZone(LONDON);
    return Map.of(
        "acknowledgedRole",
        "Duty inspector",
        "acknowledgedOn",
        then.toLocalDate().toString(),
        "acknowledgedTime",
        then.format(DateTimeFormatter.ofPattern("HH:mm")),
        "reference",
        "LOG 77");
  }

  static Map<String, Object> planned(Instant now) {
    return Map.of(
        "who", "Duty inspector and children's services",
        "what", "He is taken off the bus today.",
        "doneBy", now.atZone(LONDON).toLocalDate().toString());
  }

  static Map<String, Object> lookedAt(String level, String decision) {
    return Map.of("riskLevel", level, "riskDecision", decision, "reasons", "He was taken off.");
  }
}

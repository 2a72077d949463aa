package org.casereview.scenario;

import java.util.HashMap;
import java.util.Map;

/** What managers and liaisons answer while a decided case is with its force. */
final class WithTheForce {

  static final String TRACE = "Trace the second witness of V-01.";
  static final String SPEAK = "Speak to the school of V-02.";

  private WithTheForce() {}

  /** A plan of two actions. */
  static Map<String, Object> plan() {
    return Map.of("action1", TRACE, "action2", SPEAK, "sentTo", "Head of crime");
  }

  static Map<String, Object> accepting() {
    return Map.of(
        "accepted", "YES", "officerRank", "Detective Chief Inspector", "officerName", "Ada Marlow");
  }

  static Map<String, Object> declining() {
    return Map.of("accepted", "NO", "declineReasons", "The files were destroyed in 2019.");
  }

  /** The first action is done, the second came to nothing. */
  static Map<String, Object> reporting() {
    var report = new HashMap<String, Object>();
    report.put("resultAction1", "DONE");
    report.put("statementAction1", "The witness was found and spoke to us.");
    report.put("resultAction2", "NOT_POSSIBLE");
    report.put("statementAction2", "The school was closed in 2015.");
    return report;
  }

  static Map<String, Object> recalling() {
    return Map.of("decision", "RECALL", "reasons", "The force does not move.");
  }

  static Map<String, Object> givingMoreTime() {
    return Map.of("decision", "MORE_TIME", "reasons", "A new lead starts on Monday.");
  }
}

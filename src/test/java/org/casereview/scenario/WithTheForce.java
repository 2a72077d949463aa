package org.casereview.scenario;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.casereview.casefile.CaseFile;

/** What managers and liaisons answer while a decided case is with its force. */
final class WithTheForce {

  static final String TRACE = "Trace the second witness of V-01.";
  static final String SPEAK = "Speak to the school of V-02.";

  private static final Pattern CODE = Pattern.compile("[A-Z_]+");

  private WithTheForce() {}

  /** Where the case itself waits; what its victims are told waits beside it. */
  static Set<String> at(CaseDriver driver, CaseFile file) {
    var wanted = new TreeSet<>(driver.at(file));
    wanted.removeAll(Set.of("decideNotice", "recordAttempt"));
    return wanted;
  }

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

  /** The force declines, gets more time, accepts and reports, with a word in every text. */
  static void answersAllWith(String word, CaseDriver driver, CaseFile file) {
    driver.does("manager", file, "sendActionPlan", with(word, plan()));
    driver.does("force-14", file, "acceptActionPlan", with(word, declining()));
    driver.does("manager", file, "decideRecall", with(word, givingMoreTime()));
    driver.does("force-14", file, "acceptActionPlan", with(word, accepting()));
    driver.does("force-14", file, "reportOnPlan", with(word, reporting()));
  }

  /** Codes stay as they are. */
  private static Map<String, Object> with(String word, Map<String, Object> answers) {
    var said = new HashMap<>(answers);
    said.replaceAll((field, text) -> CODE.matcher("" + text).matches() ? text : word + " " + text);
    return said;
  }
}

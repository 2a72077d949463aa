package org.casereview.scenario;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.casereview.casefile.CaseFile;

/** What people do after the panel decided to go on: adoption, action plan, supervision, ending. */
final class AfterDecision {

  private final CaseDriver driver;

  AfterDecision(CaseDriver driver) {
    this.driver = driver;
  }

  /**
   * The activities at which people are wanted for the case itself, beside telling its victims and
   * the force's report on its plan.
   */
  Set<String> at(CaseFile file) {
    return driver.at(file).stream()
        .filter(activity -> !Set.of("decideNotice", "reportOnPlan").contains(activity))
        .collect(Collectors.toSet());
  }

  void preparesAdoption(CaseFile file) {
    driver.does("manager", file, "prepareAdoption", preparing());
  }

  /** With the NCA, waiting for the first supervision review. */
  void adopts(CaseFile file) {
    preparesAdoption(file);
    driver.does("head", file, "decideAdoption", adopting());
  }

  /** With the force, waiting for the first supervision review. */
  void acceptsPlan(CaseFile file) {
    driver.does("manager", file, "sendActionPlan", plan("Interview the two suspects."));
    driver.does("force-14", file, "acceptActionPlan", accepting());
  }

  void supervises(CaseFile file, Map<String, ?> goingOn) {
    driver.does("manager", file, "reviewSupervision", found(goingOn));
  }

  void proposesEnding(CaseFile file) {
    supervises(file, Map.of("supervisionResult", "END"));
    driver.does("manager", file, "proposeEnding", ending());
  }

  static Map<String, Object> preparing() {
    return Map.of(
        "grounds", "It crosses forces.", "complexity", "A network.", "forceConsent", "CONSENTED");
  }

  static Map<String, Object> adopting() {
    return Map.of(
        "decision",
        "ADOPTED",
        "taskingReference",
        "T-1",
        "seniorInvestigatingOfficer",
        "A. Morrow");
  }

  static Map<String, Object> plan(String action) {
    return Map.of("sentTo", "Head of crime", "action1", action);
  }

  static Map<String, Object> accepting() {
    return Map.of("accepted", "YES", "officerRank", "Superintendent", "officerName", "B. Fell");
  }

  static Map<String, Object> goingOn(String stage) {
    return Map.of("supervisionResult", "CONTINUE", "stage", stage);
  }

  static Map<String, Object> found(Map<String, ?> goingOn) {
    var answers = new HashMap<String, Object>(goingOn);
    answers.put("progress", "ON_COURSE");
    answers.put("findings", "Two people were interviewed.");
    return answers;
  }

  static Map<String, Object> ending() {
    return Map.of(
        "endingReason", "NO_REASONABLE_LINE",
        "decidedBy", "POLICE",
        "reasons", "Every line was followed again.",
        "safeguardingConsidered", "YES",
        "safeguardingNote", "Nobody is at risk.",
        "victimNotice", "TELL_BY_PLAN");
  }
}

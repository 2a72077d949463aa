package org.casereview.scenario;

import java.util.HashMap;
import java.util.Map;
import org.casereview.casefile.CaseFile;

/** Everything that people can type after the panel's decision, with one word in all of it. */
final class SpokenAfterDecision {

  private final CaseDriver driver;
  private final String word;

  SpokenAfterDecision(CaseDriver driver, String word) {
    this.driver = driver;
    this.word = word;
  }

  void adopted(CaseFile file) {
    does("manager", file, "prepareAdoption", AfterDecision.preparing(), "grounds", "complexity");
    does("head", file, "decideAdoption", Map.of("decision", "RETURNED"), "reasons");
    does("manager", file, "prepareAdoption", AfterDecision.preparing(), "grounds", "complexity");
    does(
        "head",
        file,
        "decideAdoption",
        AfterDecision.adopting(),
        "taskingReference",
        "seniorInvestigatingOfficer",
        "reasons");
  }

  void reinvestigatedByForce(CaseFile file) {
    var plan = AfterDecision.plan(word);
    does("manager", file, "sendActionPlan", plan, "sentTo", "action2");
    does("force-14", file, "acceptActionPlan", Map.of("accepted", "NO"), "declineReasons");
    does("manager", file, "sendActionPlan", plan, "sentTo", "action2");
    var accepting = AfterDecision.accepting();
    does("force-14", file, "acceptActionPlan", accepting, "officerName", "officerRank");
    for (var decision : new Map[] {Map.of("approved", "NO"), Map.of("approved", "YES")}) {
      var toEnd = AfterDecision.found(Map.of("supervisionResult", "END"));
      does("manager", file, "reviewSupervision", toEnd, "findings");
      does(
          "manager",
          file,
          "proposeEnding",
          AfterDecision.ending(),
          "reasons",
          "safeguardingNote",
          "victimNoticeReasons");
      does("head", file, "approveEnding", decision, "comments");
    }
  }

  private void does(
      String login, CaseFile file, String activity, Map<?, ?> answers, String... texts) {
    var said = new HashMap<String, Object>();
    answers.forEach((field, answer) -> said.put(field.toString(), answer));
    for (String text : texts) {
      said.put(text, word + " in " + text);
    }
    driver.does(login, file, activity, said);
  }
}

package org.casereview.reinvestigation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casereview.casefile.CaseFile;
import org.casereview.decision.Outcome;
import org.casereview.decision.Outcomes;
import org.casereview.decision.Panels;
import org.casereview.platform.Actor;
import org.casereview.review.Walk;
import org.casereview.testing.CaseReviewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Decided cases of force 14, without the engine. */
@CaseReviewTest
abstract class OnPlans {

  static final String MANAGER = "S0013";
  static final String LIAISON = "L0014";
  static final String OTHER_LIAISON = "L0013";
  static final SeniorOfficer OFFICER = new SeniorOfficer("Ada Marlow", "Detective Inspector");
  static final Reported DONE = new Reported(ActionResult.DONE, null);

  @Autowired Panels panels;
  @Autowired Outcomes outcomes;
  @Autowired ActionPlans plans;
  @Autowired PlanAnswers answers;
  @Autowired PlanLadder ladder;
  @Autowired PlanReports reports;
  @Autowired Recalls recalls;
  @Autowired ForceActionFacet facet;

  Walk walk;

  @Autowired
  void walkOn(ApplicationContext application) {
    walk = new Walk(application);
  }

  static DraftPlan plan(String sentTo, List<String> actions) {
    var asked = actions.stream().map(text -> new DraftPlan.Asked(text, null)).toList();
    return new DraftPlan(sentTo, asked, Map.of());
  }

  CaseFile decided(Outcome outcome) {
    var file = walk.passed();
    decides(file, outcome);
    return file;
  }

  void decides(CaseFile file, Outcome outcome) {
    UUID id = file.id();
    walk.as(Actor.JOBS, () -> panels.open(id));
    for (String member : List.of("S0009", "S0010", "S0011")) {
      walk.as(member, () -> panels.cast(id, member, outcome, "One line is open."));
    }
    walk.as(Actor.JOBS, () -> panels.count(id));
    walk.as(Actor.JOBS, () -> outcomes.record(id));
  }

  CaseFile sent(Outcome outcome) {
    var file = decided(outcome);
    walk.as(
        MANAGER,
        () ->
            plans.send(file.id(), MANAGER, plan("Head of crime", List.of("Trace V-01.", "Ask."))));
    return file;
  }

  /** The force is asked to accept. */
  CaseFile asked(Outcome outcome) {
    var file = sent(outcome);
    walk.as(Actor.JOBS, () -> ladder.openAcceptance(file.id()));
    return file;
  }

  CaseFile accepted() {
    var file = asked(Outcome.RETURN);
    walk.as(LIAISON, () -> answers.accept(file.id(), LIAISON, OFFICER));
    return file;
  }

  /** The force is asked to report. */
  CaseFile working() {
    var file = accepted();
    walk.as(Actor.JOBS, () -> ladder.openReport(file.id()));
    return file;
  }

  void silent(CaseFile file) {
    walk.as(Actor.JOBS, () -> ladder.handToManager(file.id()));
  }

  String decidesRecall(CaseFile file, boolean recall, String reasons) {
    return walk.refusal(MANAGER, () -> recalls.decide(file.id(), MANAGER, recall, reasons));
  }

  String reported(CaseFile file, Map<Integer, Reported> given) {
    return walk.refusal(LIAISON, () -> reports.report(file.id(), LIAISON, given));
  }

  void moveBySql(CaseFile file, String state) {
    walk.sql(MANAGER, "update casereview.review_case set state = ? where id = ?", state, file.id());
  }

  /** SQL about the plan of the case; its first parameter is the id of that plan. */
  void planBySql(CaseFile file, String sql, Object... values) {
    UUID plan =
        walk.read(UUID.class, "select id from casereview.action_plan where case_id = ?", file.id());
    var all = new java.util.ArrayList<Object>(List.of(plan));
    all.addAll(List.of(values));
    walk.sql(MANAGER, sql, all.toArray());
  }

  int count(String table, CaseFile file) {
    return walk.read(
        Integer.class,
        "select count(*) from casereview."
            + table
            + " t join casereview.action_plan p on p.id = t.plan_id where p.case_id = ?",
        file.id());
  }

  String seenBy(String person, CaseFile file) {
    return String.valueOf(Actor.as(person, () -> facet.of(file.id())));
  }
}

package org.casereview.reinvestigation;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.CaseState;
import org.casereview.casefile.Chronicle;
import org.casereview.casefile.NewsCause;
import org.casereview.platform.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a force's report on every action of its plan, and brings the case back to the panel. */
@Service
@Transactional
public class PlanReports {

  private final CaseFiles cases;
  private final PlansAtHand atHand;
  private final WaitRecords waits;
  private final ReportRecords reports;
  private final PlanLines lines;
  private final OwnForce ownForce;
  private final Chronicle chronicle;

  PlanReports(
      CaseFiles cases,
      PlansAtHand atHand,
      WaitRecords waits,
      ReportRecords reports,
      PlanLines lines,
      OwnForce ownForce,
      Chronicle chronicle) {
    this.cases = cases;
    this.atHand = atHand;
    this.waits = waits;
    this.reports = reports;
    this.lines = lines;
    this.ownForce = ownForce;
    this.chronicle = chronicle;
  }

  /** Refuses everybody but a liaison of the force that has the plan. */
  @Transactional(readOnly = true)
  public void admit(UUID caseId, String person) throws Refusal {
    ownForce.require(atHand.waiting(caseId).forceCode(), person);
  }

  /** Records the report; what was not done needs a statement. */
  public void report(UUID caseId, String person, Map<Integer, Reported> given) throws Refusal {
    admit(caseId, person);
    var plan = atHand.waiting(caseId);
    var wait =
        waits
            .open(plan.id())
            .filter(w -> w.stage() == Stage.REPORT)
            .orElseThrow(PlansAtHand::notWaiting);
    var said = whole(plan, given);
    reports.add(plan.id(), person, said);
    lines.report(plan, said);
    waits.met(wait.id());
    long done = said.values().stream().filter(r -> r.result() == ActionResult.DONE).count();
    chronicle.add(
        "ACTION_PLAN_REPORTED",
        caseId,
        plan.id(),
        Map.of("actions", "" + said.size(), "done", "" + done));
  }

  /**
   * Brings a returned case back to the panel, the report counted as new information; a
   * reinvestigation goes on with it. Safe to repeat.
   */
  public void take(UUID caseId) {
    var plan = atHand.find(caseId);
    if (cases.get(caseId).state() != CaseState.FORCE_ACTION) {
      return;
    }
    if (plan.flatMap(p -> reports.of(p.id())).isEmpty()) {
      throw new IllegalStateException("The force has not reported on its plan.");
    }
    cases.newInformation(caseId, NewsCause.PLAN_REPORT);
    cases.move(caseId, CaseState.PANEL);
  }

  private static Map<Integer, Reported> whole(ActionPlan plan, Map<Integer, Reported> given)
      throws Refusal {
    var said = new TreeMap<>(given);
    for (var action : plan.actions()) {
      var one = said.get(action.number());
      if (one == null || one.result() == null) {
        throw new Refusal("Say what came of action %d.".formatted(action.number()));
      }
      if (one.result() != ActionResult.DONE && one.statement() == null) {
        throw new Refusal(
            "Say why action %d was not done or could not be done.".formatted(action.number()));
      }
    }
    if (said.size() != plan.actions().size()) {
      throw new Refusal(
          "The plan has %d actions. Leave the others empty.".formatted(plan.actions().size()));
    }
    return said;
  }
}

package org.casereview.reinvestigation;

import java.util.Map;
import java.util.UUID;
import org.casereview.casefile.Chronicle;
import org.casereview.platform.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes from a force's own liaisons that it accepts its plan, under a named officer, or not. */
@Service
@Transactional
public class PlanAnswers {

  private final PlansAtHand atHand;
  private final PlanRecords plans;
  private final WaitRecords waits;
  private final OwnForce ownForce;
  private final Chronicle chronicle;

  PlanAnswers(
      PlansAtHand atHand,
      PlanRecords plans,
      WaitRecords waits,
      OwnForce ownForce,
      Chronicle chronicle) {
    this.atHand = atHand;
    this.plans = plans;
    this.waits = waits;
    this.ownForce = ownForce;
    this.chronicle = chronicle;
  }

  /** Refuses everybody but a liaison of the force that the plan was sent to. */
  @Transactional(readOnly = true)
  public void admit(UUID caseId, String person) throws Refusal {
    ownForce.require(atHand.waiting(caseId).forceCode(), person);
  }

  public void accept(UUID caseId, String person, SeniorOfficer officer) throws Refusal {
    admit(caseId, person);
    var plan = atHand.waiting(caseId);
    var wait = asked(plan);
    if (officer.name() == null || officer.rank() == null) {
      throw new Refusal(
          "A plan is accepted under a senior investigating officer. Give the officer's name and"
              + " rank.");
    }
    plans.accept(wait, person, officer);
    waits.met(wait.id());
    chronicle.add("ACTION_PLAN_ACCEPTED", caseId, plan.id(), Map.of());
  }

  /** The force does not take the plan; a manager decides what follows. */
  public void decline(UUID caseId, String person, String reasons) throws Refusal {
    admit(caseId, person);
    var plan = atHand.waiting(caseId);
    var wait = asked(plan);
    if (reasons == null) {
      throw new Refusal("Give the reasons why your force does not accept the plan.");
    }
    plans.decline(wait, person, reasons);
    waits.handed(wait.id());
    chronicle.add("ACTION_PLAN_DECLINED", caseId, plan.id(), Map.of());
  }

  private Wait asked(ActionPlan plan) throws Refusal {
    return waits
        .open(plan.id())
        .filter(wait -> wait.stage() == Stage.ACCEPTANCE)
        .orElseThrow(PlansAtHand::notWaiting);
  }
}

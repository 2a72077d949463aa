package org.casereview.reinvestigation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.CaseState;
import org.casereview.casefile.Chronicle;
import org.casereview.sla.Attention;
import org.casereview.sla.Sla;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Waits for a force on its plan: says when each rung is due, climbs it, and at last leaves the case
 * to a manager. It decides nothing.
 */
@Service
@Transactional
public class PlanLadder {

  /** When each rung is due. */
  public record Rungs(Instant forceLeadAt, Instant chiefOfficerAt, Instant recallAt) {}

  private final CaseFiles cases;
  private final PlansAtHand atHand;
  private final WaitRecords waits;
  private final RecallRecords recalls;
  private final Sla sla;
  private final Attention attention;
  private final Chronicle chronicle;
  private final Clock clock;

  PlanLadder(
      CaseFiles cases,
      PlansAtHand atHand,
      WaitRecords waits,
      RecallRecords recalls,
      Sla sla,
      Attention attention,
      Chronicle chronicle,
      Clock clock) {
    this.cases = cases;
    this.atHand = atHand;
    this.waits = waits;
    this.recalls = recalls;
    this.sla = sla;
    this.attention = attention;
    this.chronicle = chronicle;
    this.clock = clock;
  }

  /**
   * The plan is with the force, to be accepted. Safe to repeat; after a manager gave more time, the
   * clocks are fresh.
   */
  public Rungs openAcceptance(UUID caseId) {
    var plan = atHand.get(caseId);
    if (cases.get(caseId).state() == CaseState.OUTCOME_RETURN) {
      cases.move(caseId, CaseState.FORCE_ACTION);
    }
    return open(plan, Stage.ACCEPTANCE);
  }

  /** The force works on the plan that it accepted. Safe to repeat. */
  public Rungs openReport(UUID caseId) {
    return open(atHand.get(caseId), Stage.REPORT);
  }

  /** Climbs a rung. Safe to repeat, and nothing happens once the force is not waited for. */
  public void climb(UUID caseId, PlanRung rung) {
    var plan = atHand.get(caseId);
    waits
        .open(plan.id())
        .filter(wait -> waits.climbed(wait.id(), rung))
        .ifPresent(wait -> tell(plan, wait.stage(), rung.activity(), rung.what()));
  }

  /** The force stayed silent to the end of the ladder: a manager decides. Safe to repeat. */
  public void handToManager(UUID caseId) {
    var plan = atHand.get(caseId);
    waits
        .open(plan.id())
        .ifPresent(
            wait -> {
              waits.handed(wait.id());
              tell(plan, wait.stage(), "recall", "PLAN_SILENT");
            });
  }

  private Rungs open(ActionPlan plan, Stage stage) {
    var before = waits.newest(plan.id(), stage);
    Instant from;
    if (before.isEmpty()) {
      from = begin(plan, stage, 1);
    } else if (before.get().handedAt() != null && recalls.gaveMoreTime(before.get().id())) {
      from = begin(plan, stage, before.get().run() + 1);
    } else {
      from = before.get().openedAt();
    }
    return rungs(plan, stage, from);
  }

  private Instant begin(ActionPlan plan, Stage stage, int run) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    waits.begin(plan.id(), stage, run, now, due(plan, stage, stage.task(), now));
    chronicle.add(
        "FORCE_WAITED_FOR",
        plan.caseId(),
        plan.id(),
        Map.of("stage", stage.name(), "run", "" + run));
    return now;
  }

  private Rungs rungs(ActionPlan plan, Stage stage, Instant from) {
    return new Rungs(
        due(plan, stage, PlanRung.FORCE_LEAD.activity(), from),
        due(plan, stage, PlanRung.CHIEF_OFFICER.activity(), from),
        due(plan, stage, "recall", from));
  }

  private Instant due(ActionPlan plan, Stage stage, String activity, Instant from) {
    return sla.dueAt(plan.process(stage), activity, priority(plan), from, plan.forceCode());
  }

  private void tell(ActionPlan plan, Stage stage, String activity, String what) {
    String team = sla.teamToTell(plan.process(stage), activity, priority(plan));
    attention.raise(team, plan.caseId(), null, what);
    chronicle.add(what, plan.caseId(), plan.id(), Map.of("stage", stage.name(), "team", team));
  }

  private String priority(ActionPlan plan) {
    return cases.get(plan.caseId()).priority();
  }
}

package org.casereview.reinvestigation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casereview.casefile.CaseFacet;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseFiles;
import org.casereview.people.People;
import org.casereview.people.Person;
import org.casereview.platform.Actor;
import org.casereview.policy.Policy;
import org.casereview.review.Independence;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What forces were asked to do after a decision, and what came of it: codes and dates for central
 * staff; what people wrote, and the officer's name, for who works on the case and is independent.
 */
@Component
class ForceActionFacet implements CaseFacet {

  private final CaseFiles cases;
  private final PlanRecords plans;
  private final WaitRecords waits;
  private final RecallRecords recalls;
  private final ReportRecords reports;
  private final PlanLines lines;
  private final People people;
  private final Policy policy;

  ForceActionFacet(
      CaseFiles cases,
      PlanRecords plans,
      WaitRecords waits,
      RecallRecords recalls,
      ReportRecords reports,
      PlanLines lines,
      People people,
      Policy policy) {
    this.cases = cases;
    this.plans = plans;
    this.waits = waits;
    this.recalls = recalls;
    this.reports = reports;
    this.lines = lines;
    this.people = people;
    this.policy = policy;
  }

  @Override
  public String name() {
    return "forceAction";
  }

  @Override
  @Transactional(readOnly = true)
  public Object of(UUID caseId) {
    String actor = Actor.now();
    var reader = actor == null ? null : people.find(actor).orElse(null);
    if (reader == null || !reader.enabled() || !reader.forces().isEmpty()) {
      return null;
    }
    var sent = plans.ofCase(caseId);
    if (sent.isEmpty()) {
      return null;
    }
    boolean words = mayRead(policy, reader, cases.get(caseId));
    return Map.of("plans", sent.stream().map(plan -> plan(plan, words)).toList());
  }

  /** Whether the person reads what people wrote. */
  static boolean mayRead(Policy policy, Person reader, CaseFile file) {
    return reader.enabled()
        && reader.forces().isEmpty()
        && policy.lets(reader.teams(), "read-reports-of-forces")
        && Independence.holds(reader, file);
  }

  private Map<String, Object> plan(ActionPlan plan, boolean words) {
    var shown = new LinkedHashMap<String, Object>();
    shown.put("id", plan.id());
    shown.put("stated", words && plan.actions().stream().anyMatch(a -> a.statement() != null));
    shown.put("outcome", plan.outcome());
    shown.put("sentBy", nameOf(plan.sentBy()));
    shown.put("sentAt", plan.sentAt());
    if (words) {
      shown.put("sentTo", plan.sentTo());
    }
    shown.put("actions", plan.actions().stream().map(a -> action(a, words)).toList());
    shown.put("lines", lines.of(plan.id()).stream().map(ForceActionFacet::line).toList());
    shown.put("answers", plans.answers(plan.id()).stream().map(a -> answer(a, words)).toList());
    var decided = recalls.ofPlan(plan.id());
    shown.put("waits", waits.ofPlan(plan.id()).stream().map(w -> wait(w, decided, words)).toList());
    reports
        .of(plan.id())
        .ifPresent(
            report -> {
              shown.put("reportedBy", nameOf(report.reportedBy()));
              shown.put("reportedAt", report.reportedAt());
            });
    return shown;
  }

  /** Which line an action was drawn from, or why a line was struck out. */
  private static Map<String, Object> line(PlanLines.Planned planned) {
    var shown = new LinkedHashMap<String, Object>();
    shown.put("label", planned.label());
    shown.put("action", planned.number());
    shown.put("struckReason", planned.struckReason());
    return shown;
  }

  private static Map<String, Object> action(ActionPlan.Action action, boolean words) {
    var shown = new LinkedHashMap<String, Object>();
    shown.put("number", action.number());
    shown.put("result", action.result());
    if (words) {
      shown.put("text", action.text());
    }
    return shown;
  }

  private Map<String, Object> answer(PlanAnswer answer, boolean words) {
    var shown = new LinkedHashMap<String, Object>();
    shown.put("accepted", answer.accepted());
    shown.put("answeredBy", nameOf(answer.answeredBy()));
    shown.put("answeredAt", answer.answeredAt());
    if (words) {
      shown.put("officerName", answer.officerName());
      shown.put("officerRank", answer.officerRank());
      shown.put("reasons", answer.reasons());
    }
    return shown;
  }

  private Map<String, Object> wait(Wait wait, List<RecallRecords.Shown> decided, boolean words) {
    var shown = new LinkedHashMap<String, Object>();
    shown.put("stage", wait.stage());
    shown.put("run", wait.run());
    shown.put("openedAt", wait.openedAt());
    shown.put("dueAt", wait.dueAt());
    shown.put("forceLeadToldAt", wait.forceLeadToldAt());
    shown.put("chiefOfficerToldAt", wait.chiefOfficerToldAt());
    shown.put("headToldAt", wait.headToldAt());
    shown.put("metAt", wait.metAt());
    shown.put("handedAt", wait.handedAt());
    shown.put("endedAt", wait.endedAt());
    shown.put("endedBecause", wait.endedBecause());
    decided.stream()
        .filter(one -> one.of(wait))
        .forEach(one -> shown.put("recall", recall(one, words)));
    return shown;
  }

  private Map<String, Object> recall(RecallRecords.Shown decided, boolean words) {
    var shown = new LinkedHashMap<String, Object>();
    shown.put("recalled", decided.recalled());
    shown.put("decidedBy", nameOf(decided.decidedBy()));
    shown.put("decidedAt", decided.at());
    if (words) {
      shown.put("reasons", decided.reasons());
    }
    return shown;
  }

  private String nameOf(String staffId) {
    return people.find(staffId).map(Person::name).orElse(staffId);
  }
}

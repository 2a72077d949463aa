package org.casereview.reinvestigation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.casereview.decision.HeldOutcomes;
import org.casereview.platform.Refusal;
import org.casereview.platform.database.WholeSight;
import org.casereview.review.Ledger;
import org.casereview.review.LedgerLine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which lines of the ledger a plan asks for, and why the others were struck out; what the force
 * reports goes back to the ledger.
 */
@Component
class PlanLines {

  private final Ledger ledger;
  private final HeldOutcomes outcomes;
  private final JdbcClient jdbc;
  private final WholeSight sight;

  PlanLines(Ledger ledger, HeldOutcomes outcomes, JdbcClient jdbc, WholeSight sight) {
    this.ledger = ledger;
    this.outcomes = outcomes;
    this.jdbc = jdbc;
    this.sight = sight;
  }

  /** A line in a plan: the number of its action, or the reason why it was struck out. */
  record Planned(UUID lineId, String label, Integer number, String struckReason) {}

  /** A reason to strike out, with the words that people read. */
  record Reason(String code, String title) {}

  /** The lines that a plan has to answer for, those that matter most first. */
  List<LedgerLine> proposed(UUID caseId) {
    return ledger.achievable(caseId).stream().limit(ActionPlans.MOST_ACTIONS).toList();
  }

  /** Pseudonyms of those whom an acquittal protects. */
  Set<String> barred(UUID caseId) {
    return outcomes.barred(caseId);
  }

  /** Those that do not fit in one plan; they stay open in the ledger. */
  List<String> beyond(UUID caseId) {
    return ledger.achievable(caseId).stream()
        .skip(ActionPlans.MOST_ACTIONS)
        .map(LedgerLine::label)
        .toList();
  }

  List<Reason> reasons() {
    return jdbc.sql("select code, title from casereview.strike_out_reason order by position")
        .query((row, i) -> new Reason(row.getString(1), row.getString(2)))
        .list();
  }

  /** Refuses a plan that leaves a line without an answer, or answers for one that is not there. */
  void require(UUID caseId, DraftPlan draft) throws Refusal {
    if (!draft.linesShown()) {
      return;
    }
    var labels = proposed(caseId).stream().map(LedgerLine::label).toList();
    var answered = new ArrayList<>(draft.struck().keySet());
    draft.actions().stream()
        .map(DraftPlan.Asked::line)
        .filter(java.util.Objects::nonNull)
        .forEach(answered::add);
    for (String label : labels) {
      if (!answered.remove(label)) {
        throw new Refusal(
            "Say for %s what the force is asked to do, or why it is struck out.".formatted(label));
      }
    }
    if (!answered.isEmpty()) {
      throw new Refusal(
          "%s is not proposed, or stands in the plan twice. Reload the task."
              .formatted(answered.get(0)));
    }
    requireNobodyBarred(caseId, draft);
    var known = reasons().stream().map(Reason::code).toList();
    for (var struck : draft.struck().entrySet()) {
      if (!known.contains(struck.getValue())) {
        throw new Refusal("Choose why %s is struck out.".formatted(struck.getKey()));
      }
    }
  }

  private void requireNobodyBarred(UUID caseId, DraftPlan draft) throws Refusal {
    var barred = barred(caseId);
    var asked = draft.actions().stream().map(DraftPlan.Asked::line).toList();
    for (LedgerLine line : proposed(caseId)) {
      var acquitted = line.said().persons().stream().filter(barred::contains).toList();
      if (asked.contains(line.label()) && !acquitted.isEmpty()) {
        throw new Refusal(
            "%s concerns %s, acquitted before. Strike it out because legal advice comes first; what concerns others is an action of your own."
                .formatted(line.label(), String.join(" and ", acquitted)));
      }
    }
  }

  void add(ActionPlan plan, DraftPlan draft) {
    Map<String, UUID> ids =
        proposed(plan.caseId()).stream()
            .collect(Collectors.toMap(LedgerLine::label, LedgerLine::id));
    for (int i = 0; i < draft.actions().size(); i++) {
      String label = draft.actions().get(i).line();
      if (label != null) {
        add(plan.id(), ids.get(label), i + 1, null);
      }
    }
    draft.struck().forEach((label, reason) -> add(plan.id(), ids.get(label), null, reason));
  }

  List<Planned> of(UUID planId) {
    return jdbc.sql(
            """
            select p.*, 'L-' || lpad(l.number::text, greatest(2, length(l.number::text)), '0') as label
            from casereview.plan_line p join casereview.ledger_line l on l.id = p.line_id
            where p.plan_id = ? order by p.number nulls last, l.number""")
        .param(planId)
        .query(
            (row, i) ->
                new Planned(
                    row.getObject("line_id", UUID.class),
                    row.getString("label"),
                    row.getObject("number", Integer.class),
                    row.getString("struck_reason")))
        .list();
  }

  /**
   * What came of the actions becomes what came of the lines that they were drawn from; the ledger
   * is kept from who reports for a force.
   */
  void report(ActionPlan plan, Map<Integer, Reported> said) {
    sight.during(() -> reportLines(plan, said));
  }

  private void reportLines(ActionPlan plan, Map<Integer, Reported> said) {
    for (var planned : of(plan.id())) {
      var one = planned.number() == null ? null : said.get(planned.number());
      if (one != null) {
        ledger.reported(
            plan.caseId(),
            planned.lineId(),
            Ledger.Said.valueOf(one.result().name()),
            one.statement());
      }
    }
  }

  private void add(UUID planId, UUID lineId, Integer number, String reason) {
    jdbc.sql(
            "insert into casereview.plan_line(plan_id, line_id, number, struck_reason)"
                + " values (?, ?, ?, ?)")
        .params(planId, lineId, number, reason)
        .update();
  }
}

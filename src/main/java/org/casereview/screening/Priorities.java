package org.casereview.screening;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.CaseState;
import org.casereview.casefile.Timeline;
import org.casereview.platform.Act;
import org.casereview.platform.Ids;
import org.casereview.sla.StepClocks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a case into the review with the priority that the table says. */
@Service
@Transactional
public class Priorities {

  static final String PROCESS = "case-screening";
  static final String STEP = "assignPriority";

  private final CaseFiles cases;
  private final Rounds rounds;
  private final ExclusionRecords panels;
  private final PriorityFacts facts;
  private final PriorityChanges changes;
  private final JdbcClient jdbc;
  private final Timeline timeline;
  private final StepClocks steps;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Priorities(
      CaseFiles cases,
      Rounds rounds,
      ExclusionRecords panels,
      PriorityFacts facts,
      PriorityChanges changes,
      JdbcClient jdbc,
      Timeline timeline,
      StepClocks steps,
      ApplicationEventPublisher events,
      Clock clock) {
    this.cases = cases;
    this.rounds = rounds;
    this.panels = panels;
    this.facts = facts;
    this.changes = changes;
    this.jdbc = jdbc;
    this.timeline = timeline;
    this.steps = steps;
    this.events = events;
    this.clock = clock;
  }

  /** Assigns the priority of a case that people have found in scope. Safe to repeat. */
  public String assign(UUID caseId) {
    var round = rounds.newestForUpdate(caseId).filter(Round::isConfirmed).orElse(null);
    if (round == null) {
      throw notInScope();
    }
    if (isAssigned(round.id())) {
      return cases.get(caseId).priority();
    }
    var file = cases.get(caseId);
    requireInScope(file, round);
    var byRule = facts.of(file, round);
    UUID assignment = keep(round, byRule);
    String priority = changes.settle(file, byRule);
    cases.move(caseId, CaseState.IN_SCOPE);
    steps.done(caseId, PROCESS, STEP);
    timeline.add(caseId, "PRIORITY_ASSIGNED", Map.of("priority", priority));
    events.publishEvent(
        Act.altered("PRIORITY_ASSIGNED", caseId, assignment)
            .with("priority", priority)
            .with("rule", byRule.rule())
            .with("tableVersion", "" + byRule.verdict().version()));
    return priority;
  }

  private void requireInScope(CaseFile file, Round round) {
    boolean byScreener = file.state() == CaseState.SCREENING && round.confirmed().isInclusion();
    boolean byPanel =
        file.state() == CaseState.SCOPE_PANEL
            && panels
                .panel(round.id())
                .filter(d -> !d.excludes() || (d.secondMember() != null && !d.agrees()))
                .isPresent();
    if (!byScreener && !byPanel) {
      throw notInScope();
    }
  }

  private boolean isAssigned(UUID screeningId) {
    return jdbc.sql(
            "select exists (select from casereview.priority_assignment where screening_id = ?)")
        .param(screeningId)
        .query(Boolean.class)
        .single();
  }

  private UUID keep(Round round, PriorityFacts.ByRule byRule) {
    UUID id = Ids.next();
    jdbc.sql(
            """
            insert into casereview.priority_assignment(id, case_id, screening_id, priority, reason,
              rule_id, table_version, inputs, assigned_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            id,
            round.caseId(),
            round.id(),
            byRule.priority(),
            byRule.reason(),
            byRule.rule(),
            byRule.verdict().version(),
            byRule.inputs(),
            Timestamp.from(clock.instant()))
        .update();
    return id;
  }

  private static IllegalStateException notInScope() {
    return new IllegalStateException("Nobody has found this case in scope.");
  }
}

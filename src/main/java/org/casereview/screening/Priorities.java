package org.casereview.screening;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.CaseState;
import org.casereview.casefile.Timeline;
import org.casereview.platform.Act;
import org.casereview.platform.Ids;
import org.casereview.platform.Verdict;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a case into the review with the priority that the table says. */
@Service
@Transactional
public class Priorities {

  private final CaseFiles cases;
  private final Rounds rounds;
  private final ExclusionRecords panels;
  private final ScopeTables tables;
  private final ObjectProvider<PackageFacts> packages;
  private final JdbcClient jdbc;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Priorities(
      CaseFiles cases,
      Rounds rounds,
      ExclusionRecords panels,
      ScopeTables tables,
      ObjectProvider<PackageFacts> packages,
      JdbcClient jdbc,
      Timeline timeline,
      ApplicationEventPublisher events,
      Clock clock) {
    this.cases = cases;
    this.rounds = rounds;
    this.panels = panels;
    this.tables = tables;
    this.packages = packages;
    this.jdbc = jdbc;
    this.timeline = timeline;
    this.events = events;
    this.clock = clock;
  }

  /** Assigns the priority of a case that people have found in scope. Safe to repeat. */
  public String assign(UUID caseId) {
    var round = rounds.newestForUpdate(caseId).filter(Round::isConfirmed).orElse(null);
    if (round == null) {
      throw notInScope();
    }
    var before = assigned(round.id());
    if (!before.isEmpty()) {
      return before.get(0);
    }
    requireInScope(cases.get(caseId), round);
    var facts = facts(caseId, round.latest());
    var verdict = tables.priority(facts);
    String priority = verdict.code("priority");
    UUID assignment = keep(round, verdict, facts);
    cases.recordPriority(caseId, priority, List.of(verdict.code("priorityReason")));
    cases.move(caseId, CaseState.IN_SCOPE);
    timeline.add(caseId, "PRIORITY_ASSIGNED", Map.of("priority", priority));
    events.publishEvent(
        Act.altered("PRIORITY_ASSIGNED", caseId, assignment)
            .with("priority", priority)
            .with("rule", verdict.rules().get(0))
            .with("tableVersion", "" + verdict.version()));
    return priority;
  }

  /** Links to other cases are unknown until linking exists: no value, never false. */
  private Map<String, Object> facts(UUID caseId, Sheet answers) {
    var said = packages.getObject().of(caseId);
    var facts = new TreeMap<String, Object>();
    facts.put("currentRisk", answers.says(Question.CURRENT_RISK));
    // Of two screeners who differ one may have seen it: the case knows, one sheet does not.
    facts.put("rapeAlleged", cases.get(caseId).rapeAlleged());
    facts.put("penetrativeAlleged", said.penetrativeAlleged());
    facts.put("victimUnder13", said.victimUnder13());
    facts.put("victims", said.victims());
    facts.put("suspects", said.suspects());
    facts.put("linkedToReferred", null);
    facts.put("trafficking", said.trafficking());
    facts.put("raisedByModifier", said.raisedByModifier());
    return facts;
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

  private List<String> assigned(UUID screeningId) {
    return jdbc.sql("select priority from casereview.priority_assignment where screening_id = ?")
        .param(screeningId)
        .query(String.class)
        .list();
  }

  private UUID keep(Round round, Verdict verdict, Map<String, Object> facts) {
    UUID id = Ids.next();
    jdbc.sql(
            """
            insert into casereview.priority_assignment(id, case_id, screening_id, priority, reason,
              rule_id, table_version, inputs, assigned_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            id,
            round.caseId(),
            round.id(),
            verdict.code("priority"),
            verdict.code("priorityReason"),
            verdict.rules().get(0),
            verdict.version(),
            facts.entrySet().stream()
                .map(f -> f.getKey() + "=" + (f.getValue() == null ? "UNKNOWN" : f.getValue()))
                .toArray(String[]::new),
            Timestamp.from(clock.instant()))
        .update();
    return id;
  }

  private static IllegalStateException notInScope() {
    return new IllegalStateException("Nobody has found this case in scope.");
  }
}

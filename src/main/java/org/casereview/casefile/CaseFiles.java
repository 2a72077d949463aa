package org.casereview.casefile;

import java.time.Clock;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.casereview.platform.Act;
import org.casereview.platform.Actor;
import org.casereview.platform.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens cases and moves them, only along the moves that {@link CaseState} knows, always on record.
 */
@Service
@Transactional
public class CaseFiles {

  private final ReviewCases cases;
  private final JdbcTemplate jdbc;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CaseFiles(
      ReviewCases cases,
      JdbcTemplate jdbc,
      Timeline timeline,
      ApplicationEventPublisher events,
      Clock clock) {
    this.cases = cases;
    this.jdbc = jdbc;
    this.timeline = timeline;
    this.events = events;
    this.clock = clock;
  }

  /** Opens a case; many may be opened in the caller's one transaction. */
  @Transactional(propagation = Propagation.MANDATORY)
  public CaseFile open(NewCase asked) {
    var file = new ReviewCase();
    file.id = Ids.next();
    file.caseNumber = nextNumber();
    file.forceCode = asked.forceCode();
    file.forceReference = asked.forceReference();
    file.operationName = asked.operationName();
    file.rapeAlleged = asked.rapeAlleged();
    file.receivedAt = asked.receivedAt();
    file.state = CaseState.REFERRED;
    file.stateSince = clock.instant();
    cases.save(file);
    numbers(file.id, asked.crimeNumbers());
    events.publishEvent(new Act(Act.Operation.COLLECT, "CASE_REFERRED", file.id, null, Map.of()));
    return file.view();
  }

  @Transactional(readOnly = true)
  public CaseFile get(UUID id) {
    return cases.findById(id).map(ReviewCase::view).orElseThrow(UnknownCase::new);
  }

  @Transactional(readOnly = true)
  public Optional<CaseFile> byNumber(String number) {
    return cases.findByCaseNumber(number).map(ReviewCase::view);
  }

  @Transactional(readOnly = true)
  public Optional<CaseFile> byReference(String forceCode, String forceReference) {
    return cases.findByForceCodeAndForceReference(forceCode, forceReference).map(ReviewCase::view);
  }

  /**
   * Moves a case to another state. Safe to repeat: a case that is there already stays as it is.
   *
   * @throws IllegalStateMove when the national review does not know this move
   */
  public void move(UUID id, CaseState to) {
    var file = cases.findById(id).orElseThrow(UnknownCase::new);
    if (file.state == to) {
      return;
    }
    if (!file.state.mayBecome(to)) {
      throw new IllegalStateMove(file.state, to);
    }
    CaseState from = file.state;
    file.state = to;
    file.stateSince = clock.instant();
    // Written at once: the database judges the move by the records of now, not of later steps.
    cases.saveAndFlush(file);
    jdbc.update(
        "insert into casereview.case_state_change(id, case_id, from_state, to_state, at, actor)"
            + " values (?, ?, ?, ?, now(), ?)",
        Ids.next(),
        id,
        from.name(),
        to.name(),
        Actor.now());
    timeline.add(id, "STATE_" + to.name(), Map.of("from", from.name()));
    events.publishEvent(Act.altered("STATE_CHANGED", id, null).with("to", to.name()));
    events.publishEvent(new CaseMoved(id, from, to));
  }

  public void recordScope(UUID id, String outcome, List<String> reasons) {
    var file = cases.findById(id).orElseThrow(UnknownCase::new);
    file.scopeOutcome = outcome;
    file.scopeReasons = List.copyOf(reasons);
    cases.save(file);
  }

  /** Records what a screener confirmed about a rape allegation; it decides the priority. */
  public void recordRapeAlleged(UUID id, boolean alleged) {
    var file = cases.findById(id).orElseThrow(UnknownCase::new);
    file.rapeAlleged = alleged;
    cases.save(file);
  }

  public void recordPriority(UUID id, String priority, List<String> reasons) {
    var file = cases.findById(id).orElseThrow(UnknownCase::new);
    file.priority = priority;
    file.priorityReasons = List.copyOf(reasons);
    cases.save(file);
  }

  /** Counts up the version of the file: whoever decided on the old one has to look again. */
  public long newInformation(UUID id) {
    var file = cases.findById(id).orElseThrow(UnknownCase::new);
    file.fileVersion++;
    cases.save(file);
    timeline.add(id, "NEW_INFORMATION", Map.of());
    return file.fileVersion;
  }

  private void numbers(UUID id, List<String> crimeNumbers) {
    jdbc.batchUpdate(
        "insert into casereview.crime_number(case_id, crime_number, search_key) values (?, ?, ?)"
            + " on conflict do nothing",
        crimeNumbers.stream().map(n -> new Object[] {id, n, SearchKey.of(n)}).toList());
  }

  private String nextNumber() {
    Long next = jdbc.queryForObject("select nextval('casereview.case_number_seq')", Long.class);
    return "CR-%d-%06d".formatted(Year.now(clock.withZone(ZoneOffset.UTC)).getValue(), next);
  }
}

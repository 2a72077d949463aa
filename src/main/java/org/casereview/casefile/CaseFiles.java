package org.casereview.casefile;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.casereview.platform.Act;
import org.casereview.platform.Ids;
import org.casereview.platform.NewCases;
import org.casereview.platform.database.WholeSight;
import org.springframework.context.ApplicationEventPublisher;
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
  private final CaseNumbers numbers;
  private final Timeline timeline;
  private final WholeSight sight;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CaseFiles(
      ReviewCases cases,
      CaseNumbers numbers,
      Timeline timeline,
      WholeSight sight,
      ApplicationEventPublisher events,
      Clock clock) {
    this.cases = cases;
    this.numbers = numbers;
    this.timeline = timeline;
    this.sight = sight;
    this.events = events;
    this.clock = clock;
  }

  /** Opens a case in the caller's transaction. */
  @Transactional(propagation = Propagation.MANDATORY)
  public CaseFile open(NewCase asked) {
    return open(List.of(asked)).get(0);
  }

  /** Opens many cases in the caller's one transaction, with few statements for all. */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<CaseFile> open(List<NewCase> asked) {
    var number = numbers.next(asked.size());
    var opened = asked.stream().map(one -> opened(one, number.next())).toList();
    // Written at once: what follows in this transaction may ask the database for them.
    cases.flush();
    numbers.keep(opened.stream().map(CaseFile::id).toList(), asked);
    opened.forEach(
        file ->
            events.publishEvent(
                new Act(Act.Operation.COLLECT, "CASE_REFERRED", file.id(), null, Map.of())));
    return opened;
  }

  private CaseFile opened(NewCase asked, String number) {
    var file = new ReviewCase();
    file.id = Ids.next();
    file.caseNumber = number;
    file.forceCode = asked.forceCode();
    file.forceReference = asked.forceReference();
    file.operationName = asked.operationName();
    file.rapeAlleged = asked.rapeAlleged();
    file.receivedAt = asked.receivedAt();
    file.state = CaseState.REFERRED;
    file.stateSince = clock.instant();
    cases.save(file);
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
    move(List.of(id), to);
  }

  /** Moves many cases to the same state, with few statements for all. */
  public void move(Collection<UUID> ids, CaseState to) {
    var moved = new LinkedHashMap<UUID, CaseState>();
    for (UUID id : ids) {
      var file = cases.findById(id).orElseThrow(UnknownCase::new);
      if (file.state != to) {
        moved.put(id, file.state);
        move(file, to);
      }
    }
    if (moved.isEmpty()) {
      return;
    }
    // Written at once: the database judges the move by the records of now, not of later steps. A
    // case that begins in this transaction has no records yet, and is changed once for all of it.
    if (moved.keySet().stream().anyMatch(id -> NewCases.with(id).isEmpty())) {
      cases.flush();
    }
    timeline.moved(moved, to);
    moved.forEach(
        (id, from) -> {
          events.publishEvent(Act.altered("STATE_CHANGED", id, null).with("to", to.name()));
          events.publishEvent(new CaseMoved(id, from, to));
        });
  }

  private void move(ReviewCase file, CaseState to) {
    if (!file.state.mayBecome(to)) {
      throw new IllegalStateMove(file.state, to);
    }
    file.state = to;
    file.stateSince = clock.instant();
    cases.save(file);
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
    String was = file.priority;
    file.priority = priority;
    file.priorityReasons = List.copyOf(reasons);
    cases.save(file);
    if (!priority.equals(was)) {
      events.publishEvent(new PrioritySet(id, was, priority));
    }
  }

  /** Something came in that nobody has a word for; see {@link #newInformation(UUID, NewsCause)}. */
  public long newInformation(UUID id) {
    return newInformation(id, NewsCause.OTHER);
  }

  /** Counts up the version of the file: whoever decided on the old one has to look again. */
  public long newInformation(UUID id, NewsCause cause) {
    var file = cases.findById(id).orElseThrow(UnknownCase::new);
    file.fileVersion++;
    cases.save(file);
    timeline.add(
        id, "NEW_INFORMATION", Map.of("version", "" + file.fileVersion, "cause", cause.name()));
    // What rests on the file is worked out on all of it, whoever brought the news.
    sight.during(() -> events.publishEvent(new NewsOnFile(id)));
    return file.fileVersion;
  }
}

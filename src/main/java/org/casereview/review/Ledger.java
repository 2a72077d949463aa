package org.casereview.review;

import java.util.List;
import java.util.UUID;
import org.casereview.platform.Act;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ledger as the panel and whoever plans a force's work read it, and where a force's report on a
 * line is written down.
 */
@Service
public class Ledger {

  private final LedgerRecords lines;
  private final ReviewRecords reviews;
  private final ApplicationEventPublisher events;

  Ledger(LedgerRecords lines, ReviewRecords reviews, ApplicationEventPublisher events) {
    this.lines = lines;
    this.reviews = reviews;
    this.events = events;
  }

  /** What a force said of a line that it was asked to work on. */
  public enum Said {
    DONE,
    NOT_POSSIBLE,
    NOT_DONE
  }

  /** All lines of a case that stand by themselves, in the order of their numbers. */
  @Transactional(readOnly = true)
  public List<LedgerLine> of(UUID caseId) {
    return all(caseId).stream().filter(LedgerLine::isStanding).toList();
  }

  /** The lines that a force can still be asked to work on, those that matter most first. */
  @Transactional(readOnly = true)
  public List<LedgerLine> achievable(UUID caseId) {
    return all(caseId).stream()
        .filter(LedgerLine::isAchievable)
        .sorted(LedgerLine.BY_EFFECT)
        .toList();
  }

  /** Writes down a force's report on a line; what it did not do stays to be done. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void reported(UUID caseId, UUID lineId, Said what, String statement) {
    var line = all(caseId).stream().filter(l -> l.id().equals(lineId)).findFirst().orElseThrow();
    int round = reviews.round(caseId);
    lines.say(
        line.id(),
        line.version(),
        new LedgerRecords.Saying(
            round, "REPORTED", after(line.said(), what, statement), null, false));
    events.publishEvent(
        Act.altered("LINE_REPORTED", caseId, lineId)
            .with("line", line.label())
            .with("said", what.name()));
  }

  private static LineSaid after(LineSaid line, Said what, String statement) {
    return switch (what) {
      case DONE -> line.ended(LineStatus.FOLLOWED, null, statement);
      case NOT_POSSIBLE -> line.ended(LineStatus.NO_LONGER_POSSIBLE, "FORCE_REPORTED", statement);
      case NOT_DONE -> line.because(statement);
    };
  }

  private List<LedgerLine> all(UUID caseId) {
    return lines.of(caseId, LedgerAccess.EVERY_ROUND);
  }
}

package org.casereview.review;

import java.util.List;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.UnknownCase;
import org.casereview.platform.Act;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ledger of a case, shown to who may read its review. */
@Service
@Transactional
public class LedgerSheet {

  private final LedgerAccess access;
  private final ReviewRecords reviews;
  private final ReviewReaders readers;
  private final LedgerRecords lines;
  private final LedgerDrawing drawing;
  private final LineReasons reasons;
  private final ApplicationEventPublisher events;

  LedgerSheet(
      LedgerAccess access,
      ReviewRecords reviews,
      ReviewReaders readers,
      LedgerRecords lines,
      LedgerDrawing drawing,
      LineReasons reasons,
      ApplicationEventPublisher events) {
    this.access = access;
    this.reviews = reviews;
    this.readers = readers;
    this.lines = lines;
    this.drawing = drawing;
    this.reasons = reasons;
    this.events = events;
  }

  /**
   * The ledger as the person may see it, drawn anew for its reviewer; the look is on record.
   *
   * @throws UnknownCase when there is none for this person
   */
  public LedgerPage page(String caseNumber, String person) {
    var file = access.readable(caseNumber, person);
    String whyNot = access.whyNot(file, person);
    if (whyNot == null) {
      // Two windows draw one after the other.
      reviews.latestForUpdate(file.id()).ifPresent(drawing::draw);
    }
    events.publishEvent(Act.consulted("LEDGER_READ", file.id()));
    var shown = lines.of(file.id(), access.lastRound(file, person));
    return new LedgerPage(
        whyNot == null,
        whyNot,
        LedgerPage.Counts.of(shown),
        shown.stream().map(LedgerLine::folded).toList(),
        new LedgerPage.Choices(reasons.byHand()));
  }

  /** Everything that was said of a line, the newest last; the force's own words are folded. */
  @Transactional(readOnly = true)
  public List<LedgerPage.Entry> history(String caseNumber, String person, String label) {
    var file = access.readable(caseNumber, person);
    var said = said(file, person, label);
    if (said.isEmpty()) {
      throw new UnknownLine();
    }
    return said.stream()
        .map(then -> new LedgerPage.Entry(then.folded(), readers.nameOf(then.saidBy())))
        .toList();
  }

  /** The same with all its words, for who may read the ledger; empty for an unknown line. */
  List<LedgerLine> said(CaseFile file, String person, String label) {
    var standing = lines.of(file.id(), access.lastRound(file, person));
    return lines.history(file.id()).stream()
        .filter(said -> said.label().equals(label))
        .filter(said -> standing.stream().anyMatch(said::isUpTo))
        .toList();
  }
}

package org.casereview.review;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.casereview.casefile.CaseMoved;
import org.casereview.casefile.CaseState;
import org.casereview.casefile.LinesSent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Draws the ledger from what the force sent and from what the review found. Safe to repeat: a line
 * is drawn once, follows its finding when that changes, and keeps what the reviewer wrote.
 */
@Component
class LedgerDrawing {

  private static final String DRAWN = "DRAWN";

  /** Its finding, or the line that stood for it, is no longer there. */
  private static final String UNDRAWN = "UNDRAWN";

  private final LedgerRecords lines;
  private final ReviewRecords reviews;
  private final FoundLines found;
  private final LinesSent sent;
  private final LineReasons reasons;

  LedgerDrawing(
      LedgerRecords lines,
      ReviewRecords reviews,
      FoundLines found,
      LinesSent sent,
      LineReasons reasons) {
    this.lines = lines;
    this.reviews = reviews;
    this.found = found;
    this.sent = sent;
    this.reasons = reasons;
  }

  /** Whoever reads the submitted review finds its ledger whole. */
  @EventListener
  void moved(CaseMoved move) {
    if (move.to() == CaseState.QUALITY_ASSURANCE) {
      reviews.latestForUpdate(move.caseId()).ifPresent(this::draw);
    }
  }

  /** Draws for this review, which the caller holds. */
  void draw(ReviewRecord review) {
    fromPackage(review);
    fromFindings(review);
  }

  private void fromPackage(ReviewRecord review) {
    var drawn = new HashSet<>(lines.sentLines(review.caseId()));
    var taken = reasons.statusAsSent();
    for (var line : sent.of(review.caseId())) {
      if (drawn.add(line.id())) {
        String word = line.statusAtClosure() == null ? "UNKNOWN" : line.statusAtClosure();
        lines.add(
            review.caseId(),
            new LedgerRecords.Origin(LineSource.PACKAGE, line.id(), line.reference(), null, null),
            review.round(),
            DRAWN,
            DrawnText.sent(line, taken.getOrDefault(word, LineStatus.IDENTIFIED.name())));
      }
    }
  }

  private void fromFindings(ReviewRecord review) {
    var known = lines.history(review.caseId());
    var findings = found.of(review.id());
    for (var finding : findings) {
      var ofIt = known.stream().filter(line -> isOf(line, finding)).toList();
      if (ofIt.isEmpty()) {
        lines.add(
            review.caseId(),
            new LedgerRecords.Origin(
                LineSource.FINDING, null, null, finding.item(), finding.failing()),
            review.round(),
            DRAWN,
            DrawnText.found(finding));
      } else {
        follow(review, ofIt, DrawnText.found(finding));
      }
    }
    withdraw(review, known, findings);
  }

  /** What changed in the finding changes in its line; what was written by hand stays. */
  private void follow(ReviewRecord review, List<LedgerLine> history, LineSaid now) {
    var newest = history.get(history.size() - 1);
    var before =
        history.stream()
            .filter(line -> line.cause().equals(DRAWN))
            .reduce((older, newer) -> newer)
            .orElse(newest);
    boolean ownWords = DrawnText.isReworded(history);
    if (!newest.withdrawn() && DrawnText.same(before.said(), now, ownWords)) {
      return;
    }
    lines.say(
        newest.id(),
        newest.version(),
        new LedgerRecords.Saying(
            review.round(),
            DRAWN,
            DrawnText.following(newest.said(), now, ownWords),
            idOf(newest.mergedInto(), review.caseId()),
            false));
  }

  /** A finding that the reviewer took back; what is not answered yet takes nothing back. */
  private void withdraw(
      ReviewRecord review, List<LedgerLine> known, List<FoundLines.Found> findings) {
    var answered = found.answered(review.id());
    var standing = newest(known);
    standing.stream()
        .filter(line -> line.source() == LineSource.FINDING && !line.withdrawn())
        .filter(line -> answered.contains(line.item()))
        .filter(line -> findings.stream().noneMatch(finding -> isOf(line, finding)))
        .forEach(
            line -> {
              // What was said to be the same stands by itself again.
              standing.stream()
                  .filter(other -> line.label().equals(other.mergedInto()))
                  .forEach(other -> say(review, other, false));
              say(review, line, true);
            });
  }

  private void say(ReviewRecord review, LedgerLine line, boolean withdrawn) {
    lines.say(
        line.id(),
        line.version(),
        new LedgerRecords.Saying(review.round(), UNDRAWN, line.said(), null, withdrawn));
  }

  private UUID idOf(String label, UUID caseId) {
    return lines.of(caseId, Integer.MAX_VALUE).stream()
        .filter(line -> line.label().equals(label))
        .map(LedgerLine::id)
        .findFirst()
        .orElse(null);
  }

  private static List<LedgerLine> newest(List<LedgerLine> history) {
    return history.stream()
        .filter(
            line ->
                history.stream()
                    .noneMatch(o -> o.id().equals(line.id()) && o.version() > line.version()))
        .toList();
  }

  private static boolean isOf(LedgerLine line, FoundLines.Found finding) {
    return finding.item().equals(line.item()) && Objects.equals(finding.failing(), line.failing());
  }
}

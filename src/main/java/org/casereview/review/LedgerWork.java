package org.casereview.review;

import java.util.UUID;
import java.util.function.Predicate;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.PersonNames;
import org.casereview.platform.Act;
import org.casereview.platform.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the reviewer of a case writes in its ledger, each time on record. */
@Service
@Transactional(rollbackFor = Refusal.class)
public class LedgerWork {

  private final LedgerAccess access;
  private final LedgerRecords lines;
  private final LineReasons reasons;
  private final PersonNames persons;
  private final ApplicationEventPublisher events;

  LedgerWork(
      LedgerAccess access,
      LedgerRecords lines,
      LineReasons reasons,
      PersonNames persons,
      ApplicationEventPublisher events) {
    this.access = access;
    this.lines = lines;
    this.reasons = reasons;
    this.persons = persons;
    this.events = events;
  }

  /**
   * A line as a person saw it.
   *
   * @param version what was said of it last, then; something newer is not written over
   */
  public record Seen(String caseNumber, String person, String label, int version) {}

  /** The line at hand, its case and the review that it is written in. */
  private record Hand(CaseFile file, ReviewRecord review, LedgerLine line) {

    LedgerRecords.Saying saying(String cause, LineSaid said, UUID into, boolean withdrawn) {
      return new LedgerRecords.Saying(review.round(), cause, said, into, withdrawn);
    }
  }

  /** Adds a line that neither the package nor a finding names. */
  public LedgerLine add(String caseNumber, String person, LineSaid given) throws Refusal {
    var file = access.readable(caseNumber, person);
    var review = access.writable(file, person);
    var origin = LedgerRecords.Origin.byHand();
    UUID id = lines.add(file.id(), origin, review.round(), "BY_HAND", checked(file, given.tidy()));
    return recorded(file, "LINE_ADDED", id);
  }

  /** Says something else of a line. */
  public LedgerLine change(Seen seen, LineSaid given) throws Refusal {
    var hand = take(seen);
    if (!hand.line().isStanding()) {
      throw new Refusal(seen.label() + " does not stand by itself. Put it back first.");
    }
    return say(
        hand,
        hand.saying(
            "BY_HAND", checked(hand.file(), hand.line().keeping(given.tidy())), null, false));
  }

  /** Says that a line is the same as another one, which stands for both from now on. */
  public LedgerLine merge(Seen seen, String into) throws Refusal {
    var hand = take(seen);
    var target = LedgerAccess.find(lines.of(hand.file().id(), LedgerAccess.EVERY_ROUND), into);
    if (seen.label().equals(into) || !hand.line().isStanding() || !target.isStanding()) {
      throw new Refusal(
          "A line is merged into another one that stands by itself. Choose another line.");
    }
    standsForNoOther(hand);
    return say(hand, hand.saying("MERGED", hand.line().said(), target.id(), false));
  }

  /** Takes a merge back: the line stands by itself again, as it was. */
  public LedgerLine separate(Seen seen) throws Refusal {
    var hand = take(seen);
    if (hand.line().mergedInto() == null) {
      throw new Refusal(seen.label() + " stands by itself already.");
    }
    return say(hand, hand.saying("SEPARATED", hand.line().said(), null, false));
  }

  /** Takes back a line that was entered by hand by mistake, or puts it there again. */
  public LedgerLine withdraw(Seen seen, boolean withdrawn) throws Refusal {
    var hand = take(seen);
    if (hand.line().source() != LineSource.BY_HAND) {
      throw new Refusal(
          "Only a line that was entered by hand is taken back. Say what became of this one, or"
              + " change the finding that it comes from.");
    }
    standsForNoOther(hand);
    return say(hand, hand.saying("BY_HAND", hand.line().said(), null, withdrawn));
  }

  private void standsForNoOther(Hand hand) throws Refusal {
    String label = hand.line().label();
    if (lines.of(hand.file().id(), LedgerAccess.EVERY_ROUND).stream()
        .anyMatch(other -> label.equals(other.mergedInto()))) {
      throw new Refusal("Other lines were merged into %s. Separate them first.".formatted(label));
    }
  }

  private Hand take(Seen seen) throws Refusal {
    var file = access.readable(seen.caseNumber(), seen.person());
    var review = access.writable(file, seen.person());
    var line = LedgerAccess.find(lines.of(file.id(), LedgerAccess.EVERY_ROUND), seen.label());
    if (line.version() != seen.version()) {
      throw new LineChangedMeanwhile(line.folded());
    }
    return new Hand(file, review, line);
  }

  private LedgerLine say(Hand hand, LedgerRecords.Saying saying) {
    lines.say(hand.line().id(), hand.line().version(), saying);
    String what = saying.cause().equals("BY_HAND") ? "LINE_CHANGED" : "LINE_" + saying.cause();
    return recorded(hand.file(), what, hand.line().id());
  }

  private LedgerLine recorded(CaseFile file, String what, UUID id) {
    var line =
        lines.of(file.id(), LedgerAccess.EVERY_ROUND).stream()
            .filter(l -> l.id().equals(id))
            .findFirst()
            .orElseThrow();
    events.publishEvent(
        Act.altered(what, file.id(), id)
            .with("line", line.label())
            .with("status", line.said().status())
            .with("version", String.valueOf(line.version())));
    return line.folded();
  }

  private LineSaid checked(CaseFile file, LineSaid given) {
    Predicate<String> isPerson =
        p -> p.matches("[SV]-[0-9]{2,4}") && persons.of(file.id(), p).isPresent();
    LineForm.check(given, reasons.byHand(), isPerson);
    return given;
  }
}

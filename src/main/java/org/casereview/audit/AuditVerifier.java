package org.casereview.audit;

import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.Stream;
import org.casereview.platform.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Walks the chain and finds the first entry that was altered, removed or put in.
 *
 * <p>Entries cut off at the end leave no break: compare the head and the count with those of an
 * earlier report that is kept elsewhere.
 */
@Component
public class AuditVerifier {

  private static final Logger LOG = LoggerFactory.getLogger(AuditVerifier.class);

  /** What is wrong with an entry. */
  public enum Fault {
    /** The number before it is not there. */
    GAP,
    /** It does not follow on the entry before it. */
    LINK,
    /** It does not say what it said when it was written. */
    CONTENT
  }

  /** Where the chain breaks first. */
  public record Break(long seq, Fault fault) {}

  /**
   * What the walk found.
   *
   * @param entries how many entries are sound, from the first on
   * @param head hash of the last sound entry, in hexadecimal
   * @param broken the first break, or null
   */
  public record Report(long entries, String head, Break broken) {

    public boolean isSound() {
      return broken == null;
    }
  }

  private final Entries entries;
  private final TransactionOperations transaction;

  AuditVerifier(Entries entries, TransactionOperations transaction) {
    this.entries = entries;
    this.transaction = transaction;
  }

  @Scheduled(cron = "${casereview.audit.verify:0 15 3 * * *}", zone = "Europe/London")
  void verifyNightly() {
    Report report = verify();
    if (report.isSound()) {
      LOG.info("The audit is sound: {} entries, head {}.", report.entries(), report.head());
    } else {
      LOG.error(
          "The audit is broken at entry {}: {}.", report.broken().seq(), report.broken().fault());
    }
  }

  /** Walks the whole chain, in the name of the system: hardly anybody else sees all of it. */
  public Report verify() {
    return Actor.as(
        Actor.RECONCILIATION,
        () ->
            transaction.execute(
                status -> {
                  try (Stream<Entries.Sealed> chain = entries.all()) {
                    return walk(chain.iterator());
                  }
                }));
  }

  private static Report walk(Iterator<Entries.Sealed> chain) {
    byte[] previous = Entry.NOTHING;
    long sound = 0;
    while (chain.hasNext()) {
      Entries.Sealed next = chain.next();
      Fault fault = fault(next, sound + 1, previous);
      if (fault != null) {
        return new Report(sound, Entry.hex(previous), new Break(next.entry().seq(), fault));
      }
      previous = next.hash();
      sound++;
    }
    return new Report(sound, Entry.hex(previous), null);
  }

  private static Fault fault(Entries.Sealed next, long expected, byte[] previous) {
    if (next.entry().seq() != expected) {
      return Fault.GAP;
    }
    if (!Arrays.equals(next.previous(), previous)) {
      return Fault.LINK;
    }
    return Arrays.equals(next.hash(), next.entry().hash(previous)) ? null : Fault.CONTENT;
  }
}

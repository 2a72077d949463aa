package org.casereview.review;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * A line of inquiry of a case as it stands.
 *
 * @param label its number for ever, such as {@code L-01}
 * @param reference the force's own, for a line from the package
 * @param item the protocol item of the finding that it comes from, or null
 * @param failing the failing that the finding names, or null
 * @param forcesWords what of it is in the force's own words
 * @param mergedInto the label of the line that it is the same as, or null
 * @param withdrawn whether its finding is no longer there, or it was entered by mistake
 * @param version counts what was said of it, so that two windows do not write over each other
 * @param cause why it stands so: DRAWN, UNDRAWN, BY_HAND, MERGED, SEPARATED or REPORTED
 */
public record LedgerLine(
    UUID id,
    String label,
    LineSource source,
    String reference,
    String item,
    String failing,
    LineSaid said,
    ForcesWords forcesWords,
    String mergedInto,
    boolean withdrawn,
    int version,
    String cause,
    String saidBy,
    Instant saidAt) {

  private static final List<String> EFFECTS = List.of("DECISIVE", "PROBABLE", "POSSIBLE", "NONE");

  /** Those that bore most on the decision first. */
  public static final Comparator<LedgerLine> BY_EFFECT =
      Comparator.comparingInt(
          line -> {
            String effect = line.said.effect();
            return effect == null ? EFFECTS.size() : EFFECTS.indexOf(effect);
          });

  static String label(int number) {
    return "L-%02d".formatted(number);
  }

  /** As it is read before anybody asks for the force's own words: without them. */
  LedgerLine folded() {
    return new LedgerLine(
        id,
        label,
        source,
        reference,
        item,
        failing,
        said.in(forcesWords.what() ? null : said.what(), forcesWords.why() ? null : said.why()),
        forcesWords,
        mergedInto,
        withdrawn,
        version,
        cause,
        saidBy,
        saidAt);
  }

  /** What is said anew: the force's own words stay where nothing is said in their place. */
  LineSaid keeping(LineSaid given) {
    return given.in(
        given.what() == null && forcesWords.what() ? said.what() : given.what(),
        given.why() == null && forcesWords.why() ? said.why() : given.why());
  }

  /** Whether it is what another was or came to be: the same line, not later. */
  boolean isUpTo(LedgerLine other) {
    return id.equals(other.id) && version <= other.version;
  }

  /** Counts by itself: neither the same as another line nor withdrawn. */
  public boolean isStanding() {
    return mergedInto == null && !withdrawn;
  }

  /** It was missed, or there was no way left to follow it. */
  public boolean wasMissed() {
    return LineStatus.MISSED.name().equals(said.status())
        || LineStatus.NO_LONGER_POSSIBLE.name().equals(said.status());
  }

  /** A force can still be asked to work on it, or to find out whether it can be worked on. */
  public boolean isAchievable() {
    return can("YES") || can("UNKNOWN");
  }

  /** Open, and whether it can still be done was answered so. */
  public boolean can(String achievable) {
    return isStanding() && said.isOpen() && achievable.equals(said.stillAchievable());
  }

  /** Nobody has said yet whether it can still be done. */
  public boolean isToJudge() {
    return isStanding() && said.isOpen() && said.stillAchievable() == null;
  }
}

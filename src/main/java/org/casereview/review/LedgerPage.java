package org.casereview.review;

import java.util.List;

/**
 * The ledger of a case as one person may see it now.
 *
 * @param editable whether the person may write in it now
 * @param whyNot a sentence when they may not, else null
 */
public record LedgerPage(
    boolean editable, String whyNot, Counts counts, List<LedgerLine> lines, Choices choices) {

  /** How many lines stand in each status, how many can still be done, how many wait for a word. */
  public record Counts(
      int identified,
      int followed,
      int missed,
      int noLongerPossible,
      int achievable,
      int toJudge,
      int merged,
      int withdrawn) {

    static Counts of(List<LedgerLine> lines) {
      return new Counts(
          standing(lines, LineStatus.IDENTIFIED),
          standing(lines, LineStatus.FOLLOWED),
          standing(lines, LineStatus.MISSED),
          standing(lines, LineStatus.NO_LONGER_POSSIBLE),
          (int) lines.stream().filter(LedgerLine::isAchievable).count(),
          (int) lines.stream().filter(LedgerLine::isToJudge).count(),
          (int) lines.stream().filter(line -> line.mergedInto() != null).count(),
          (int) lines.stream().filter(LedgerLine::withdrawn).count());
    }

    private static int standing(List<LedgerLine> lines, LineStatus status) {
      return (int)
          lines.stream()
              .filter(LedgerLine::isStanding)
              .filter(line -> line.said().status().equals(status.name()))
              .count();
    }
  }

  /** The codes that can be chosen. */
  public record Choices(List<Protocol.Coded> goneReasons) {}

  /** One thing that was said of a line, with the name of who said it. */
  public record Entry(LedgerLine line, String saidByName) {}
}

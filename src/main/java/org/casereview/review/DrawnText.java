package org.casereview.review;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.casereview.casefile.LinesSent;

/** How a line is worded when it is drawn, and what of it follows its source later. */
final class DrawnText {

  private static final String NOT_DESCRIBED = "Not described by the force (kind: %s).";

  private DrawnText() {}

  /** Whether a line from the package is told in the force's words; else the force had none. */
  static boolean isForces(String what) {
    return !what.startsWith(NOT_DESCRIBED.substring(0, NOT_DESCRIBED.indexOf('%')));
  }

  static LineSaid sent(LinesSent.Line line, String status) {
    String kind = line.kind() == null ? "OTHER" : line.kind();
    String what =
        line.description() == null
            ? NOT_DESCRIBED.formatted(kind.replace('_', ' ').toLowerCase(Locale.ROOT))
            : cut(line.description(), " ... (more under What the force sent)");
    return new LineSaid(what, status, null, null, null, null, List.of(), null, null);
  }

  static LineSaid found(FoundLines.Found finding) {
    // What should have been done is what a force would be asked to do; the failing stands beside
    // it.
    String what = finding.expected() == null ? finding.title() : finding.expected();
    return new LineSaid(
        cut(what, " ... (more in item " + finding.item() + ")"),
        LineStatus.MISSED.name(),
        null,
        null,
        finding.effect(),
        finding.stillAchievable(),
        List.of(),
        finding.document(),
        finding.page());
  }

  /** Whether the reviewer has put the line in own words; those stay. */
  static boolean isReworded(List<LedgerLine> history) {
    return IntStream.range(1, history.size())
        .filter(i -> history.get(i).cause().equals("BY_HAND"))
        .anyMatch(i -> !history.get(i).said().what().equals(history.get(i - 1).said().what()));
  }

  /** Whether a finding says what it said when it was drawn last. */
  static boolean same(LineSaid before, LineSaid now, boolean ownWords) {
    return (ownWords || before.what().equals(now.what()))
        && Objects.equals(before.effect(), now.effect())
        && Objects.equals(before.stillAchievable(), now.stillAchievable())
        && Objects.equals(before.document(), now.document())
        && Objects.equals(before.page(), now.page());
  }

  /** The line with what changed in its finding. */
  static LineSaid following(LineSaid line, LineSaid now, boolean ownWords) {
    boolean reopened = "YES".equals(now.stillAchievable()) && !line.isOpen();
    return new LineSaid(
        ownWords ? line.what() : now.what(),
        reopened ? LineStatus.MISSED.name() : line.status(),
        reopened ? null : line.goneReason(),
        line.why(),
        now.effect(),
        now.stillAchievable(),
        line.persons(),
        now.document(),
        now.page());
  }

  private static String cut(String text, String more) {
    return text.length() <= LineForm.MOST
        ? text
        : text.substring(0, LineForm.MOST - more.length()) + more;
  }
}

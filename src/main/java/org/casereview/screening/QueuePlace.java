package org.casereview.screening;

import java.util.Comparator;

/**
 * Where a case stands among those that wait to be screened, in the order in which they go fastest:
 * the clear ones, those with one thing unknown by what it is, those with several, and last what may
 * not belong here. Rape comes first inside each.
 *
 * @param unknown the one criterion that is unknown; null in the other groups
 */
public record QueuePlace(Group group, Question unknown, boolean rape)
    implements Comparable<QueuePlace> {

  /** What the rules make of a case before anybody has looked. */
  public enum Group {
    CLEAR,
    ONE_UNKNOWN,
    SEVERAL_UNKNOWN,
    JUDGEMENT,
    EXCLUSION
  }

  /** Whatever else a team's list holds has the engine's own 50 and stands behind. */
  private static final int FIRST = 100;

  private static final Comparator<QueuePlace> FASTEST_FIRST =
      Comparator.comparing(QueuePlace::group)
          .thenComparing(QueuePlace::unknown, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(place -> !place.rape());

  /**
   * The place by what was proposed.
   *
   * @param unknowns how many criteria are unknown; that a suspect is alive is not asked
   * @param which the first of them, or null
   */
  public static QueuePlace of(String proposed, int unknowns, Question which, boolean rape) {
    Group group =
        switch (proposed) {
          case "OUT_OF_SCOPE", "REFER_ELSEWHERE" -> Group.EXCLUSION;
          case "SCOPE_PANEL" -> Group.JUDGEMENT;
          default ->
              unknowns == 0
                  ? Group.CLEAR
                  : unknowns == 1 ? Group.ONE_UNKNOWN : Group.SEVERAL_UNKNOWN;
        };
    return new QueuePlace(group, group == Group.ONE_UNKNOWN ? which : null, rape);
  }

  static QueuePlace of(String proposed, Sheet derived) {
    var unknown = derived.unknown().stream().filter(c -> c != Criterion.C7_ALIVE).toList();
    var which = unknown.isEmpty() ? null : Question.of(unknown.get(0));
    return of(proposed, unknown.size(), which, derived.says(Question.RAPE_ALLEGED));
  }

  /** The same order as a number: the higher, the further ahead. */
  public int ahead() {
    int behind =
        switch (group) {
          case CLEAR -> 0;
          case ONE_UNKNOWN -> 1 + unknown.ordinal();
          default -> Question.values().length + group.ordinal();
        };
    return FIRST - 2 * behind - (rape ? 0 : 1);
  }

  @Override
  public int compareTo(QueuePlace other) {
    return FASTEST_FIRST.compare(this, other);
  }
}

package org.casereview.reinvestigation;

import java.util.List;
import java.util.Map;

/**
 * A plan as it is to be sent.
 *
 * @param sentTo an office, never a name
 * @param actions what the force is asked to do, in this order
 * @param struck why a proposed line is not asked for, by its label
 * @param linesShown whether the lines of the ledger were laid before the person; where they were
 *     not, as in a form from before there was a ledger, they stay open
 */
public record DraftPlan(
    String sentTo, List<Asked> actions, Map<String, String> struck, boolean linesShown) {

  public DraftPlan(String sentTo, List<Asked> actions, Map<String, String> struck) {
    this(sentTo, actions, struck, true);
  }

  /** One action; {@code line} is the label of the line that it comes from, or null. */
  public record Asked(String text, String line) {}
}

package org.casereview.review;

import java.util.List;

/**
 * What is said of a line of inquiry.
 *
 * @param what the line itself, such as what a force would be asked to do
 * @param status a {@link LineStatus}
 * @param goneReason why it is no longer possible, by code; null otherwise
 * @param effect how far it bore on the decision: NONE, POSSIBLE, PROBABLE, DECISIVE, or null
 * @param stillAchievable YES, NO, UNKNOWN, or null while nobody has judged
 * @param persons the pseudonyms of those whom it concerns
 */
public record LineSaid(
    String what,
    String status,
    String goneReason,
    String why,
    String effect,
    String stillAchievable,
    List<String> persons,
    String document,
    String page) {

  public LineSaid {
    persons = persons == null ? List.of() : List.copyOf(persons);
  }

  /** The same with blank texts and codes taken as not given, and each person once. */
  LineSaid tidy() {
    return new LineSaid(
        tidy(what),
        tidy(status),
        tidy(goneReason),
        tidy(why),
        tidy(effect),
        tidy(stillAchievable),
        persons.stream().map(String::strip).filter(p -> !p.isEmpty()).distinct().sorted().toList(),
        tidy(document),
        tidy(page));
  }

  boolean isOpen() {
    return LineStatus.valueOf(status).isOpen();
  }

  /** It was followed after all, or the force could not: nothing is left to be done. */
  LineSaid ended(LineStatus how, String reason, String statement) {
    return new LineSaid(
        what,
        how.name(),
        reason,
        statement,
        effect,
        how == LineStatus.FOLLOWED ? null : "NO",
        persons,
        document,
        page);
  }

  LineSaid because(String statement) {
    return in(what, statement);
  }

  /** The same in other words. */
  LineSaid in(String line, String reason) {
    return new LineSaid(
        line, status, goneReason, reason, effect, stillAchievable, persons, document, page);
  }

  private static String tidy(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}

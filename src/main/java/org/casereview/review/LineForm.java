package org.casereview.review;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Whether what is said of a line can be kept: known codes and persons, texts within bounds. */
final class LineForm {

  /** As much as an action of a plan holds. */
  static final int MOST = 1000;

  private static final int REASON = 2000;
  private static final int TITLE = 300;
  private static final int PAGE = 40;
  private static final String CHOOSE = "Choose one of the answers offered.";

  private final Map<String, String> faults = new LinkedHashMap<>();

  private LineForm() {}

  /** Refuses what cannot be kept, field by field. */
  static void check(LineSaid given, List<Protocol.Coded> reasons, Predicate<String> isPerson) {
    var form = new LineForm();
    form.what(given);
    form.code("effect", given.effect(), List.of("NONE", "POSSIBLE", "PROBABLE", "DECISIVE"));
    form.code("stillAchievable", given.stillAchievable(), List.of("YES", "NO", "UNKNOWN"));
    form.status(given, reasons.stream().map(Protocol.Coded::code).toList());
    form.persons(given.persons(), isPerson);
    form.length("why", given.why(), REASON);
    form.length("document", given.document(), TITLE);
    form.length("page", given.page(), PAGE);
    if (!form.faults.isEmpty()) {
      throw new LineRefused(form.faults);
    }
  }

  private void what(LineSaid given) {
    if (given.what() == null) {
      faults.put("what", "Say in a sentence what the line is.");
    }
    length("what", given.what(), MOST);
  }

  private void status(LineSaid given, List<String> reasons) {
    var known = Arrays.stream(LineStatus.values()).map(Enum::name).toList();
    if (given.status() == null || !known.contains(given.status())) {
      faults.put("status", CHOOSE);
      return;
    }
    boolean gone = LineStatus.valueOf(given.status()) == LineStatus.NO_LONGER_POSSIBLE;
    if (gone && (given.goneReason() == null || !reasons.contains(given.goneReason()))) {
      faults.put("goneReason", "Choose why it is no longer possible.");
    } else if (!gone && given.goneReason() != null) {
      faults.put("goneReason", "Only a line that is no longer possible has such a reason.");
    }
    if ("OTHER".equals(given.goneReason()) && given.why() == null) {
      faults.put("why", "Say what the other reason is.");
    }
    if ("YES".equals(given.stillAchievable()) && !given.isOpen()) {
      faults.put(
          "stillAchievable",
          "A line that was followed, or is no longer possible, cannot still be done.");
    }
  }

  private void persons(List<String> persons, Predicate<String> isPerson) {
    String nobody = persons.stream().filter(isPerson.negate()).collect(Collectors.joining(", "));
    if (!nobody.isEmpty()) {
      faults.put(
          "persons",
          "Nobody of this case: %s. Write pseudonyms such as S-01 V-02."
              .formatted(nobody.length() > 60 ? nobody.substring(0, 60) + " ..." : nobody));
    }
  }

  private void code(String field, String value, List<String> known) {
    if (value != null && !known.contains(value)) {
      faults.put(field, CHOOSE);
    }
  }

  private void length(String field, String value, int most) {
    if (value != null && value.length() > most) {
      faults.put(field, "At most %d characters; these are %d.".formatted(most, value.length()));
    }
  }
}

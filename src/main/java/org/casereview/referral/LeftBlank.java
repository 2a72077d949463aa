package org.casereview.referral;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.casereview.referral.format.Content;
import org.casereview.referral.format.Table;

/**
 * What has to be recorded of persons and may have been left blank: it is asked of the force and
 * never guessed. "Not stated" and "unknown" are answers.
 */
final class LeftBlank {

  private static final Map<Table, List<String>> ASKED =
      Map.of(
          Table.SUSPECTS, List.of("self_defined_ethnicity", "nationality"),
          Table.VICTIMS, List.of("self_defined_ethnicity"));

  private LeftBlank() {}

  /** The columns of this person that are blank; none where the force no longer sends the person. */
  static Stream<String> of(Table table, Map<String, String> person) {
    return person.containsKey(Content.NO_LONGER_SENT)
        ? Stream.empty()
        : ASKED.getOrDefault(table, List.of()).stream()
            .filter(column -> !person.containsKey(column));
  }

  static boolean anyIn(Content content) {
    return ASKED.keySet().stream()
        .anyMatch(
            table ->
                content.rows(table).values().stream()
                    .anyMatch(person -> of(table, person).findAny().isPresent()));
  }
}

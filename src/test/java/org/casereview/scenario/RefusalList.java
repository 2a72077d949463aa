package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows of {@code refusals.md}, and whether those that were seen in Tasklist really were. */
final class RefusalList {

  static final String ANY_TASK = "Any task";
  static final String AFTERWARDS = "After the decision, and after a case was left out";

  static final String SCREENING_AND_REVIEW = "Screening, review and questions: what is rarer";
  static final String PANELS = "Panel and closure: what is rarer";
  static final String WITH_A_PART = "Who had a part in the case, and legal advice";
  static final String REJECTED = "Referrals that were rejected";
  static final String PLANS = "Action plans";
  static final String REINVESTIGATION = "Adoption, supervision, ending and halt";
  static final String VICTIMS = "Victims and danger";
  static final String STANDARDS = "Standards, and files opened in an emergency";
  static final String PARTIAL = "Who had a part in the case, or belongs to its force";

  /** Sections with a class of their own. */
  static final List<String> ELSEWHERE =
      List.of(
          ANY_TASK,
          AFTERWARDS,
          SCREENING_AND_REVIEW,
          PANELS,
          WITH_A_PART,
          REJECTED,
          PLANS,
          REINVESTIGATION,
          VICTIMS,
          STANDARDS,
          PARTIAL);

  private record Row(String section, String form, String sentence, String seen) {

    boolean wasShown(Set<String> shown) {
      return shown.stream().anyMatch(this::isIn);
    }

    private boolean isIn(String shown) {
      String[] parts = shown.split(": ", 2);
      return (section.equals(ANY_TASK) || form.equals(parts[0]))
          && beginning().matcher(parts[1]).lookingAt();
    }

    /** What is slanted stands for something else in each case. */
    private Pattern beginning() {
      return Pattern.compile(
          Stream.of(sentence.split("\\*[^*]+\\*|…"))
              .map(Pattern::quote)
              .collect(Collectors.joining(".+?")),
          Pattern.DOTALL);
    }
  }

  private RefusalList() {}

  /** Of the rows of these sections, each that says so was seen; in the profile full alone. */
  static void wasSeen(Predicate<String> section) {
    if (!Boolean.getBoolean(OnRefusals.FULL)) {
      return;
    }
    var rows = rows().stream().filter(row -> section.test(row.section)).toList();
    assertThat(rows).filteredOn(row -> row.seen.equals("yes")).isNotEmpty();
    assertThat(rows)
        .filteredOn(row -> row.seen.equals("yes"))
        .allMatch(row -> row.wasShown(RefusedInTasklist.SEEN));
  }

  /** Whether a row begins so; what differs from case to case may be anything there. */
  static boolean names(String sentence) {
    return rows().stream().anyMatch(row -> row.beginning().matcher(sentence).lookingAt());
  }

  private static List<Row> rows() {
    var rows = new ArrayList<Row>();
    String section = "";
    for (String line : lines()) {
      var cells = line.split("\\|");
      if (line.startsWith("## ")) {
        section = line.substring(3);
      } else if (cells.length == 5 && !cells[4].contains("---")) {
        for (String form : cells[1].strip().split(", (?=[a-z-]+(, [a-z-]+)*$)")) {
          rows.add(new Row(section, form, cells[2].strip(), cells[4].strip()));
        }
      }
    }
    return rows;
  }

  private static List<String> lines() {
    try {
      return Files.readAllLines(Path.of("src", "docs", "refusals.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.casereview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can be read in the sources only. */
class SourcesTest {

  private static final Pattern CHANGES =
      Pattern.compile(
          "(?i)\\b(update\\s+[\\w.]+\\s+set|do\\s+update|delete\\s+from|truncate\\s+table)\\b");

  @Test
  void no_class_is_longer_than_a_person_keeps_in_mind() throws IOException {
    for (Path source : sources("src/main/java", "src/test/java")) {
      assertThat(Files.readAllLines(source).size()).as(source.toString()).isLessThanOrEqualTo(250);
    }
  }

  @Test
  void the_audit_has_no_words_to_change_or_delete_an_entry() throws IOException {
    for (Path source : sources("src/main/java/org/casereview/audit")) {
      assertThat(CHANGES.matcher(Files.readString(source)).find()).as(source.toString()).isFalse();
    }
  }

  private static List<Path> sources(String... folders) throws IOException {
    var sources = new java.util.ArrayList<Path>();
    for (String folder : folders) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        files.filter(f -> f.toString().endsWith(".java")).forEach(sources::add);
      }
    }
    return sources;
  }
}

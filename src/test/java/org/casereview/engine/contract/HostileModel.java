package org.casereview.engine.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One block of the corpus: edits of the small release, and the rule and box to be named. */
record HostileModel(String title, List<Edit> edits, Rule rule, String element) {

  record Edit(String file, String there, String instead) {}

  static List<HostileModel> corpus() {
    try {
      String corpus = Files.readString(Path.of("src/test/resources/contract/corpus.txt"));
      String[] blocks = corpus.split("(?m)^## ");
      return List.of(blocks).subList(1, blocks.length).stream().map(HostileModel::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HostileModel of(String block) {
    List<String> lines = block.lines().toList();
    var edits = new ArrayList<Edit>();
    String file = lines.get(1);
    String there = "";
    for (String line : lines.subList(2, lines.size())) {
      String text = line.length() < 2 ? "" : line.substring(2).replace("\\n", "\n");
      if (line.startsWith("~")) {
        file = text;
      } else if (line.startsWith("-")) {
        there = text;
      } else if (line.startsWith("+")) {
        edits.add(new Edit(file, there, text));
      } else if (line.startsWith("=")) {
        String[] expected = text.split(" ");
        String element = expected[1].equals("-") ? "" : expected[1];
        return new HostileModel(lines.get(0), edits, Rule.valueOf(expected[0]), element);
      }
    }
    throw new IllegalArgumentException("no expectation: " + lines.get(0));
  }

  SmallRelease release() {
    var release = new SmallRelease();
    edits.forEach(e -> release.edit(e.file(), e.there(), e.instead()));
    return release;
  }

  @Override
  public String toString() {
    return title;
  }
}

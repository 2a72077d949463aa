package org.casereview.decision.pack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Words of a file beside this class, in small letters; lines that begin with # are notes. */
final class WordList {

  private final Set<String> words;

  WordList(String file) {
    var source = WordList.class.getResourceAsStream(file);
    try (var lines = new BufferedReader(new InputStreamReader(source, StandardCharsets.UTF_8))) {
      words =
          lines
              .lines()
              .filter(line -> !line.startsWith("#"))
              .flatMap(line -> Arrays.stream(line.split("\\s+")))
              .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean has(String word) {
    return words.contains(word);
  }
}

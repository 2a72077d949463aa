package org.casereview.decision.pack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Puts the pseudonym of a person in the place of the name, wherever free text has it. */
final class Pseudonyms {

  private static final int SHORTEST = 3;

  private record Hidden(Pattern name, String pseudonym) {}

  private final List<Hidden> hidden = new ArrayList<>();

  /**
   * Hides these names.
   *
   * @param names by pseudonym
   */
  Pseudonyms(Map<String, String> names) {
    var parts = new LinkedHashMap<String, String>();
    names.forEach((pseudonym, name) -> parts.putIfAbsent(name, pseudonym));
    names.forEach(
        (pseudonym, name) ->
            Stream.of(name.split("[\\s,;]+"))
                .filter(part -> part.length() >= SHORTEST)
                .forEach(part -> parts.putIfAbsent(part, pseudonym)));
    // The longest first: a whole name is hidden before its parts are.
    parts.keySet().stream()
        .filter(name -> !name.isBlank())
        .sorted(Comparator.comparing(String::length).reversed())
        .forEach(name -> hidden.add(new Hidden(pattern(name), parts.get(name))));
  }

  String in(String text) {
    String shown = text;
    if (shown != null) {
      for (Hidden one : hidden) {
        shown = one.name().matcher(shown).replaceAll(one.pseudonym());
      }
    }
    return shown;
  }

  private static Pattern pattern(String name) {
    String spaced =
        Stream.of(name.strip().split("\\s+"))
            .map(Pattern::quote)
            .reduce((a, b) -> a + "\\s+" + b)
            .orElseThrow();
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}])" + spaced + "(?![\\p{L}\\p{N}])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}

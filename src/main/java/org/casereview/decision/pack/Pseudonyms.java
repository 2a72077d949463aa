package org.casereview.decision.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts the pseudonym of a person in the place of the name, wherever free text has it. A name that
 * several persons share becomes all of theirs: nothing is laid at the wrong door.
 */
final class Pseudonyms {

  private static final String BLANK = "\\s+";
  private static final String BEFORE = "(?<![\\p{L}\\p{N}])";
  private static final String AFTER = "(?![\\p{L}\\p{N}])";

  /** Who is meant by a name or a part of one, in small letters. */
  private final Map<String, SortedSet<String>> meant = new HashMap<>();

  private final Pattern one;
  private final Pattern run;

  /**
   * Hides these names.
   *
   * @param names all that are known of a person, by pseudonym
   */
  Pseudonyms(Map<String, ? extends Collection<String>> names) {
    names.forEach((pseudonym, all) -> all.forEach(name -> learn(pseudonym, name.strip())));
    // The longest first: a whole name is hidden before its parts are.
    var any =
        meant.keySet().stream()
            .sorted(Comparator.comparing(String::length).reversed().thenComparing(name -> name))
            .map(Spelled::pattern)
            .collect(Collectors.joining("|", BEFORE + "(?:", ")" + AFTER));
    one = Pattern.compile(any);
    run = Pattern.compile("%s(?:%s%s)*".formatted(any, BLANK, any));
  }

  String in(String text) {
    return text == null || meant.isEmpty() ? text : run.matcher(text).replaceAll(this::hidden);
  }

  private void learn(String pseudonym, String name) {
    var parts =
        Stream.concat(Stream.of(name.split("[\\s,;]+")), Stream.of(name.split("[\\s,;-]+")))
            .filter(part -> part.length() > 1 && !Spelled.isNoName(part))
            .toList();
    parts.forEach(part -> means(part, pseudonym));
    if (!parts.isEmpty() && name.contains(" ")) {
      means(name, pseudonym);
    }
  }

  private void means(String name, String pseudonym) {
    meant.computeIfAbsent(Spelled.small(name), it -> new TreeSet<>()).add(pseudonym);
  }

  /** Parts of a name that stand together mean whoever bears all of them. */
  private String hidden(MatchResult found) {
    var parts = new ArrayList<SortedSet<String>>();
    one.matcher(found.group())
        .results()
        .forEach(part -> parts.add(meant.get(Spelled.small(part.group()))));
    var all = new TreeSet<>(parts.get(0));
    parts.forEach(all::retainAll);
    return Matcher.quoteReplacement(
        all.isEmpty()
            ? parts.stream().map(Pseudonyms::shown).collect(Collectors.joining(" "))
            : shown(all));
  }

  private static String shown(SortedSet<String> who) {
    return who.size() == 1
        ? who.first()
        : List.copyOf(who).stream().collect(Collectors.joining(" or ", "[", "]"));
  }

  /** How a name may be written in a text. */
  private static final class Spelled {

    private static final int SHORTEST = 3;
    private static final WordList ORDINARY = new WordList("ordinary-words.txt");
    private static final WordList NO_NAMES = new WordList("no-names.txt");
    private static final String MONTHS = "april|may|june|august";

    static String small(String name) {
      return name.replaceAll(BLANK, " ").replace('’', '\'').toLowerCase(Locale.UK);
    }

    static boolean isNoName(String part) {
      return NO_NAMES.has(small(part));
    }

    /** In any letters, but with a capital where the word means something else without one. */
    static String pattern(String small) {
      String any = "(?iu:%s)".formatted(letters(small));
      if (small.contains(" ") || (small.length() >= SHORTEST && !ORDINARY.has(small))) {
        return any;
      }
      String capital =
          Pattern.quote(small.substring(0, 1).toUpperCase(Locale.UK))
              + "(?iu:%s)".formatted(letters(small.substring(1)));
      return small.matches(MONTHS)
          ? "(?<!\\d\\s)(?<!\\d(?:st|nd|rd|th)\\s)%s(?!\\s+\\d)".formatted(capital)
          : capital;
    }

    private static String letters(String small) {
      return Stream.of(small.split(" "))
          .map(word -> Pattern.quote(word).replace("'", "\\E['’]\\Q"))
          .collect(Collectors.joining(BLANK));
    }
  }
}

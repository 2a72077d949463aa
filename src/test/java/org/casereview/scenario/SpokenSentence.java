package org.casereview.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What an expression in a source can say: {@value #ANY} stands for what only runs will show. */
final class SpokenSentence {

  static final String ANY = "X";

  private static final Pattern NAME = Pattern.compile("(?:(\\w+)\\.)?([A-Z][A-Z_]+)");
  private static final Pattern PLACEHOLDER = Pattern.compile("%[,\\d]*[sd]");

  private SpokenSentence() {}

  /** A choice says one of two sentences, and each part of a sum what it says. */
  static List<String> of(String expression, String source) {
    var choice = split(expression, '?');
    if (choice.size() > 1) {
      return split(choice.get(1), ':').stream().flatMap(one -> of(one, source).stream()).toList();
    }
    var sum = split(expression, '+');
    if (sum.size() == 1) {
      return part(expression.strip(), source);
    }
    List<String> all = List.of("");
    for (String part : sum) {
      var next = part(part.strip(), source);
      all = all.stream().flatMap(so -> next.stream().map(more -> so + more)).toList();
    }
    return all;
  }

  private static List<String> part(String part, String source) {
    if (part.startsWith("\"")) {
      return List.of(PLACEHOLDER.matcher(literal(part)).replaceAll(ANY));
    }
    if (part.startsWith("(")) {
      return of(part.substring(1, end(part, 1)), source).stream()
          .map(said -> PLACEHOLDER.matcher(said).replaceAll(ANY))
          .toList();
    }
    Matcher name = NAME.matcher(part);
    return name.matches() ? constant(name.group(2), source) : List.of(ANY);
  }

  private static List<String> constant(String name, String source) {
    var told = Pattern.compile("String " + name + " =\\s*([^;]+);").matcher(source);
    return told.find() ? of(told.group(1), source) : List.of(ANY);
  }

  private static String literal(String part) {
    return part.substring(1, endOfText(part, 0)).replace("\\\"", "\"");
  }

  /** The parts at a sign that stands in no text and no brackets. */
  private static List<String> split(String expression, char sign) {
    var parts = new ArrayList<String>();
    int from = 0;
    for (int i = 0; i < expression.length(); i++) {
      char c = expression.charAt(i);
      if (c == '"') {
        i = endOfText(expression, i);
      } else if (c == '(') {
        i = end(expression, i + 1);
      } else if (c == sign) {
        parts.add(expression.substring(from, i));
        from = i + 1;
      }
    }
    parts.add(expression.substring(from));
    return parts;
  }

  /** Where the bracket closes that was opened before. */
  static int end(String text, int from) {
    int depth = 1;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        i = endOfText(text, i);
      } else if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0) {
        return i;
      }
    }
    throw new IllegalArgumentException("This bracket never closes: " + text.substring(from));
  }

  private static int endOfText(String text, int opened) {
    int i = opened + 1;
    while (text.charAt(i) != '"') {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return i;
  }

  /** Each refusal of a source, as its expression. */
  static Stream<String> refusals(String source) {
    return Pattern.compile("new Refusal\\(")
        .matcher(source)
        .results()
        .map(found -> source.substring(found.end(), end(source, found.end())).strip());
  }
}

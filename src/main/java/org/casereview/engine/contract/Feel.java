package org.casereview.engine.contract;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of FEEL that tables are written in: facts, codes, numbers and bounds. No function but
 * counting and looking into a list, no loop over numbers, nothing from outside. Read, never run.
 */
final class Feel {

  private static final int LONGEST = 1_000;
  private static final String TEXT = "\"[^\"\\\\{}$#]{0,200}+\"";
  private static final String NUMBER = "-?[0-9]{1,9}+(?:\\.[0-9]{1,6}+)?+";
  private static final String VALUE = "(?:" + TEXT + "|" + NUMBER + "|true|false|null)";
  private static final String TEST =
      ("(?:VALUE|(?:<=|>=|<|>) *+NUMBER|[\\[\\](] *+NUMBER *+\\.\\. *+NUMBER *+[\\])\\[])")
          .replace("VALUE", VALUE)
          .replace("NUMBER", NUMBER);
  private static final String TESTS = TEST + "(?: *+, *+" + TEST + ")*+";

  private static final Pattern INPUT =
      Pattern.compile("|-|" + TESTS + "|not\\( *+" + TESTS + " *+\\)");
  private static final Pattern OUTPUT =
      Pattern.compile("|" + VALUE + "|\\[ *+" + VALUE + "(?: *+, *+" + VALUE + ")*+ *+]");
  private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*+");
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s++|(?:count|not|list contains)\\(|!=|<=|>=|[=<>()\\[\\],]|"
              + TEXT
              + "|"
              + NUMBER
              + "|"
              + NAME
              + "(?!\\s*+\\()");
  private static final Set<String> LOOPS = Set.of("for", "return", "function", "external", "if");

  private static final Set<String> WORDS =
      Set.of(
          "and",
          "or",
          "not",
          "in",
          "some",
          "every",
          "satisfies",
          "between",
          "item",
          "count",
          "list",
          "contains",
          "true",
          "false",
          "null");
  private static final Pattern OWN = Pattern.compile("\\b(?:some|every)\\s+([a-z][A-Za-z0-9]*+)");
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*+\"");

  private Feel() {}

  /** A cell that says when a rule fires. */
  static boolean isTest(String text) {
    return text.length() <= LONGEST && INPUT.matcher(text).matches();
  }

  /** A cell that says what a rule gives. */
  static boolean isValue(String text) {
    return text.length() <= LONGEST && OUTPUT.matcher(text).matches();
  }

  static boolean isName(String text) {
    return text.length() <= LONGEST && NAME.matcher(text).matches();
  }

  /** A question over facts, such as {@code count([c1, c2][item = "UNKNOWN"]) > 0}. */
  static boolean isQuestion(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return false;
    }
    Matcher token = TOKEN.matcher(text);
    int at = 0;
    while (at < text.length()) {
      if (!token.find(at) || token.start() != at || LOOPS.contains(token.group())) {
        return false;
      }
      at = token.end();
    }
    return true;
  }

  /** The facts that a question is about. */
  static Set<String> names(String text) {
    if (text.length() > LONGEST) {
      return Set.of();
    }
    String plain = QUOTED.matcher(text).replaceAll("");
    var names = new HashSet<String>();
    NAME.matcher(plain).results().map(MatchResult::group).forEach(names::add);
    OWN.matcher(plain).results().map(own -> own.group(1)).forEach(names::remove);
    names.removeAll(WORDS);
    return names;
  }
}

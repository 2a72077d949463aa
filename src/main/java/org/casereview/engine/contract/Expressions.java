package org.casereview.engine.contract;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casereview.engine.contract.Vocabulary.Kind;

/**
 * The only expressions of a drawing: a published variable by its name, and conditions over them.
 *
 * <pre>
 * ${flag}  ${!flag}  ${not flag}  ${code == 'CODE'}  ${number &lt; 3}  joined by and, or, &amp;&amp;, ||
 * </pre>
 *
 * <p>They are read as text. Brackets, points, calls and nesting are no part of this language.
 */
final class Expressions {

  private static final Pattern WRAPPED = Pattern.compile("\\$\\{([^{}]*)}");
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*");
  private static final Pattern CODE = Pattern.compile("'[A-Z0-9_-]*'|\"[A-Z0-9_-]*\"");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}");
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s+|&&|\\|\\||==|!=|<=|>=|<|>|!|" + CODE + "|" + NUMBER + "|" + NAME.pattern());

  private final Map<String, Kind> variables;

  Expressions(Map<String, Kind> variables) {
    this.variables = variables;
  }

  static boolean looksLikeOne(String text) {
    return text.contains("${") || text.contains("#{");
  }

  /** The name in {@code ${name}}, when the text is exactly that. */
  static Optional<String> nameIn(String text) {
    Matcher wrapped = WRAPPED.matcher(text);
    return wrapped.matches() && NAME.matcher(wrapped.group(1)).matches()
        ? Optional.of(wrapped.group(1))
        : Optional.empty();
  }

  /** What is wrong with a text that should be {@code ${variable}} of one of these kinds. */
  Optional<String> wrongVariable(String text, Kind... kinds) {
    Optional<String> name = nameIn(text);
    if (name.isEmpty()) {
      return Optional.of("'" + shortened(text) + "' is not a published variable: write ${name}.");
    }
    return wrongName(name.get(), kinds);
  }

  /** What is wrong with a name that should be a published variable of one of these kinds. */
  Optional<String> wrongName(String name, Kind... kinds) {
    Kind kind = variables.get(name);
    if (kind == null) {
      return Optional.of("'" + shortened(name) + "' is not a published variable.");
    }
    return kinds.length == 0 || Arrays.asList(kinds).contains(kind)
        ? Optional.empty()
        : Optional.of("'" + name + "' is a " + said(kind) + ", which does not fit here.");
  }

  Kind kind(String name) {
    return variables.get(name);
  }

  /** What is wrong with a condition. */
  Optional<String> wrongCondition(String text) {
    Matcher wrapped = WRAPPED.matcher(text.strip());
    if (!wrapped.matches()) {
      return Optional.of("'" + shortened(text) + "' is not one condition in ${...}.");
    }
    var tokens = new ArrayDeque<String>();
    // Taken out once: a copy for each word would make a long condition cost its length squared.
    String condition = wrapped.group(1);
    Matcher token = TOKEN.matcher(condition);
    int at = 0;
    while (at < condition.length()) {
      if (!token.find(at) || token.start() != at) {
        String rest = shortened(condition.substring(at));
        return Optional.of(
            "'" + rest + "' cannot stand in a condition: compare published variables with codes.");
      }
      if (!token.group().isBlank()) {
        tokens.add(token.group());
      }
      at = token.end();
    }
    return wrongTerms(tokens);
  }

  private Optional<String> wrongTerms(Deque<String> tokens) {
    Optional<String> wrong = wrongTerm(tokens);
    while (wrong.isEmpty() && !tokens.isEmpty()) {
      String joined = tokens.poll();
      if (!joined.matches("and|or|&&|\\|\\|")) {
        return Optional.of("'" + joined + "' cannot stand here: join conditions by and, or.");
      }
      wrong = wrongTerm(tokens);
    }
    return wrong;
  }

  private Optional<String> wrongTerm(Deque<String> tokens) {
    boolean negated = !tokens.isEmpty() && tokens.peek().matches("!|not");
    if (negated) {
      tokens.poll();
    }
    String name = tokens.isEmpty() ? "" : tokens.poll();
    if (!NAME.matcher(name).matches()) {
      return Optional.of("A condition begins with a published variable, not with '" + name + "'.");
    }
    String operator = tokens.isEmpty() ? "" : tokens.peek();
    if (negated || !operator.matches("==|!=|<=|>=|<|>")) {
      return wrongName(name, Kind.FLAG);
    }
    tokens.poll();
    return wrongComparison(name, operator, tokens.isEmpty() ? "" : tokens.poll());
  }

  private Optional<String> wrongComparison(String name, String operator, String value) {
    if (NUMBER.matcher(value).matches()) {
      return wrongName(name, Kind.NUMBER);
    }
    if (!CODE.matcher(value).matches()) {
      return Optional.of(
          "'" + name + "' is compared with '" + value + "': use 'CODE' or a number.");
    }
    return operator.matches("==|!=")
        ? wrongName(name, Kind.TEXT)
        : Optional.of("Codes are equal or not; '" + operator + "' does not fit them.");
  }

  private static String said(Kind kind) {
    return switch (kind) {
      case TEXT -> "code";
      case FLAG -> "yes/no";
      case NUMBER -> "number";
      case INSTANT -> "point in time";
    };
  }

  private static String shortened(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "..." : text;
  }
}

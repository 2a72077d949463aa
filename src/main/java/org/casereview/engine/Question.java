package org.casereview.engine;

import java.util.Map;
import java.util.Optional;

/**
 * One question that a process owner has put into a form.
 *
 * @param key its key in the form
 * @param wording what people read
 * @param choices the words of each choice by its code; empty where nothing is chosen
 */
public record Question(String key, String wording, Kind kind, Map<String, String> choices) {

  /** What is answered. */
  public enum Kind {
    TEXT,
    DATE,
    YES_NO,
    CHOICE
  }

  /** The fact that a drawing may ask about once it is answered; what is written gives none. */
  public Optional<Variable<?>> fact() {
    return switch (kind) {
      case YES_NO -> Optional.of(Variable.flag(Variables.answerTo(key)));
      case CHOICE -> Optional.of(Variable.code(Variables.answerTo(key)));
      case TEXT, DATE -> Optional.empty();
    };
  }

  /** The value of its fact, or null where it was not answered. */
  Object factIn(Answers answers) {
    if (answers.text(key).isEmpty()) {
      return null;
    }
    return kind == Kind.YES_NO ? (Object) answers.flag(key) : answers.code(key);
  }

  /** The answer as people read it; empty where none was given. */
  public Optional<String> said(Answers answers) {
    return answers
        .text(key)
        .map(
            text ->
                switch (kind) {
                  case YES_NO -> choices.getOrDefault(text, answers.flag(key) ? "Yes" : "No");
                  case CHOICE -> choices.getOrDefault(text, text);
                  case TEXT, DATE -> text;
                });
  }

  /** The code of what was chosen, or null where it was written. */
  public String code(Answers answers) {
    return switch (kind) {
      case YES_NO -> answers.text(key).map(text -> answers.flag(key) ? "YES" : "NO").orElse(null);
      case CHOICE -> answers.code(key);
      case TEXT, DATE -> null;
    };
  }
}

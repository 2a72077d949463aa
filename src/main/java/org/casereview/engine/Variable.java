package org.casereview.engine;

import java.util.Date;
import java.util.UUID;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * A published process variable: a routing fact, never a name or free text.
 *
 * @param name the word in diagrams, forms and tables
 * @param type String, Boolean, Integer or Date
 * @param pattern what a text value must look like; null for other types
 */
public record Variable<T>(String name, Class<T> type, Pattern pattern) {

  static Variable<String> id(String name) {
    return new Variable<>(name, String.class, Pattern.compile("[0-9a-f-]{36}"));
  }

  static Variable<String> code(String name) {
    return new Variable<>(name, String.class, Pattern.compile("[A-Z0-9_-]{0,40}"));
  }

  static Variable<Boolean> flag(String name) {
    return new Variable<>(name, Boolean.class, null);
  }

  static Variable<Integer> number(String name) {
    return new Variable<>(name, Integer.class, null);
  }

  static Variable<Date> instant(String name) {
    return new Variable<>(name, Date.class, null);
  }

  /** The value in this scope, or null when it was not set yet. */
  public T in(VariableScope scope) {
    return type.cast(scope.getVariable(name));
  }

  public void set(VariableScope scope, T value) {
    scope.setVariable(name, value);
  }

  /** For what follows in this transaction; the engine does not store it. */
  public void setForNow(VariableScope scope, T value) {
    scope.setVariable(name, org.camunda.bpm.engine.variable.Variables.untypedValue(value, true));
  }

  /** The value of an id variable; fails when it was not set. */
  public static UUID uuid(Variable<String> variable, VariableScope scope) {
    return UUID.fromString(variable.in(scope));
  }

  boolean admits(String text) {
    return text == null || (pattern != null && pattern.matcher(text).matches());
  }
}

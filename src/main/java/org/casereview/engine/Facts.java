package org.casereview.engine;

import java.util.LinkedHashMap;
import java.util.Map;

/** Routing facts that a recorder leaves in the engine. */
public final class Facts {

  private final Map<Variable<?>, Object> values = new LinkedHashMap<>();

  private Facts() {}

  public static Facts none() {
    return new Facts();
  }

  public static <T> Facts of(Variable<T> variable, T value) {
    return none().and(variable, value);
  }

  public <T> Facts and(Variable<T> variable, T value) {
    values.put(variable, value);
    return this;
  }

  /** The value of a fact, or null; for tests and the form boundary. */
  public <T> T get(Variable<T> variable) {
    return variable.type().cast(values.get(variable));
  }

  /** The facts by the names of their variables. */
  public Map<String, Object> asVariables() {
    var named = new LinkedHashMap<String, Object>();
    values.forEach((variable, value) -> named.put(variable.name(), value));
    return named;
  }
}

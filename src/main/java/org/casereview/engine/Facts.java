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

  Map<Variable<?>, Object> values() {
    return values;
  }
}

package org.casereview.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.casereview.casefile.CaseFile;

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

  /** What every process beside a case knows of it. */
  public static Facts of(CaseFile file) {
    return of(Variables.CASE_ID, file.id().toString())
        .and(Variables.CASE_NUMBER, file.number())
        .and(Variables.FORCE_CODE, file.forceCode());
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

package org.casereview.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The conditions of a query that were asked for, with their values. */
class Conditions {

  private final List<String> clauses = new ArrayList<>();
  private final Map<String, Object> values = new HashMap<>();

  /** Adds the clause, whose only parameter has this name, unless the value is null. */
  Conditions and(String clause, String parameter, Object value) {
    if (value != null) {
      clauses.add(clause);
      values.put(parameter, value);
    }
    return this;
  }

  String sql() {
    return clauses.isEmpty() ? " where true" : " where " + String.join(" and ", clauses);
  }

  Map<String, Object> values() {
    return values;
  }
}

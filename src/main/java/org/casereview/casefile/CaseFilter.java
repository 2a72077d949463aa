package org.casereview.casefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which cases are asked for; a null part asks for nothing.
 *
 * @param within the forces whose cases the asking person may see, or null for all forces
 */
public record CaseFilter(
    Set<String> within,
    String force,
    String reference,
    CaseState state,
    String priority,
    String scopeOutcome) {

  public static CaseFilter within(Set<String> forces) {
    return new CaseFilter(forces, null, null, null, null, null);
  }

  /** The conditions in SQL, with their values by name. */
  record Conditions(String sql, Map<String, Object> values) {}

  Conditions conditions() {
    List<String> clauses = new ArrayList<>(List.of("true"));
    Map<String, Object> values = new HashMap<>();
    if (within != null) {
      clauses.add("force_code = any(:within)");
      values.put("within", within.toArray(new String[0]));
    }
    and(clauses, values, "force_code = :force", "force", force);
    and(clauses, values, "lower(force_reference) = lower(:reference)", "reference", reference);
    and(clauses, values, "state = :state", "state", state == null ? null : state.name());
    and(clauses, values, "priority = :priority", "priority", priority);
    and(clauses, values, "scope_outcome = :scopeOutcome", "scopeOutcome", scopeOutcome);
    return new Conditions(" where " + String.join(" and ", clauses), values);
  }

  private static void and(
      List<String> clauses, Map<String, Object> values, String clause, String name, String value) {
    if (value != null && !value.isBlank()) {
      clauses.add(clause);
      values.put(name, value.strip());
    }
  }
}

package org.casereview.platform;

import java.util.List;
import java.util.Map;

/**
 * What a decision table said.
 *
 * @param decision id of the table
 * @param version version of the table that was asked
 * @param rules ids of the rules that fired, in the order of the table
 * @param rows outputs by name, a row for each rule that fired
 */
public record Verdict(
    String decision, int version, List<String> rules, List<Map<String, Object>> rows) {

  /** The output of the only rule that fired, or null when none did. */
  public Object only(String output) {
    return rows.isEmpty() ? null : rows.get(0).get(output);
  }

  public String code(String output) {
    Object value = only(output);
    return value == null ? null : value.toString();
  }

  public int number(String output) {
    return ((Number) only(output)).intValue();
  }
}

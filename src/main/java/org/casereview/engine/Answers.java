package org.casereview.engine;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The checked answers of a form: only its own fields, of their types, within their bounds.
 *
 * @param values what was answered, by field
 * @param fields all that the form asks, as it stood when its process began
 */
public record Answers(Map<String, Object> values, Set<String> fields) {

  /** Answers to a form that asks no more than was answered. */
  public Answers(Map<String, Object> values) {
    this(values, values.keySet());
  }

  /** Whether the form has this field: one that a task was opened with may be older than we are. */
  public boolean asks(String field) {
    return fields.contains(field);
  }

  /** The trimmed text of a field; empty when nothing was typed. */
  public Optional<String> text(String field) {
    Object value = values.get(field);
    return value == null || value.toString().isBlank()
        ? Optional.empty()
        : Optional.of(value.toString().strip());
  }

  /** The chosen code of a select or radio, or null. */
  public String code(String field) {
    return text(field).orElse(null);
  }

  /** True when a check box is ticked or a yes/no question was answered yes. */
  public boolean flag(String field) {
    Object value = values.get(field);
    return Boolean.TRUE.equals(value) || "YES".equals(value);
  }

  public Optional<LocalDate> date(String field) {
    return text(field).map(LocalDate::parse);
  }
}

package org.casereview.engine;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** The checked answers of a form: only its own fields, of their types, within their bounds. */
public record Answers(Map<String, Object> values) {

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

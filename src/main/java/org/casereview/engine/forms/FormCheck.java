package org.casereview.engine.forms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.casereview.engine.Answers;
import org.casereview.engine.Choice;
import org.casereview.platform.Refusal;

/** Lets through exactly the fields of a form, of their types and within their bounds. */
final class FormCheck {

  private final FormSchema schema;
  private final Map<String, Object> prefill;

  FormCheck(FormSchema schema, Map<String, Object> prefill) {
    this.schema = schema;
    this.prefill = prefill;
  }

  Answers check(Map<String, Object> submitted) throws Refusal {
    for (String key : submitted.keySet()) {
      if (!schema.fields().containsKey(key)) {
        throw new Refusal("The form has no field '" + cut(key) + "'. Nothing was recorded.");
      }
    }
    var clean = new HashMap<String, Object>();
    for (FormField field : schema.fields().values()) {
      Object value = checked(field, submitted.get(field.key()));
      if (value != null) {
        clean.put(field.key(), value);
      }
    }
    return new Answers(clean, Set.copyOf(schema.fields().keySet()));
  }

  private Object checked(FormField field, Object value) throws Refusal {
    if (value == null || value.toString().isBlank()) {
      require(!field.required(), field, "needs an answer");
      return null;
    }
    return switch (field.type()) {
      case "checkbox" -> flag(field, value);
      case "number" -> number(field, value);
      case "datetime" -> date(field, value);
      case "radio", "select" -> option(field, text(field, value));
      case "checklist", "taglist" -> many(field, value);
      default -> words(field, text(field, value));
    };
  }

  private Boolean flag(FormField field, Object value) throws Refusal {
    require(value instanceof Boolean, field, "is ticked or not ticked");
    require(!field.required() || Boolean.TRUE.equals(value), field, "has to be ticked");
    return (Boolean) value;
  }

  private Number number(FormField field, Object value) throws Refusal {
    require(value instanceof Number, field, "is a number");
    double amount = ((Number) value).doubleValue();
    require(field.min() == null || amount >= field.min(), field, "is too small");
    require(field.max() == null || amount <= field.max(), field, "is too large");
    return (Number) value;
  }

  private String date(FormField field, Object value) throws Refusal {
    String text = text(field, value);
    try {
      return LocalDate.parse(text).toString();
    } catch (DateTimeException e) {
      throw refusal(field, "is a date such as 2026-03-09");
    }
  }

  private String option(FormField field, String code) throws Refusal {
    require(allowed(field).contains(code), field, "has no such choice");
    return code;
  }

  private List<String> many(FormField field, Object value) throws Refusal {
    require(value instanceof Collection<?>, field, "is a list of choices");
    for (Object code : (Collection<?>) value) {
      option(field, String.valueOf(code));
    }
    return ((Collection<?>) value).stream().map(String::valueOf).toList();
  }

  private String words(FormField field, String text) throws Refusal {
    int length = text.codePointCount(0, text.length());
    require(field.minLength() == null || length >= field.minLength(), field, "is too short");
    require(
        field.maxLength() == null || length <= field.maxLength(),
        field,
        "is longer than " + field.maxLength() + " characters");
    require(
        text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t'),
        field,
        "holds characters that cannot be kept");
    require(
        field.pattern() == null || field.pattern().matcher(text).matches(),
        field,
        "is not written as it should be");
    return text;
  }

  private static String text(FormField field, Object value) throws Refusal {
    require(value instanceof String, field, "is text");
    return (String) value;
  }

  private Set<String> allowed(FormField field) {
    if (field.optionsFrom() == null) {
      return field.options() == null ? Set.of() : field.options();
    }
    return prefill.get(field.optionsFrom()) instanceof List<?> choices
        ? choices.stream()
            .filter(Choice.class::isInstance)
            .map(choice -> ((Choice) choice).value())
            .collect(Collectors.toSet())
        : Set.of();
  }

  private static void require(boolean holds, FormField field, String why) throws Refusal {
    if (!holds) {
      throw refusal(field, why);
    }
  }

  private static Refusal refusal(FormField field, String why) {
    return new Refusal("\"" + field.label() + "\" " + why + ".");
  }

  private static String cut(String key) {
    return key.length() > 40 ? key.substring(0, 40) : key;
  }
}

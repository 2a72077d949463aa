package org.casereview.engine.forms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.FileValue;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.casereview.engine.Answers;
import org.casereview.engine.Choice;
import org.casereview.platform.Refusal;

/** Lets through exactly the fields of a form, of their types and within their bounds. */
final class FormCheck {

  private static final Pattern DAY = Pattern.compile("[12]\\d{3}-\\d{2}-\\d{2}");

  private final FormSchema schema;
  private final Supplier<Map<String, Object>> shown;
  private Map<String, Object> prefill;

  /**
   * @param shown what the form shows, asked for only where an answer has to fit it
   */
  FormCheck(FormSchema schema, Supplier<Map<String, Object>> shown) {
    this.schema = schema;
    this.shown = shown;
  }

  Answers check(VariableMap submitted) throws Refusal {
    for (String key : submitted.keySet()) {
      if (!schema.fields().containsKey(key)) {
        throw new Refusal("The form has no field '" + cut(key) + "'. Nothing was recorded.");
      }
    }
    var clean = new HashMap<String, Object>();
    for (FormField field : schema.fields().values()) {
      Object value = checked(field, plain(field, submitted.getValueTyped(field.key())));
      if (value != null) {
        clean.put(field.key(), value);
      }
    }
    return new Answers(clean, Set.copyOf(schema.fields().keySet()));
  }

  /** What people type is text, a number, yes or no; nobody sends a form an object or a file. */
  private static Object plain(FormField field, TypedValue value) throws Refusal {
    if (value == null) {
      return null;
    }
    boolean sealed = value instanceof SerializableValue packed && !packed.isDeserialized();
    require(!sealed && !(value instanceof FileValue), field, "is typed in by a person");
    return value.getValue();
  }

  private Object checked(FormField field, Object value) throws Refusal {
    if (isNothing(value)) {
      require(!field.required(), field, "needs an answer");
      return null;
    }
    Object answer = typed(field, value);
    require(!field.shownOnly() || isAsShown(field, answer), field, "cannot be changed here");
    return answer;
  }

  private static boolean isNothing(Object value) {
    return value == null
        || (value instanceof String text && text.isBlank())
        || (value instanceof Collection<?> codes && codes.isEmpty());
  }

  private boolean isAsShown(FormField field, Object answer) {
    Object there = prefill().get(field.key());
    return there != null && there.toString().equals(answer.toString());
  }

  private Object typed(FormField field, Object value) throws Refusal {
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
    require(Double.isFinite(amount), field, "is a number");
    require(field.min() == null || amount >= field.min(), field, "is too small");
    require(field.max() == null || amount <= field.max(), field, "is too large");
    return (Number) value;
  }

  private String date(FormField field, Object value) throws Refusal {
    String text = text(field, value);
    require(DAY.matcher(text).matches(), field, "is a date such as 2026-03-09");
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
    var codes = new ArrayList<String>();
    for (Object code : (Collection<?>) value) {
      codes.add(option(field, text(field, code)));
    }
    return codes;
  }

  private String words(FormField field, String text) throws Refusal {
    int length = text.codePointCount(0, text.length());
    require(field.minLength() == null || length >= field.minLength(), field, "is too short");
    require(
        field.maxLength() == null || length <= field.maxLength(),
        field,
        "is longer than " + field.maxLength() + " characters");
    require(
        text.codePoints().allMatch(FormCheck::canBeKept),
        field,
        "holds characters that cannot be kept");
    require(
        field.pattern() == null || field.pattern().matcher(text).matches(),
        field,
        "is not written as it should be");
    return text;
  }

  /** Half a character, or none, is kept by no database and read by nobody. */
  private static boolean canBeKept(int c) {
    boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return !half && (c >= ' ' || c == '\n' || c == '\r' || c == '\t');
  }

  private static String text(FormField field, Object value) throws Refusal {
    require(value instanceof String, field, "is text");
    return (String) value;
  }

  private Set<String> allowed(FormField field) {
    if (field.optionsFrom() == null) {
      return field.options() == null ? Set.of() : field.options();
    }
    return prefill().get(field.optionsFrom()) instanceof List<?> choices
        ? choices.stream()
            .filter(Choice.class::isInstance)
            .map(choice -> ((Choice) choice).value())
            .collect(Collectors.toSet())
        : Set.of();
  }

  private Map<String, Object> prefill() {
    if (prefill == null) {
      prefill = shown.get();
    }
    return prefill;
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

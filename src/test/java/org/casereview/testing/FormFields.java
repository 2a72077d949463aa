package org.casereview.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fields of a form file, and what people never send for each. */
public final class FormFields {

  private static final Set<String> INPUTS =
      Set.of("textfield", "textarea", "number", "checkbox", "radio", "select", "datetime");

  /** Half a character, nothing at all, and a bell. */
  private static final List<String> UNKEPT = List.of("x\uD800y", "x\u0000y", "x\u0007y");

  private FormFields() {}

  /** A field as its file describes it, and whether a condition may hide it. */
  public record Field(JsonNode json, boolean mayBeHidden) {

    public String key() {
      return json.path("key").asText();
    }

    public String type() {
      return json.path("type").asText();
    }

    public boolean required() {
      return json.at("/validate/required").asBoolean() && !mayBeHidden;
    }

    public boolean shownOnly() {
      return json.path("disabled").asBoolean() || json.path("readonly").asBoolean();
    }

    /** Fields of the same shape are checked by the same lines. */
    public String shape() {
      return "%s %s %s %s"
          .formatted(type(), json.path("validate"), mayBeHidden, json.has("valuesKey"));
    }

    /** An answer that fits; of a list that the program gives, its one choice. */
    public Object good() {
      return switch (type()) {
        case "checkbox" -> true;
        case "number" -> Math.max(1, json.at("/validate/min").asInt(1));
        case "datetime" -> "2026-03-09";
        case "radio", "select" -> json.at("/values/0/value").asText("GIVEN");
        default ->
            json.at("/validate").has("pattern")
                ? "10:30"
                : "x".repeat(Math.max(1, json.at("/validate/minLength").asInt(1)));
      };
    }

    /** What is never answered to it, each with a name. */
    public Map<String, Object> wrong() {
      var wrong = new LinkedHashMap<String, Object>();
      wrong.put("an object", Map.of("a", 1));
      wrong.put("a list of lists", List.of(List.of("YES")));
      switch (type()) {
        case "checkbox" -> {
          wrong.put("yes in words", "true");
          wrong.put("one for yes", 1);
        }
        case "number" -> numbers(wrong);
        case "datetime" -> dates(wrong);
        case "radio", "select" -> {
          wrong.put("a code that is not there", "NO-SUCH-CODE");
          wrong.put("the code in lower case", String.valueOf(good()).toLowerCase() + "x");
          wrong.put("a number", 7);
          wrong.put("yes", true);
          wrong.put("a list with its code", List.of(good()));
        }
        default -> texts(wrong);
      }
      if (required()) {
        wrong.put("nothing", null);
        wrong.put("an empty text", "");
        wrong.put("blanks", " \t ");
        wrong.put("an empty list", List.of());
      }
      if (required() && type().equals("checkbox")) {
        wrong.put("not ticked", false);
      }
      if (shownOnly() && !type().equals("checkbox")) {
        wrong.put("something else than was shown", json.at("/values/1/value").asText(good() + "y"));
      }
      return wrong;
    }

    private void texts(Map<String, Object> wrong) {
      wrong.put("a number", 7);
      wrong.put("yes", true);
      UNKEPT.forEach(text -> wrong.put("a text with " + (int) text.charAt(1), text));
      if (json.at("/validate").has("pattern")) {
        wrong.put("a time that is none", "24:60");
      }
      int most = json.at("/validate/maxLength").asInt(0);
      if (most > 0) {
        wrong.put("a text too long", "x".repeat(most + 1));
        wrong.put("a text much too long", "y".repeat(most * 10 + 100_000));
      }
      int least = json.at("/validate/minLength").asInt(0);
      if (least > 1) {
        wrong.put("a text too short", "x".repeat(least - 1));
      }
    }

    private void numbers(Map<String, Object> wrong) {
      wrong.put("a number in words", "7");
      wrong.put("a number without end", new BigDecimal("1e400"));
      if (json.at("/validate").has("max")) {
        wrong.put("a number too large", json.at("/validate/max").asInt() + 1);
      }
      if (json.at("/validate").has("min")) {
        wrong.put("a number too small", json.at("/validate/min").asInt() - 1);
      }
    }

    private static void dates(Map<String, Object> wrong) {
      List.of(
              "tomorrow",
              "2026-02-30",
              "2026-13-01",
              "2026-03-09T10:00",
              "0000-01-01",
              "+99999-01-01",
              "09/03/2026",
              "2026-3-9")
          .forEach(day -> wrong.put("the day " + day, day));
      wrong.put("a number", 20260309);
    }
  }

  public static List<Field> of(byte[] form) {
    try {
      return of(new ObjectMapper().readTree(form));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static List<Field> of(JsonNode form) {
    var fields = new ArrayList<Field>();
    collect(form, false, fields);
    return fields;
  }

  private static void collect(JsonNode holder, boolean hidden, List<Field> fields) {
    for (JsonNode component : holder.path("components")) {
      boolean conditional = hidden || component.path("conditional").has("hide");
      if (INPUTS.contains(component.path("type").asText())) {
        fields.add(new Field(component, conditional));
      }
      collect(component, conditional, fields);
    }
  }
}

package org.casereview.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The fields that a form file lets people fill in, in its order. */
final class FormSchema {

  private static final Set<String> INPUTS =
      Set.of(
          "textfield",
          "textarea",
          "number",
          "checkbox",
          "radio",
          "select",
          "datetime",
          "checklist",
          "taglist");

  private final Map<String, FormField> fields = new LinkedHashMap<>();

  private FormSchema() {}

  static FormSchema of(JsonNode form) {
    var schema = new FormSchema();
    schema.read(form.path("components"), false);
    return schema;
  }

  Map<String, FormField> fields() {
    return fields;
  }

  private void read(JsonNode components, boolean hidden) {
    for (JsonNode component : components) {
      boolean conditional = hidden || component.path("conditional").has("hide");
      if (INPUTS.contains(component.path("type").asText()) && component.hasNonNull("key")) {
        var field = field(component, conditional);
        fields.put(field.key(), field);
      }
      read(component.path("components"), conditional);
    }
  }

  private static FormField field(JsonNode node, boolean conditional) {
    JsonNode rules = node.path("validate");
    return new FormField(
        node.path("key").asText(),
        node.path("label").asText(node.path("dateLabel").asText(node.path("key").asText())),
        node.path("type").asText(),
        rules.path("required").asBoolean(false) && !conditional,
        whole(rules, "minLength"),
        whole(rules, "maxLength"),
        number(rules, "min"),
        number(rules, "max"),
        rules.hasNonNull("pattern") ? Pattern.compile(rules.path("pattern").asText()) : null,
        options(node),
        node.hasNonNull("valuesKey") ? node.path("valuesKey").asText() : null,
        node.path("disabled").asBoolean(false) || node.path("readonly").asBoolean(false),
        conditional);
  }

  private static Set<String> options(JsonNode node) {
    if (!node.has("values")) {
      return null;
    }
    var codes = new LinkedHashSet<String>();
    node.path("values").forEach(option -> codes.add(option.path("value").asText()));
    return codes;
  }

  private static Integer whole(JsonNode rules, String name) {
    return rules.hasNonNull(name) ? rules.path(name).asInt() : null;
  }

  private static Double number(JsonNode rules, String name) {
    return rules.hasNonNull(name) ? rules.path(name).asDouble() : null;
  }
}

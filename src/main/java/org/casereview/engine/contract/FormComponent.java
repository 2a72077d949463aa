package org.casereview.engine.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** One component of a form: what it may be, and what it has to say about its answer. */
final class FormComponent {

  private static final Set<String> ANYWHERE = Set.of("id", "type", "layout", "conditional");
  private static final Set<String> QUESTION =
      Set.of(
          "key",
          "label",
          "description",
          "validate",
          "defaultValue",
          "disabled",
          "readonly",
          "properties");
  private static final Set<String> CHOICES = Set.of("values", "valuesKey");

  /** The kinds of component and what each may hold besides the common properties. */
  private static final Map<String, Set<String>> KINDS =
      Map.ofEntries(
          Map.entry("text", Set.of("text", "label")),
          Map.entry("group", Set.of("label", "components", "showOutline")),
          Map.entry("separator", Set.of()),
          Map.entry("spacer", Set.of("height")),
          Map.entry("textfield", Set.of("appearance")),
          Map.entry("textarea", Set.of()),
          Map.entry("number", Set.of("decimalDigits", "increment", "appearance")),
          Map.entry("checkbox", Set.of()),
          Map.entry("radio", CHOICES),
          Map.entry("select", Set.of("values", "valuesKey", "searchable")),
          Map.entry(
              "datetime",
              Set.of("subtype", "dateLabel", "disallowPassedDates", "timeSerializingFormat")));

  private static final Set<String> SHOWN_ONLY = Set.of("text", "group", "separator", "spacer");
  private static final Set<String> CHECKS =
      Set.of("required", "minLength", "maxLength", "min", "max", "pattern", "validationType");
  private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]*");
  private static final Pattern CODE = Pattern.compile("[A-Z0-9_-]{1,40}");
  private static final Pattern WORD = Pattern.compile("\\{\\{ *[a-z][A-Za-z0-9]* *}}");
  private static final Pattern HIDDEN =
      Pattern.compile(
          "=(?:\\s|\\(|\\)|not\\(|!=|=|\"[A-Z0-9_-]*+\"|[a-z][A-Za-z0-9]*+(?!\\s*+\\()|-?[0-9]++)++");
  private static final Pattern FOREIGN =
      Pattern.compile(
          "<\\s*[a-z!/]|https?:|javascript:|data:|]\\s*\\(\\s*//", Pattern.CASE_INSENSITIVE);

  private final JsonNode component;
  private final String type;
  private final List<String> wrong = new ArrayList<>();

  FormComponent(JsonNode component) {
    this.component = component;
    this.type = component.path("type").asText();
  }

  List<String> wrong() {
    if (!KINDS.containsKey(type)) {
      wrong.add(
          "The component '" + type + "' is not supported; use " + new TreeSet<>(KINDS.keySet()));
      return wrong;
    }
    properties();
    texts(component);
    hidden();
    if (!SHOWN_ONLY.contains(type)) {
      question();
    }
    return wrong;
  }

  private void properties() {
    var unknown = new TreeSet<String>();
    component.fieldNames().forEachRemaining(unknown::add);
    unknown.removeAll(ANYWHERE);
    unknown.removeAll(KINDS.get(type));
    if (!SHOWN_ONLY.contains(type)) {
      unknown.removeAll(QUESTION);
    }
    unknown.forEach(u -> wrong.add("'" + u + "' cannot be set at a " + type + "; remove it."));
  }

  /** Texts may show delivered words as {@code {{word}}}; they compute nothing and lead nowhere. */
  private void texts(JsonNode node) {
    for (String name : List.of("text", "label", "description", "dateLabel")) {
      String text = WORD.matcher(node.path(name).asText()).replaceAll("");
      if (text.startsWith("=") || text.contains("{{") || text.contains("${")) {
        wrong.add("The " + name + " computes something; show words as {{word}}.");
      }
      if (FOREIGN.matcher(text).find()) {
        wrong.add("The " + name + " holds markup or leads outside; write plain text.");
      }
    }
    for (String name : List.of("disabled", "readonly", "showOutline", "searchable")) {
      if (node.has(name) && !node.get(name).isBoolean()) {
        wrong.add("'" + name + "' is true or false.");
      }
    }
  }

  private void hidden() {
    JsonNode conditional = component.path("conditional");
    conditional
        .fieldNames()
        .forEachRemaining(
            name -> {
              String rule = conditional.path(name).asText();
              if (!name.equals("hide") || rule.length() > 500 || !HIDDEN.matcher(rule).matches()) {
                wrong.add("'" + rule + "' cannot hide it: compare other answers with codes.");
              }
            });
  }

  private void question() {
    if (!KEY.matcher(component.path("key").asText()).matches()) {
      wrong.add("Its key is camelCase, such as 'reasons'.");
    }
    String label = type.equals("datetime") ? "dateLabel" : "label";
    if (component.path(label).asText().isBlank()) {
      wrong.add("It has no label that people can read.");
    }
    JsonNode validate = component.path("validate");
    validate
        .fieldNames()
        .forEachRemaining(
            name -> {
              JsonNode check = validate.get(name);
              if (!CHECKS.contains(name) || (check.isTextual() && check.asText().startsWith("="))) {
                wrong.add("The check '" + name + "' is not supported.");
              }
            });
    switch (type) {
      case "textfield", "textarea" -> {
        if (validate.path("maxLength").asInt(0) < 1) {
          wrong.add("Say how long the answer may be (maxLength).");
        }
      }
      case "datetime" -> {
        if (!component.path("subtype").asText().equals("date")) {
          wrong.add("Ask for a date; times of day are not taken.");
        }
      }
      case "radio", "select" -> choices();
      default -> {}
    }
  }

  private void choices() {
    JsonNode values = component.path("values");
    if (component.has("valuesKey") == component.has("values")) {
      wrong.add("Give its choices, either here (values) or by the program (valuesKey).");
    }
    if (component.has("values") && (!values.isArray() || values.isEmpty())) {
      wrong.add("It has no choices.");
    }
    var seen = new HashSet<String>();
    for (JsonNode choice : values) {
      String code = choice.path("value").asText();
      if (!CODE.matcher(code).matches() || !seen.add(code)) {
        wrong.add("The choice '" + code + "' is a code of its own, such as IN_SCOPE.");
      }
      texts(choice);
      if (choice.path("label").asText().isBlank()) {
        wrong.add("The choice '" + code + "' has no label.");
      }
    }
  }
}

package org.casereview.engine.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** A form as Tasklist can show it: supported components, each answer bounded, each key once. */
final class FormRules {

  private static final int NEWEST_SCHEMA = 16;
  private static final Set<String> TOP =
      Set.of(
          "id",
          "type",
          "components",
          "schemaVersion",
          "executionPlatform",
          "executionPlatformVersion",
          "exporter",
          "versionTag",
          "recordedQuestions");

  private final Release.Form form;
  private final Findings findings;
  private final Set<String> keys = new HashSet<>();
  private final Set<String> ids = new HashSet<>();

  FormRules(Release.Form form, Findings findings) {
    this.form = form;
    this.findings = findings;
  }

  void check() {
    JsonNode content = form.content();
    var unknown = new TreeSet<String>();
    content.fieldNames().forEachRemaining(unknown::add);
    unknown.removeAll(TOP);
    unknown.forEach(u -> complain("'" + u + "' is not part of a form; remove it."));
    int version = content.path("schemaVersion").asInt(0);
    if (version < 1 || version > NEWEST_SCHEMA) {
      complain("The schemaVersion is at most " + NEWEST_SCHEMA + ": choose Camunda 7.24.");
    }
    if (!content.path("type").asText().equals("default")) {
      complain("The type of a form is 'default'.");
    }
    if (!content.path("executionPlatform").asText().equals("Camunda Platform")) {
      complain("The executionPlatform is 'Camunda Platform'.");
    }
    if (!content.path("components").isArray() || content.path("components").isEmpty()) {
      complain("The form shows nothing.");
    }
    content.path("components").forEach(this::component);
  }

  private void component(JsonNode component) {
    String name = component.path("key").asText(component.path("id").asText());
    String label = Boxes.nameOf(component);
    new FormComponent(component).wrong().forEach(w -> complain(name, label, w));
    if (component.has("key") && !keys.add(name)) {
      complain(name, label, "The key '" + name + "' is used twice.");
    }
    if (!component.path("id").asText().isEmpty() && !ids.add(component.path("id").asText())) {
      complain(name, label, "The id '" + component.path("id").asText() + "' is used twice.");
    }
    component.path("components").forEach(this::component);
  }

  private void complain(String sentence) {
    complain("", "", sentence);
  }

  private void complain(String key, String label, String sentence) {
    findings.add(form.file(), 0, key, label, Rule.FORM, sentence);
  }
}

package org.casereview.engine.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * G1: the questions that a decision rests on are asked, seen, unanswered at first and compulsory.
 */
final class AskedQuestions {

  private final Map<String, Set<String>> questions;
  private final Release release;

  AskedQuestions(Map<String, Set<String>> questions, Release release) {
    this.questions = questions;
    this.release = release;
  }

  void check(Findings findings) {
    questions.forEach(
        (id, keys) -> {
          Release.Form form = release.forms.get(id);
          if (form != null) {
            var asked = new HashMap<String, JsonNode>();
            collect(form.content(), asked);
            for (String key : new TreeSet<>(keys)) {
              JsonNode question = asked.get(key);
              String label = question == null ? "" : Boxes.nameOf(question);
              wrong(question)
                  .ifPresent(wrong -> findings.add(form.file(), 0, key, label, Rule.G1, wrong));
            }
          }
        });
  }

  /** A question inside what can be hidden can be hidden. */
  private static void collect(JsonNode holder, Map<String, JsonNode> asked) {
    for (JsonNode component : holder.path("components")) {
      if (component.has("key")) {
        asked.putIfAbsent(component.get("key").asText(), component);
      }
      if (!component.has("conditional")) {
        collect(component, asked);
      }
    }
  }

  private static Optional<String> wrong(JsonNode question) {
    if (question == null) {
      return Optional.of("The form must ask this, where nothing hides it: a decision rests on it.");
    }
    if (!question.path("validate").path("required").asBoolean(false)) {
      return Optional.of("The answer must be required: a decision rests on it.");
    }
    if (question.has("conditional")) {
      return Optional.of("Nothing may hide this question: a decision rests on it.");
    }
    if (question.path("disabled").asBoolean(false) || question.path("readonly").asBoolean(false)) {
      return Optional.of("People must be able to answer this: a decision rests on it.");
    }
    return question.has("defaultValue")
        ? Optional.of("Nothing is answered beforehand: a decision rests on it.")
        : Optional.empty();
  }
}

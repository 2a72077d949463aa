package org.casereview.engine.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Forms that run something, lead outside, or no longer ask what a decision rests on. */
final class HostileForms {

  private record Way(String title, String said, BiConsumer<ArrayNode, ObjectNode> change) {}

  private static final List<Way> ON_A_QUESTION =
      List.of(
          new Way(
              "a script in its label", "plain text", put("label", "<img src=x onerror=alert(1)>")),
          new Way("a link in its label", "plain text", put("label", "[read](javascript:alert(1))")),
          new Way("a label that is computed", "computes something", put("label", "=secret()")),
          new Way("a page in a frame", "not supported", put("type", "iframe")),
          new Way("markup of its own", "not supported", put("type", "html")),
          new Way("a file", "not supported", put("type", "filepicker")),
          new Way("an answer that is computed", "cannot be set", put("expression", "=1 + 1")),
          new Way("choices that are computed", "cannot be set", put("valuesExpression", "=all()")),
          new Way("a check that is computed", "not supported", HostileForms::computedCheck),
          new Way("a call that hides it", "cannot hide it", hidden("=is defined(secret)")));

  private static final List<Way> ON_A_PROMISE =
      List.of(
          new Way("is not asked", "The form must ask this", HostileForms::leftOut),
          new Way("is hidden", "Nothing may hide this", hidden("=1 = 1")),
          new Way("may be left empty", "must be required", HostileForms::optional),
          new Way("is answered beforehand", "answered beforehand", put("defaultValue", "YES")),
          new Way("cannot be answered", "able to answer", locked()),
          new Way("is hidden with its group", "where nothing hides it", HostileForms::hiddenGroup));

  private static final ObjectMapper JSON = new ObjectMapper();
  private final List<HostileRelease> all = new ArrayList<>();

  static Stream<HostileRelease> all() {
    var forms = new HostileForms();
    List<String> files = Ours.RELEASE.keySet().stream().filter(f -> f.endsWith(".form")).toList();
    for (int i = 0; i < files.size(); i++) {
      String key = firstKey(Ours.text(ModelFiles.stem(files.get(i)) + ".form"));
      Way way = ON_A_QUESTION.get(i % ON_A_QUESTION.size());
      forms.add(Kind.FORM, files.get(i), key, way, Rule.FORM);
    }
    int[] turn = {0};
    Promises.OURS.questions().keySet().stream()
        .sorted()
        .forEach(
            form ->
                Promises.OURS.questions().get(form).stream()
                    .sorted()
                    .forEach(
                        key -> {
                          Way way = ON_A_PROMISE.get(turn[0]++ % ON_A_PROMISE.size());
                          forms.add(Kind.G1, Ours.file(form + ".form"), key, way, Rule.G1);
                        }));
    return forms.all.stream();
  }

  private void add(Kind kind, String file, String key, Way way, Rule rule) {
    try {
      JsonNode form = JSON.readTree(Ours.RELEASE.get(file));
      ArrayNode holder = holder(form, key);
      ObjectNode question = question(holder, key);
      boolean named =
          kind != Kind.G1 || !(way.said().contains("must ask") || way.said().contains("where"));
      way.change().accept(holder, question);
      String label = question.path("label").asText(question.path("dateLabel").asText());
      all.add(
          new HostileRelease(
              kind,
              "'" + key + "': " + way.title() + " (" + ModelFiles.stem(file) + ")",
              Map.of(file, JSON.writeValueAsString(form)),
              file,
              rule,
              key,
              named ? label : "",
              way.said()));
    } catch (IOException e) {
      throw new IllegalArgumentException(file, e);
    }
  }

  private static BiConsumer<ArrayNode, ObjectNode> put(String property, String value) {
    return (holder, question) -> question.put(property, value);
  }

  private static BiConsumer<ArrayNode, ObjectNode> hidden(String rule) {
    return (holder, question) -> question.putObject("conditional").put("hide", rule);
  }

  private static BiConsumer<ArrayNode, ObjectNode> locked() {
    return (holder, question) -> question.put("readonly", true);
  }

  private static void computedCheck(ArrayNode holder, ObjectNode question) {
    question.withObject("/validate").put("custom", "true");
  }

  private static void optional(ArrayNode holder, ObjectNode question) {
    question.withObject("/validate").put("required", false);
  }

  private static void leftOut(ArrayNode holder, ObjectNode question) {
    holder.remove(indexOf(holder, question));
    holder.addObject().put("type", "separator").put("id", "nothing");
  }

  private static void hiddenGroup(ArrayNode holder, ObjectNode question) {
    holder.remove(indexOf(holder, question));
    ObjectNode group =
        holder.addObject().put("type", "group").put("id", "hiding").put("label", "More");
    group.putObject("conditional").put("hide", "=1 = 1");
    group.putArray("components").add(question);
  }

  private static int indexOf(ArrayNode holder, ObjectNode question) {
    for (int i = 0; i < holder.size(); i++) {
      if (holder.get(i) == question) {
        return i;
      }
    }
    throw new IllegalArgumentException(question.toString());
  }

  private static String firstKey(String form) {
    return form.replaceFirst("(?s).*?\"key\": \"([^\"]*)\".*", "$1");
  }

  private static ObjectNode question(ArrayNode holder, String key) {
    for (JsonNode component : holder) {
      if (component.path("key").asText().equals(key)) {
        return (ObjectNode) component;
      }
    }
    throw new IllegalArgumentException(key);
  }

  private static ArrayNode holder(JsonNode form, String key) {
    for (JsonNode component : form.path("components")) {
      if (component.path("key").asText().equals(key)) {
        return (ArrayNode) form.path("components");
      }
      if (component.has("components")) {
        ArrayNode inner = holder(component, key);
        if (inner != null) {
          return inner;
        }
      }
    }
    return null;
  }
}

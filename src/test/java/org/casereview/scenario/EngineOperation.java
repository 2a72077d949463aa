package org.casereview.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** One operation of the engine's REST, as its own OpenAPI document names it. */
record EngineOperation(String id, String method, String path, JsonNode body) {

  private static final Pattern HOLE = Pattern.compile("\\{([^}]+)}");
  private static final int DEEP = 4;
  private static final JsonNode DOCUMENT = document();

  private static JsonNode document() {
    try (var file = EngineOperation.class.getResourceAsStream("/openapi.json")) {
      return new ObjectMapper().readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<EngineOperation> all() {
    var all = new ArrayList<EngineOperation>();
    DOCUMENT
        .path("paths")
        .fields()
        .forEachRemaining(
            path ->
                path.getValue()
                    .fields()
                    .forEachRemaining(
                        operation ->
                            all.add(of(path.getKey(), operation.getKey(), operation.getValue()))));
    return all;
  }

  private static EngineOperation of(String path, String method, JsonNode operation) {
    return new EngineOperation(
        operation.path("operationId").asText(),
        method.toUpperCase(java.util.Locale.ROOT),
        path,
        operation.at("/requestBody/content/application~1json/schema"));
  }

  boolean isRead() {
    return method.equals("GET") || method.equals("OPTIONS");
  }

  /** The path with the ids of things that are there. */
  String at(LiveThings live) {
    String kind = path.split("/")[1].equals("history") ? path.split("/")[2] : path.split("/")[1];
    return HOLE.matcher(path)
        .replaceAll((MatchResult hole) -> live.of(kind, hole.group(1)).replace("$", "\\$"));
  }

  /** A body that means it: every field filled, with the same ids wherever one fits. */
  Object content(LiveThings live) {
    return body.isMissingNode() ? null : sample(body, "", live, DEEP);
  }

  private static Object sample(JsonNode schema, String name, LiveThings live, int depth) {
    JsonNode type = resolved(schema);
    if (type.has("enum")) {
      return type.path("enum").path(0).asText();
    }
    return switch (type.path("type").asText("object")) {
      case "boolean" -> true;
      case "integer", "number" -> 1;
      case "string" -> live.named(name);
      case "array" ->
          depth == 0 ? List.of() : List.of(sample(type.path("items"), name, live, depth - 1));
      default -> depth == 0 ? Map.of() : whole(type, live, depth);
    };
  }

  private static Map<String, Object> whole(JsonNode type, LiveThings live, int depth) {
    var fields = new HashMap<String, Object>();
    type.findParents("properties").stream()
        .flatMap(part -> part.path("properties").properties().stream())
        .forEach(
            field ->
                fields.put(
                    field.getKey(), sample(field.getValue(), field.getKey(), live, depth - 1)));
    if (type.has("additionalProperties")) {
      fields.put("outcome", Map.of("value", "CLOSE", "type", "String"));
    }
    return fields;
  }

  private static JsonNode resolved(JsonNode schema) {
    String reference = schema.path("$ref").asText();
    return reference.isEmpty() ? schema : DOCUMENT.at(reference.substring(1));
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}

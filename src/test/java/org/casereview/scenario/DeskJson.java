package org.casereview.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;

/** How what somebody sends is written, and what comes back is read. */
final class DeskJson {

  /** Half a character goes over the line as it was written. */
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private DeskJson() {}

  /** The answers of a form as the engine takes them. */
  static Map<String, Object> typed(Map<String, ?> answers) {
    return answers.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> Map.of("value", e.getValue())));
  }

  static Object plain(JsonNode value) {
    return JSON.convertValue(value, Object.class);
  }

  static String written(Object body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode read(String body) {
    try {
      return body.isBlank() ? JSON.createObjectNode() : JSON.readTree(body);
    } catch (JsonProcessingException e) {
      return JSON.createObjectNode().put("message", body);
    }
  }
}

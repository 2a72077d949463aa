package org.casereview.scenario;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What could be sent in the place of a body, of a part of it, or of a parameter. */
final class HostileContent {

  /** What a body would be, and as what it is sent. */
  record Body(String name, String type, byte[] bytes) {

    @Override
    public String toString() {
      return name;
    }
  }

  static final String JSON = "application/json";

  /** Would open a wall of quotes, if there were one. */
  static final List<String> FRAGMENTS =
      List.of(
          "' or '1'='1",
          "\" or \"\"=\"",
          "') or 1=1 --",
          "'; select pg_sleep(3) --",
          "%",
          "_%_",
          "\\",
          // What a pattern that repeats a repetition takes for ever to find no match in.
          "a".repeat(60) + "!",
          "%_".repeat(100),
          "CR-" + "2026-".repeat(40) + "!");

  static final List<String> TEXTS =
      List.of(
          "\0",
          "A\0B",
          "\ud800",
          "' or '1'='1",
          "%_",
          "../../etc/passwd",
          "-1",
          "2147483647",
          "99999999999999999999",
          "1e400",
          "NaN",
          "name,desc;drop table x",
          "\u202e\u2028",
          "${7*7}",
          "#{7*7}",
          "{{7*7}}",
          "x".repeat(5000),
          "");

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private static final List<JsonNode> PARTS =
      List.of(
          NODES.nullNode(),
          NODES.textNode("A\0B"),
          NODES.textNode("\ud800 alone"),
          NODES.textNode("' or '1'='1"),
          NODES.textNode("${7*7} #{7*7} T(Runtime)"),
          NODES.textNode("x".repeat(1_000_000)),
          NODES.textNode(""),
          NODES.numberNode(7),
          NODES.numberNode(-1),
          NODES.numberNode(Long.MAX_VALUE),
          raw("1e400"),
          raw("NaN"),
          NODES.booleanNode(false),
          NODES.arrayNode().add(NODES.nullNode()),
          NODES.arrayNode(),
          NODES.objectNode().put("@class", "x"),
          raw("[".repeat(10_000) + "]".repeat(10_000)));

  /** Where nothing is sent. */
  static final JsonNode NONE = com.fasterxml.jackson.databind.node.MissingNode.getInstance();

  private HostileContent() {}

  private static JsonNode raw(String text) {
    return NODES.rawValueNode(new RawValue(text));
  }

  /** In the place of the whole body. */
  static List<Body> wholes(JsonNode sample) {
    var bodies = new ArrayList<Body>();
    for (String text :
        List.of(
            "",
            "no JSON",
            "[]",
            "{}",
            "null",
            "7",
            "\"text\"",
            "{\"a\":",
            "{} {}",
            "{\"a\":NaN}")) {
      bodies.add(new Body("whole " + text, JSON, text.getBytes(StandardCharsets.UTF_8)));
    }
    bodies.add(new Body("deep", JSON, ("{\"a\":".repeat(10_000)).getBytes(StandardCharsets.UTF_8)));
    bodies.add(
        new Body("no UTF-8", JSON, new byte[] {'{', '"', (byte) 0xc3, (byte) 0x28, '"', ':', '1'}));
    byte[] right = written(sample);
    String twice = new String(right, StandardCharsets.UTF_8);
    bodies.add(
        new Body(
            "keys twice",
            JSON,
            (twice.substring(0, twice.length() - 1)
                    + (twice.length() > 2 ? "," : "")
                    + twice.substring(1))
                .getBytes(StandardCharsets.UTF_8)));
    for (String type :
        List.of(
            "text/plain",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "multipart/form-data",
            "application/*",
            "application/x-java-serialized-object",
            "no type at all",
            "application/json;charset=none-such")) {
      bodies.add(new Body("as " + type, type, right));
    }
    return bodies;
  }

  /** The sample with one part of it, however deep, made into something else. */
  static List<Body> parts(JsonNode sample) {
    var bodies = new ArrayList<Body>();
    var copy = sample.deepCopy();
    each(copy, "", copy, bodies);
    return bodies;
  }

  private static void each(JsonNode node, String at, JsonNode whole, List<Body> bodies) {
    if (node instanceof ObjectNode object) {
      for (String name : names(object)) {
        var was = object.get(name);
        for (JsonNode part : PARTS) {
          object.set(name, part);
          bodies.add(body(at + "/" + name, part, whole));
        }
        object.set(name, was);
        each(was, at + "/" + name, whole, bodies);
      }
    } else if (node instanceof ArrayNode list && !list.isEmpty()) {
      var was = list.get(0);
      for (JsonNode part : PARTS) {
        list.set(0, part);
        bodies.add(body(at + "/0", part, whole));
      }
      list.set(0, was);
      each(was, at + "/0", whole, bodies);
    }
  }

  private static List<String> names(ObjectNode object) {
    var names = new ArrayList<String>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static Body body(String at, JsonNode part, JsonNode whole) {
    String told = new String(written(part), StandardCharsets.UTF_8);
    return new Body(
        at + " = " + told.substring(0, Math.min(told.length(), 40)), JSON, written(whole));
  }

  static byte[] written(JsonNode node) {
    try {
      return MAPPER.writeValueAsBytes(node);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.casereview.scenario;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Values of the wrong type, size, depth, alphabet or time, drawn by chance. */
final class WildValues {

  /** Parts of JSON, and of what only looks like it. */
  private static final List<String> PARTS =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "-0.0",
          "1.5",
          "2147483648",
          "9223372036854775808",
          "1e400",
          "1e-400",
          "1e999999999",
          "NaN",
          "-Infinity",
          "0x1F",
          "012",
          "+1",
          ".5",
          "[]",
          "[[]]",
          "[null]",
          "{}",
          "{\"\":{}}",
          "{\"@class\":\"java.lang.Object\"}",
          "'x'",
          "/* */1",
          "undefined",
          "\"\\ud800\"",
          "\"\\u0000\"",
          "\"\\x41\"",
          "\"tab\there\"");

  private static final List<String> TIMES =
      List.of(
          "2026-02-30",
          "0000-01-01",
          "-4713-01-01",
          "9999-12-31",
          "+10000-01-01",
          "+999999999-12-31",
          "-999999999-01-01",
          "2026-01-15T25:00:00Z",
          "2026-01-15T10:00:00+18:01",
          "+1000000000-12-31T23:59:59Z",
          "294277-01-01T00:00:00Z",
          "2026-W03",
          "24:00",
          "P1Y",
          "now");

  private static final List<String> WORDS =
      List.of(
          "YES",
          "REVIEW",
          "CLOSE",
          "P0",
          "S0005",
          "S9999",
          "CR-2026-000001",
          "CR-2026-99999999999999999999",
          "00000000-0000-7000-8000-00000000000",
          "1-1-1-1-1",
          "ENGLAND_AND_WALES",
          "name,asc",
          "caseNumber,desc,x",
          "(a+)+$",
          "((((((((((((((((((((a*)*)*)*)*)*)*",
          "\\",
          "%",
          "%25%32%66",
          "\r\nX-Wild: 1",
          "\u0130\u0131\u017f\u212a",
          "e\u0301".repeat(200),
          "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67",
          "\ufeff\uffff\u202e",
          "\u0007\u001b[31m\u007f\u0085");

  private final Random random;

  WildValues(Random random) {
    this.random = random;
  }

  <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /** One time in so many. */
  boolean rarely(int times) {
    return random.nextInt(times) == 0;
  }

  /** Some words for a field, a part of an address or a parameter. */
  String text() {
    return switch (random.nextInt(8)) {
      case 0 -> oneOf(TIMES);
      case 1 -> oneOf(HostileContent.TEXTS);
      case 2 -> Long.toString(random.nextLong() >> random.nextInt(64));
      case 3 -> new java.util.UUID(random.nextLong(), random.nextLong()).toString();
      case 4 -> letters(random.nextInt(1, 60));
      case 5 -> "x".repeat(1 << random.nextInt(12));
      default -> oneOf(WORDS);
    };
  }

  /** Letters of any script, signs of any kind, and halves of some. */
  private String letters(int count) {
    var text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append((char) random.nextInt(random.nextBoolean() ? 0x80 : 0x10000));
    }
    return text.toString();
  }

  /** The sample with one to three of its parts made into something else, as bytes of some kind. */
  byte[] body(JsonNode sample) {
    var node = sample.isMissingNode() ? JsonNodeFactory.instance.objectNode() : sample.deepCopy();
    for (int i = random.nextInt(4); i > 0; i--) {
      node = changed(node);
    }
    return spoilt(HostileContent.written(node));
  }

  private JsonNode changed(JsonNode whole) {
    var inside = new ArrayList<JsonNode>();
    inside(whole, inside);
    if (inside.isEmpty() || rarely(30)) {
      return value();
    }
    var place = oneOf(inside);
    if (place instanceof ObjectNode object) {
      var names = new ArrayList<String>();
      object.fieldNames().forEachRemaining(names::add);
      String name = rarely(6) ? text() : oneOf(names);
      if (rarely(8)) {
        object.remove(name);
      } else {
        object.set(name, value());
      }
    } else if (place instanceof ArrayNode list) {
      if (rarely(4)) {
        list.removeAll();
      }
      for (int i = rarely(50) ? 2000 : random.nextInt(3); i > 0; i--) {
        list.add(value());
      }
    }
    return whole;
  }

  private static void inside(JsonNode node, List<JsonNode> all) {
    if (node.isArray() || node.isObject() && !node.isEmpty()) {
      all.add(node);
    }
    node.forEach(part -> inside(part, all));
  }

  private JsonNode value() {
    return switch (random.nextInt(4)) {
      case 0 -> raw(oneOf(PARTS));
      case 1 -> rarely(10) ? raw("[".repeat(10_000)) : raw("9".repeat(random.nextInt(1, 2000)));
      default -> JsonNodeFactory.instance.textNode(text());
    };
  }

  private static JsonNode raw(String text) {
    return JsonNodeFactory.instance.rawValueNode(new RawValue(text));
  }

  private byte[] spoilt(byte[] right) {
    if (!rarely(5) || right.length == 0) {
      return right;
    }
    return switch (random.nextInt(7)) {
      case 0 -> java.util.Arrays.copyOf(right, random.nextInt(right.length));
      case 1 -> new String(right, UTF_8).getBytes(UTF_16LE);
      case 2 -> ("\ufeff" + new String(right, UTF_8)).getBytes(UTF_8);
      case 3 -> (new String(right, UTF_8) + " " + oneOf(PARTS)).getBytes(UTF_8);
      case 4 -> twice(new String(right, UTF_8)).getBytes(UTF_8);
      case 5 ->
          ("{\"a\":\"" + "x".repeat(rarely(300) ? 10_000_000 : 50_000) + "\"}").getBytes(UTF_8);
      default -> bytesChanged(right);
    };
  }

  /** Each key of the outermost object once more. */
  private static String twice(String text) {
    return text.length() > 2 && text.startsWith("{")
        ? text.substring(0, text.length() - 1) + "," + text.substring(1)
        : "{\"a\":1,\"a\":2}";
  }

  private byte[] bytesChanged(byte[] right) {
    byte[] wrong = right.clone();
    for (int i = random.nextInt(1, 6); i > 0; i--) {
      wrong[random.nextInt(wrong.length)] = (byte) random.nextInt(256);
    }
    return wrong;
  }
}

package org.casereview.engine.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What people read on a drawing or in a table, so that a refusal can say where to look. */
final class Boxes {

  private static final int LONGEST = 80;

  private Boxes() {}

  static String nameOf(XmlElement box) {
    return readable(
        switch (box.name()) {
          case "sequenceFlow" -> way(box);
          case "dmn:rule" -> "rule " + number(box);
          case "dmn:input" -> first(box.get("label"), Release.Table.fact(box));
          case "dmn:output" -> first(box.get("label"), box.get("name"));
          default -> box.get("name");
        });
  }

  /** What people read at a question of a form. */
  static String nameOf(JsonNode question) {
    String label = question.path("label").asText();
    return readable(first(label, question.path("dateLabel").asText()));
  }

  /** A name for a way through the drawing: never empty. */
  static String orId(XmlElement box) {
    return first(nameOf(box), box.id());
  }

  /** Drawings come from outside: what is shown of one is one line of bounded length. */
  static String readable(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line;
  }

  private static String way(XmlElement flow) {
    String ends = "from '" + named(flow, "sourceRef") + "' to '" + named(flow, "targetRef") + "'";
    return flow.get("name").isBlank() ? ends : "'" + flow.get("name") + "' " + ends;
  }

  private static String named(XmlElement flow, String end) {
    String id = flow.get(end);
    return flow.parent().children().stream()
        .filter(box -> box.id().equals(id))
        .findFirst()
        .map(box -> first(box.get("name"), id))
        .orElse(id);
  }

  private static int number(XmlElement rule) {
    List<XmlElement> rules = rule.parent().children("dmn:rule").toList();
    return rules.indexOf(rule) + 1;
  }

  private static String first(String name, String otherwise) {
    return name.isBlank() ? otherwise : name;
  }
}

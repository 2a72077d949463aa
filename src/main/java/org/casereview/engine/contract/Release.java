package org.casereview.engine.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a set of files holds, as far as it could be read. */
final class Release {

  /** A decision of the set and the file that it stands in. */
  record Table(String file, XmlElement document, XmlElement decision) {

    List<XmlElement> inputs() {
      return decision.child("dmn:decisionTable").stream()
          .flatMap(t -> t.children("dmn:input"))
          .toList();
    }

    List<XmlElement> outputs() {
      return decision.child("dmn:decisionTable").stream()
          .flatMap(t -> t.children("dmn:output"))
          .toList();
    }

    List<XmlElement> rows() {
      return decision.child("dmn:decisionTable").stream()
          .flatMap(t -> t.children("dmn:rule"))
          .toList();
    }

    static String fact(XmlElement input) {
      return input.child("dmn:inputExpression").map(Release::written).orElse("");
    }
  }

  /** A form of the set and the file that it stands in. */
  record Form(String file, JsonNode content) {}

  final Map<String, Model> models = new TreeMap<>();
  final Map<String, Table> tables = new TreeMap<>();
  final Map<String, Form> forms = new TreeMap<>();

  /** What stands in the {@code <text>} of a cell. */
  static String written(XmlElement cell) {
    return cell.child("dmn:text").map(XmlElement::text).orElse("");
  }
}

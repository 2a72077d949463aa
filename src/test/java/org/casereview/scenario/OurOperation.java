package org.casereview.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.casereview.policy.Action;
import org.casereview.policy.Policy;
import org.casereview.policy.Reach;
import org.casereview.policy.Route;

/**
 * A call of our own API, as the running system describes it.
 *
 * @param query the parameters that may follow its address
 * @param sample a body of the right shape; missing where it takes none
 */
record OurOperation(Route route, Action action, List<String> query, JsonNode sample) {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Set<Reach> ON_OWN_CASE =
      Set.of(
          Reach.YES,
          Reach.EVERY_CASE,
          Reach.OWN_FORCE,
          Reach.IN_HAND,
          Reach.WITH_REASON,
          Reach.WITH_PART);

  static List<OurOperation> all(JsonNode document, Policy policy) {
    var all = new ArrayList<OurOperation>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method ->
                            all.add(
                                of(
                                    document,
                                    policy,
                                    new Route(
                                        method.getKey().toUpperCase(Locale.ROOT), path.getKey()),
                                    method.getValue()))));
    return all;
  }

  private static OurOperation of(JsonNode document, Policy policy, Route route, JsonNode told) {
    var query = new ArrayList<String>();
    told.path("parameters")
        .forEach(
            parameter -> {
              if (parameter.path("in").asText().equals("query")) {
                query.add(parameter.path("name").asText());
              }
            });
    var schema = told.at("/requestBody/content/application~1json/schema");
    return new OurOperation(
        route,
        policy.at(route).orElseThrow(() -> new AssertionError("No row for " + route)),
        query,
        schema.isMissingNode() ? schema : sample(document, schema, 0));
  }

  /** Whether it may change anything. */
  boolean isAct() {
    return !route.method().equals("GET");
  }

  boolean takesJson() {
    return !sample.isMissingNode();
  }

  /** On a case, with an item of the protocol that there is. */
  String address(String number) {
    return PolicyCells.address(
        new Route(route.method(), route.address().replace("items/{code}", "items/B2")), number);
  }

  /**
   * Somebody who is let in with a case of force 14 that the reviewer has in hand: the reviewer
   * where reviewers are, whoever needs a reason only where nobody else is.
   */
  String login(Subjects subjects) {
    return login(subjects, "reviewers"::equals)
        .or(() -> login(subjects, role -> !action.reach().get(role).tellsWhyNot()))
        .or(() -> login(subjects, role -> true))
        .orElse("reviewer3");
  }

  private Optional<String> login(Subjects subjects, Predicate<String> which) {
    return subjects.logins().keySet().stream()
        .filter(role -> ON_OWN_CASE.contains(action.reach().get(role)))
        .filter(which)
        .findFirst()
        .map(subjects.logins()::get);
  }

  private static JsonNode sample(JsonNode document, JsonNode schema, int depth) {
    if (schema.has("$ref")) {
      return sample(document, document.at(schema.path("$ref").asText().substring(1)), depth);
    }
    if (schema.has("enum")) {
      return schema.path("enum").get(0);
    }
    return switch (schema.path("type").asText()) {
      case "integer", "number" -> JSON.numberNode(1);
      case "boolean" -> JSON.booleanNode(true);
      case "array" -> {
        var list = JSON.arrayNode();
        if (depth < 5) {
          list.add(sample(document, schema.path("items"), depth + 1));
        }
        yield list;
      }
      case "string" -> JSON.textNode(text(schema.path("format").asText()));
      default -> {
        var object = JSON.objectNode();
        schema
            .path("properties")
            .properties()
            .forEach(
                field -> object.set(field.getKey(), sample(document, field.getValue(), depth + 1)));
        yield object;
      }
    };
  }

  private static String text(String format) {
    return switch (format) {
      case "uuid" -> "00000000-0000-7000-8000-000000000009";
      case "date" -> "2026-01-15";
      case "date-time" -> "2026-01-15T10:00:00Z";
      case "time" -> "10:00";
      default -> "As it was.";
    };
  }
}

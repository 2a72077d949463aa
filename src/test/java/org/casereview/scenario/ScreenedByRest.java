package org.casereview.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;

/** A screener's work by the calls that Tasklist makes. */
final class ScreenedByRest {

  private static final String SCREENER = "screener";
  private static final String OPEN = "?taskDefinitionKey=screenCase";

  /** What is answered with yes, no or unknown. */
  static final List<String> ANSWERED =
      List.of(
          "c1Nfa",
          "c2Window",
          "c3Suspects",
          "c4Victims",
          "c5Child",
          "c6Contact",
          "c7Alive",
          "c8NotReviewed",
          "c9Jurisdiction",
          "c10Group",
          "investigationLive",
          "newInformationSinceReview",
          "whollyFamilial");

  private static final List<String> FIELDS =
      Stream.concat(
              ANSWERED.stream(),
              Stream.of(
                  "exploitationRecorded", "otherVictimsPlausible", "rapeAlleged", "currentRisk"))
          .toList();

  private final OtherJvm app;

  ScreenedByRest(OtherJvm app) {
    this.app = app;
  }

  int waiting() {
    return app.get(SCREENER, "/engine-rest/task/count" + OPEN).path("count").asInt();
  }

  /** Confirms so many cases as they are shown. */
  void screen(int cases) {
    JsonNode tasks = app.get(SCREENER, "/engine-rest/task" + OPEN + "&maxResults=" + cases);
    tasks.forEach(task -> screen("/engine-rest/task/" + task.path("id").asText()));
  }

  private void screen(String task) {
    send(task + "/claim", "{\"userId\":\"S0002\"}");
    ObjectNode answers = JsonNodeFactory.instance.objectNode();
    JsonNode shown = app.get(SCREENER, task + "/form-variables");
    FIELDS.forEach(name -> answers.putObject(name).set("value", shown.at("/" + name + "/value")));
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.set("variables", answers);
    send(task + "/submit-form", body.toString());
  }

  private void send(String path, String body) {
    app.post(SCREENER, path, "application/json", body.getBytes(UTF_8));
  }
}

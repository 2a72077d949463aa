package org.casereview.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.casereview.referral.format.MixedPackage;
import org.casereview.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** A right that is taken away at one node is gone at the other with the next request. */
class RightsOnTwoNodesTest {

  private static final String SCREENER = "screener2";
  private final Path folder =
      Path.of("target", "rights", Long.toString(System.nanoTime())).toAbsolutePath();

  @Test
  void what_is_taken_at_one_node_is_gone_at_the_other_at_once() throws Exception {
    try (var copy = TestDatabase.freshCopy();
        var here = OtherJvm.node(folder, copy.getJdbcUrl())) {
      here.until(() -> Files.exists(folder.resolve("keys.json")));
      try (var there = OtherJvm.node(folder, copy.getJdbcUrl())) {
        there.ready();
        here.ready();
        String address = "/api/cases/" + aCase(here);
        assertThat(status(there, SCREENER, address)).isEqualTo(200);
        anExclusionHoldsAndIsLifted(here, there, address);
        aTeamIsGone(here, there, address);
        aForceComesToLight(here, there, address);
      }
    }
  }

  private void anExclusionHoldsAndIsLifted(OtherJvm here, OtherJvm there, String address) {
    String id =
        here.post(
                "head",
                address + "/grants",
                "application/json",
                bytes(
                    "{\"staffId\":\"S0003\",\"level\":\"EXCLUDED\",\"reasonCode\":\"KNOWS_SOMEBODY\","
                        + "\"reason\":\"A neighbour.\"}"))
            .path("id")
            .asText();
    assertThat(status(there, SCREENER, address)).isEqualTo(404);
    assertThat(status(here, SCREENER, address)).isEqualTo(404);
    String grant = address + "/grants/" + id;
    assertThat(posted(there, "manager", grant + "/ending", "{\"reason\":\"Not so.\"}"))
        .isEqualTo(204);
    assertThat(status(here, SCREENER, address)).isEqualTo(404);
    assertThat(posted(there, "head", grant + "/end", "")).isEqualTo(204);
    assertThat(status(here, SCREENER, address)).isEqualTo(200);
  }

  private void aTeamIsGone(OtherJvm here, OtherJvm there, String address) {
    changes(
        here,
        entry -> {
          entry.putArray("teams").add("analysts");
          return entry;
        });
    assertThat(status(there, SCREENER, address)).isEqualTo(404);
    assertThat(status(there, SCREENER, "/api/screening/queue")).isEqualTo(404);
    changes(
        there,
        entry -> {
          entry.putArray("teams").add("screeners");
          return entry;
        });
    assertThat(status(here, SCREENER, address)).isEqualTo(200);
  }

  private void aForceComesToLight(OtherJvm here, OtherJvm there, String address) {
    String force = here.get("manager", address).at("/forceCode").asText();
    changes(
        here,
        entry -> {
          ((ArrayNode) entry.path("formerForces")).addObject().put("code", force);
          return entry;
        });
    assertThat(status(there, SCREENER, address)).isEqualTo(404);
  }

  /** One proposes, a second person releases. */
  private static void changes(OtherJvm node, UnaryOperator<ObjectNode> change) {
    ObjectNode entry = null;
    for (JsonNode one : node.get("admin", "/api/people")) {
      entry = one.path("login").asText().equals(SCREENER) ? (ObjectNode) one : entry;
    }
    String id =
        node.post(
                "admin",
                "/api/people/changes/person",
                "application/json",
                bytes(change.apply(entry).toString()))
            .path("id")
            .asText();
    assertThat(posted(node, "head", "/api/people/changes/" + id + "/release", "")).isEqualTo(204);
  }

  private String aCase(OtherJvm node) throws Exception {
    var content = MixedPackage.of("RIGHTS", 30).zip().bytes();
    var sent =
        node.answer(Sent.file(node, "force-14", "export.zip", content, UnaryOperator.identity()))
            .get(2, TimeUnit.MINUTES);
    assertThat(sent.statusCode()).isEqualTo(202);
    node.until(() -> node.get("manager", "/api/cases?size=1").path("total").asInt() > 0);
    return node.get("manager", "/api/cases?size=1").at("/content/0/caseNumber").asText();
  }

  private static int posted(OtherJvm node, String login, String path, String body) {
    return node.answer(
            node.request(login, path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build())
        .join()
        .statusCode();
  }

  private static int status(OtherJvm node, String login, String path) {
    return node.answer(node.request(login, path).GET().build()).join().statusCode();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}

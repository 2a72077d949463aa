package org.casereview.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.casereview.referral.format.MixedPackage;

/** A right that is taken away at one node is gone at the other with the next request. */
final class RightsTakenAway {

  private static final String SCREENER = "screener2";
  private final OtherJvm here;
  private final OtherJvm there;

  RightsTakenAway(OtherJvm here, OtherJvm there) {
    this.here = here;
    this.there = there;
  }

  void areGone() throws Exception {
    String address = "/api/cases/" + aCase();
    assertThat(status(there, SCREENER, address)).isEqualTo(200);
    anExclusionHoldsAndIsLifted(address);
    aTeamIsGone(address);
    aForceComesToLight(address);
  }

  private void anExclusionHoldsAndIsLifted(String address) {
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

  private void aTeamIsGone(String address) {
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

  private void aForceComesToLight(String address) {
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

  /** One of a package of its own, on which nobody has worked yet. */
  private String aCase() throws Exception {
    var content = MixedPackage.of("RIGHTS", 30).zip().bytes();
    String receipt =
        PackagesAtBoth.accepted(
            here.answer(
                    Sent.file(here, "force-14", "export.zip", content, UnaryOperator.identity()))
                .get(2, TimeUnit.MINUTES));
    String path = "/api/referrals/" + receipt;
    here.until(() -> !here.get("intake", path).path("status").asText().equals("PROCESSING"));
    for (JsonNode line : here.get("intake", path).path("referrals")) {
      if (line.path("result").asText().equals("ACCEPTED")) {
        return line.path("caseNumber").asText();
      }
    }
    throw new AssertionError("No referral was accepted of " + receipt);
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

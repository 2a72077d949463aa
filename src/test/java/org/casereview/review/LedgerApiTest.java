package org.casereview.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.casereview.casefile.CaseFile;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

/** The ledger over HTTP, and who is never told of it. */
class LedgerApiTest extends OnLedger {

  private static final Map<String, Object> LINE =
      Map.of("what", "Ask the taxi office.", "status", "MISSED", "stillAchievable", "YES");

  @Autowired TestRestTemplate http;

  @Test
  void a_line_is_added_changed_merged_and_separated() {
    var file = walk.opened();
    var added = send("reviewer", file, HttpMethod.POST, "", Map.of("said", LINE));
    assertThat(added.getStatusCode().value()).isEqualTo(201);
    assertThat(added.getBody().get("label").textValue()).isEqualTo("L-01");
    assertThat(added.getBody().get("achievable").booleanValue()).isTrue();
    send("reviewer", file, HttpMethod.POST, "", Map.of("said", LINE));
    var changed =
        send(
            "reviewer",
            file,
            HttpMethod.PUT,
            "/L-02",
            Map.of("version", 1, "said", Map.of("what", "Taxis.", "status", "FOLLOWED")));
    assertThat(changed.getBody().at("/said/status").textValue()).isEqualTo("FOLLOWED");
    var merged =
        send(
            "reviewer", file, HttpMethod.POST, "/L-02/merge", Map.of("version", 2, "into", "L-01"));
    assertThat(merged.getBody().get("mergedInto").textValue()).isEqualTo("L-01");
    var separated = send("reviewer", file, HttpMethod.POST, "/L-02/separate", Map.of("version", 3));
    assertThat(separated.getBody().get("mergedInto").isNull()).isTrue();
    var history = get("reviewer", file, "/L-02/history").getBody();
    assertThat(history).hasSize(4);
    assertThat(history.at("/3/saidByName").textValue()).isNotBlank();
    for (String act : List.of("withdraw", "restore")) {
      int version = get("reviewer", file, "").getBody().at("/lines/1/version").intValue();
      var answer =
          send("reviewer", file, HttpMethod.POST, "/L-02/" + act, Map.of("version", version));
      assertThat(answer.getBody().get("withdrawn").booleanValue())
          .isEqualTo("withdraw".equals(act));
    }
  }

  @Test
  void bad_input_is_named_and_nothing_of_it_is_kept() {
    var file = walk.opened();
    send("reviewer", file, HttpMethod.POST, "", Map.of("said", LINE));
    var refused =
        send("reviewer", file, HttpMethod.POST, "", Map.of("said", Map.of("status", "MAYBE")));
    assertThat(refused.getStatusCode().value()).isEqualTo(422);
    assertThat(refused.getBody().at("/fields/what").textValue()).startsWith("Say in a sentence");
    assertThat(refused.getBody().at("/fields/status").textValue()).startsWith("Choose one");
    var stale = send("reviewer", file, HttpMethod.PUT, "/L-01", Map.of("version", 7, "said", LINE));
    assertThat(stale.getStatusCode().value()).isEqualTo(409);
    assertThat(stale.getBody().at("/line/said/what").textValue()).isEqualTo(LINE.get("what"));
    assertThat(status("reviewer", file, HttpMethod.POST, "", Map.of("version", 1))).isEqualTo(400);
    assertThat(
            status("reviewer", file, HttpMethod.PUT, "/L-99", Map.of("version", 1, "said", LINE)))
        .isEqualTo(404);
    assertThat(
            status(
                "reviewer",
                file,
                HttpMethod.POST,
                "/L-01/merge",
                Map.of("version", 1, "into", "L-01")))
        .isEqualTo(409);
    assertThat(get("reviewer", file, "").getBody().get("lines")).hasSize(1);
    assertThat(line(file, "L-01").version()).isEqualTo(1);
  }

  @Test
  void those_who_lead_and_who_wrote_it_read_and_do_not_write() {
    var file = walk.submitted();
    for (String reader : List.of("head", "manager", "reviewer")) {
      assertThat(get(reader, file, "").getStatusCode().value()).as(reader).isEqualTo(200);
      assertThat(status(reader, file, HttpMethod.POST, "", Map.of("said", LINE)))
          .as(reader)
          .isEqualTo(reader.equals("reviewer") ? 409 : 403);
    }
  }

  @Test
  void nobody_else_learns_that_there_is_a_ledger() {
    var file = walk.opened();
    send("reviewer", file, HttpMethod.POST, "", Map.of("said", LINE));
    for (String other :
        List.of(
            "force-14",
            "reviewer2",
            "screener",
            "allocator",
            "victims",
            "analyst",
            "admin",
            "standards")) {
      for (String path : List.of("", "/L-01/history")) {
        var answer = get(other, file, path);
        assertThat(answer.getStatusCode().value()).as(other + path).isEqualTo(404);
        assertThat(String.valueOf(answer.getBody())).doesNotContain("taxi");
      }
      assertThat(status(other, file, HttpMethod.POST, "", Map.of("said", LINE)))
          .as(other)
          .isEqualTo(404);
    }
    for (String path :
        List.of(
            "/api/cases/" + file.number(),
            "/api/referrals/cases",
            "/api/cases/" + file.number() + "/file")) {
      assertThat(http.withBasicAuth("force-14", "demo").getForObject(path, String.class))
          .doesNotContain("taxi")
          .doesNotContain("edger");
    }
  }

  private ResponseEntity<JsonNode> get(String login, CaseFile file, String path) {
    return http.withBasicAuth(login, "demo")
        .getForEntity("/api/cases/" + file.number() + "/lines" + path, JsonNode.class);
  }

  private int status(
      String login, CaseFile file, HttpMethod method, String path, Map<String, ?> body) {
    return send(login, file, method, path, body).getStatusCode().value();
  }

  private ResponseEntity<JsonNode> send(
      String login, CaseFile file, HttpMethod method, String path, Map<String, ?> body) {
    return http.withBasicAuth(login, "demo")
        .exchange(
            "/api/cases/" + file.number() + "/lines" + path,
            method,
            new HttpEntity<>(body),
            JsonNode.class);
  }
}

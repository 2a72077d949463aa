package org.casereview.referral.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.casereview.platform.Actor;
import org.casereview.testing.Soon;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** The calls of those who cure a rejected referral. */
abstract class CorrectionCalls {

  static final ObjectMapper JSON = new ObjectMapper();
  static final String WRONG_BIRTH = "31/02/1980";

  @Autowired TestRestTemplate http;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionOperations transaction;

  final String tag = "CURE-" + System.nanoTime();

  ObjectNode referral(Consumer<ObjectNode> change) {
    ObjectNode made = JSON.createObjectNode();
    made.put("forceCode", "14").put("forceReference", tag).put("reportedDate", "2011-02-01");
    made.put("offenceFrom", "2010-01-01").put("closedDate", "2012-05-06").put("outcomeCode", "15");
    var suspects = made.putArray("suspects");
    suspects.addObject().put("suspectReference", "S2").put("dateOfBirth", "1981-01-01");
    suspects.addObject().put("suspectReference", "S1").put("dateOfBirth", WRONG_BIRTH);
    change.accept(made);
    return made;
  }

  ResponseEntity<JsonNode> post(String login, String path, JsonNode body) {
    return post(login, path, body.toString());
  }

  ResponseEntity<JsonNode> post(String login, String path, String body) {
    var headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_JSON);
    return http.withBasicAuth(login, "demo")
        .postForEntity(path, new HttpEntity<>(body, headers), JsonNode.class);
  }

  ResponseEntity<JsonNode> get(String login, String path) {
    return http.withBasicAuth(login, "demo").getForEntity(path, JsonNode.class);
  }

  JsonNode sent(JsonNode referral) {
    String address =
        post("force-14", "/api/referrals", referral).getHeaders().getLocation().toString();
    return Soon.seen(
        () -> get("force-14", address).getBody(),
        receipt -> !receipt.path("status").asText().equals("PROCESSING"));
  }

  String rejected(JsonNode referral) {
    assertThat(sent(referral).at("/counts/rejected").asInt()).isEqualTo(1);
    return "/api/referrals/rejected/"
        + one("select id from casereview.rejected_referral where force_reference = ?");
  }

  String one(String sql) {
    return all(sql).get(0);
  }

  List<String> all(String sql) {
    return Actor.as(
            Actor.INTAKE, () -> transaction.execute(s -> jdbc.queryForList(sql, Object.class, tag)))
        .stream()
        .map(String::valueOf)
        .toList();
  }

  static ObjectNode body(JsonNode referral, Object... said) {
    ObjectNode body = JSON.createObjectNode();
    body.set("referral", referral);
    body.set("asRecorded", JSON.valueToTree(said));
    return body;
  }

  static Map<String, Object> birth(int index) {
    return Map.of("table", "suspects", "index", index, "column", "date_of_birth");
  }

  static String counts(int accepted, int updated, int unchanged, int rejected) {
    return "{\"referrals\":1,\"accepted\":%d,\"updated\":%d,\"unchanged\":%d,\"rejected\":%d}"
        .formatted(accepted, updated, unchanged, rejected);
  }
}

package org.casereview.risk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.casereview.review.Walk;
import org.casereview.testing.CaseReviewTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Who may raise an urgent risk over the API, and what is said when it cannot be taken. */
@CaseReviewTest
class UrgentRisksApiTest {

  private static final Map<String, String> GOOD = Map.of("trigger", "U3", "reasons", "The bus.");

  @Autowired TestRestTemplate http;
  private final Walk walk;

  UrgentRisksApiTest(@Autowired ApplicationContext application) {
    walk = new Walk(application);
  }

  private ResponseEntity<JsonNode> raise(String login, String number, Object body) {
    var headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_JSON);
    return http.withBasicAuth(login, "demo")
        .postForEntity(
            "/api/cases/" + number + "/urgent-risks",
            new HttpEntity<>(body, headers),
            JsonNode.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"screener", "reviewer", "victims", "duty", "manager", "force-14"})
  void whoever_may_know_of_the_case_raises_a_risk(String login) {
    var answer = raise(login, walk.inScope("14").number(), GOOD);
    assertThat(answer.getStatusCode().value()).isEqualTo(201);
    assertThat(answer.getBody().path("number").asText()).matches("UR-[0-9]{4}-[0-9]{6}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"force-20", "analyst", "owner"})
  void to_others_there_is_no_such_case(String login) {
    var file = walk.inScope("14");
    assertThat(raise(login, file.number(), GOOD).getStatusCode().value()).isEqualTo(404);
    assertThat(
            walk.read(Long.class, "select count(*) from urgent_risk where case_id = ?", file.id()))
        .isZero();
  }

  @Test
  void a_second_press_gets_the_same_number() {
    var number = walk.inScope("14").number();
    assertThat(raise("screener", number, GOOD).getBody())
        .isEqualTo(raise("screener", number, GOOD).getBody());
  }

  @Test
  void what_cannot_be_taken_is_said_in_a_sentence() {
    var number = walk.inScope("14").number();
    said(number, Map.of("reasons", "The bus."), "Say what kind of risk it is");
    said(number, Map.of("trigger", "U8", "reasons", "The bus."), "one of U1 to U7");
    said(number, Map.of("trigger", "U3"), "what the danger is");
    said(number, Map.of("trigger", "U3", "reasons", " "), "what the danger is");
    said(number, Map.of("trigger", "U3", "reasons", "x".repeat(4001)), "At most 4000");
    said(number, "{", "");
    assertThat(raise("screener", "CR-1999-000001", GOOD).getStatusCode().value()).isEqualTo(404);
  }

  private void said(String number, Object body, String sentence) {
    var answer = raise("screener", number, body instanceof Map<?, ?> m ? new HashMap<>(m) : body);
    assertThat(answer.getStatusCode().value()).as(body.toString()).isEqualTo(400);
    assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(answer.getBody().path("detail").asText()).contains(sentence).isNotBlank();
  }

  @Test
  void a_session_needs_its_token() {
    var answer = http.postForEntity("/api/cases/CR-1999-000001/urgent-risks", GOOD, String.class);
    assertThat(answer.getStatusCode().value()).isEqualTo(401);
  }
}

package org.casereview.referral.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casereview.referral.format.PackageBuilder.CASE;
import static org.casereview.referral.format.PackageBuilder.CASES;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.casereview.referral.format.WorkbookBuilder;
import org.casereview.testing.CaseReviewTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;

/** A force's own export: its headings are looked at, mapped once, and remembered. */
@CaseReviewTest
class MappingApiTest {

  private static final String EXPORT =
      CASES
          .replace("force_reference", "Occurrence No")
          .replace("reported_date", "Date Reported")
          .replace("closed_date", "NFA Date")
          .replace("closure_rationale", "Why");

  @Autowired TestRestTemplate http;

  private final String tag = "MAP-" + System.nanoTime();

  @AfterEach
  void forget() {
    put("force-20", "20", Map.of());
  }

  private ResponseEntity<JsonNode> post(String login, String path, byte[] content) {
    var parts = new LinkedMultiValueMap<String, Object>();
    parts.add(
        "file",
        new ByteArrayResource(content) {
          @Override
          public String getFilename() {
            return "export";
          }
        });
    return http.withBasicAuth(login, "demo").postForEntity(path, parts, JsonNode.class);
  }

  private ResponseEntity<JsonNode> put(String login, String force, Map<String, ?> columns) {
    return http.withBasicAuth(login, "demo")
        .exchange(
            "/api/column-mappings/" + force,
            HttpMethod.PUT,
            new HttpEntity<>(Map.of("columns", columns)),
            JsonNode.class);
  }

  private JsonNode get(String login, String path) {
    return http.withBasicAuth(login, "demo").getForObject(path, JsonNode.class);
  }

  @Test
  void an_export_with_other_headings_is_mapped_once_and_then_taken() throws Exception {
    String row = CASE.replace("R-1", tag).replace("14,", "20,");
    byte[] export = new WorkbookBuilder().csv("cases", EXPORT + row).bytes();
    assertThat(post("force-20", "/api/referrals", export).getBody().path("code").asText())
        .isEqualTo("MISSING_COLUMN");

    var table = post("force-20", "/api/referrals/columns", export).getBody().at("/tables/0");
    assertThat(table.path("missing").toString())
        .isEqualTo("[\"force_reference\",\"reported_date\"]");
    var suggested = new java.util.TreeMap<String, String>();
    for (JsonNode h : table.path("headings")) {
      if (h.path("column").isNull() && !h.path("suggestion").isNull()) {
        suggested.put(h.path("heading").asText(), h.path("suggestion").asText());
      }
    }
    assertThat(suggested)
        .containsEntry("Occurrence No", "force_reference")
        .containsEntry("Date Reported", "reported_date")
        .containsEntry("NFA Date", "closed_date");
    assertThat(table.at("/headings/1/sample").asText()).isEqualTo(tag);

    suggested.put("Why", "closure_rationale");
    var kept = put("force-20", "20", Map.of("cases", suggested));
    assertThat(kept.getStatusCode()).isEqualTo(HttpStatus.OK);
    assertThat(kept.getBody().at("/columns/cases/Why").asText()).isEqualTo("closure_rationale");
    assertThat(kept.getBody().path("by").asText()).isNotBlank();

    var answer = post("force-20", "/api/referrals", export);
    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
    String address = answer.getHeaders().getLocation().toString();
    put("force-20", "20", Map.of());
    Instant end = Instant.now().plus(Duration.ofSeconds(60));
    JsonNode receipt = get("force-20", address);
    while (receipt.path("status").asText().equals("PROCESSING") && Instant.now().isBefore(end)) {
      receipt = get("force-20", address);
    }
    assertThat(receipt.at("/counts/accepted").asInt()).isEqualTo(1);
    assertThat(get("intake", "/api/column-mappings").findValuesAsText("force")).contains("20");
  }

  @Test
  void a_mapping_that_cannot_be_right_is_refused_in_a_sentence() {
    assertThat(refusal("20", Map.of("cases", Map.of("A", "closed_date", "B", "Closed Date"))))
        .contains("Two headings");
    assertThat(refusal("20", Map.of("cases", Map.of("A", "shoe_size")))).contains("no column");
    assertThat(refusal("20", Map.of("shoes", Map.of("A", "x")))).contains("no table");
    assertThat(refusal("20", Map.of("cases", Map.of("Reported-Date", "closed_date"))))
        .contains("is itself a column");
    assertThat(refusal("14", Map.of())).contains("another force");
    assertThat(put("reviewer", "20", Map.of()).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
  }

  private String refusal(String force, Map<String, ?> columns) {
    var answer = put("force-20", force, columns);
    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
    return answer.getBody().path("detail").asText();
  }

  @Test
  void the_template_and_the_format_are_there_for_who_sends() {
    var template =
        http.withBasicAuth("force-20", "demo")
            .getForEntity("/api/referrals/template.xlsx", byte[].class);
    assertThat(template.getBody()).startsWith('P', 'K');
    var empty = post("force-20", "/api/referrals?check=true", template.getBody()).getBody();
    assertThat(empty.at("/problems/0/code").asText()).isEqualTo("NO_CASES");
    var format = get("force-20", "/api/referrals/format").path("tables");
    assertThat(format.at("/0/columns/0/codes").findValuesAsText("label"))
        .contains("South Yorkshire Police");
    assertThat(format.at("/5/json").asText()).isEqualTo("linesOfInquiry");
    assertThat(format.at("/0/json").isNull()).isTrue();
  }
}

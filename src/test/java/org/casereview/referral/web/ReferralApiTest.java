package org.casereview.referral.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casereview.referral.format.PackageBuilder.CASE;
import static org.casereview.referral.format.PackageBuilder.CASES;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import org.casereview.referral.format.PackageBuilder;
import org.casereview.testing.CaseReviewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;

/** The calls that forces' systems make. */
@CaseReviewTest
class ReferralApiTest {

  @Autowired TestRestTemplate http;

  private final String tag = "API-" + System.nanoTime();

  private ResponseEntity<JsonNode> post(String login, String query, PackageBuilder made)
      throws Exception {
    var parts = new LinkedMultiValueMap<String, Object>();
    parts.add(
        "file",
        new ByteArrayResource(made.replacing("R-1", tag).bytes()) {
          @Override
          public String getFilename() {
            return "export.zip";
          }
        });
    return http.withBasicAuth(login, "demo")
        .postForEntity("/api/referrals" + query, parts, JsonNode.class);
  }

  private JsonNode completed(String login, String path) {
    Instant end = Instant.now().plus(Duration.ofSeconds(30));
    JsonNode receipt;
    do {
      receipt = http.withBasicAuth(login, "demo").getForObject(path, JsonNode.class);
    } while (receipt.path("status").asText().equals("PROCESSING") && Instant.now().isBefore(end));
    return receipt;
  }

  @Test
  void a_package_is_accepted_at_once_and_its_receipt_tells_the_rest() throws Exception {
    var bad = CASE.replace("R-1", "R-1/=x").replace(",15,", ",=99,");
    var answer = post("force-14", "", PackageBuilder.good().with("cases.csv", CASES + CASE + bad));
    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
    String address = answer.getHeaders().getLocation().toString();
    assertThat(address).endsWith(answer.getBody().path("receiptId").asText());
    JsonNode receipt = completed("force-14", address);
    assertThat(receipt.path("status").asText()).isEqualTo("COMPLETED");
    assertThat(receipt.path("counts").toString())
        .isEqualTo("{\"referrals\":2,\"accepted\":1,\"updated\":0,\"unchanged\":0,\"rejected\":1}");
    assertThat(receipt.at("/referrals/0/caseNumber").asText()).startsWith("CR-");
    assertThat(receipt.at("/problems/0/code").asText()).isEqualTo("BAD_CODE");
    assertThat(receipt.at("/problems/0/row").asInt()).isEqualTo(3);

    var force = http.withBasicAuth("force-14", "demo");
    assertThat(force.getForObject(address + "/problems.csv", String.class)).contains(",'=99,");
    assertThat(force.getForEntity(address + "/rejected.zip", byte[].class).getBody())
        .startsWith('P', 'K');
    assertThat(force.getForObject("/api/referrals", JsonNode.class).at("/content/0/receiptId"))
        .isEqualTo(answer.getBody().path("receiptId"));
    assertThat(status("intake", address)).isEqualTo(HttpStatus.OK);
    for (String other : new String[] {"force-20", "reviewer"}) {
      assertThat(status(other, address)).isEqualTo(HttpStatus.NOT_FOUND);
      assertThat(status(other, address + "/problems.csv")).isEqualTo(HttpStatus.NOT_FOUND);
      assertThat(status(other, address + "/rejected.zip")).isEqualTo(HttpStatus.NOT_FOUND);
    }
  }

  private HttpStatus status(String login, String address) {
    return (HttpStatus)
        http.withBasicAuth(login, "demo").getForEntity(address, String.class).getStatusCode();
  }

  @Test
  void another_force_is_refused_its_referral_and_others_may_not_send() throws Exception {
    JsonNode checked = post("force-20", "?check=true", PackageBuilder.good()).getBody();
    assertThat(checked.at("/problems/0/code").asText()).isEqualTo("FORCE_MISMATCH");
    assertThat(checked.at("/counts/rejected").asInt()).isEqualTo(1);
    assertThat(post("reviewer", "", PackageBuilder.good()).getStatusCode())
        .isEqualTo(HttpStatus.FORBIDDEN);
  }

  @Test
  void a_faulty_package_is_answered_with_its_code_and_receipt() throws Exception {
    var answer = post("force-14", "", PackageBuilder.good().without("cases.csv"));
    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(answer.getBody().path("code").asText()).isEqualTo("MISSING_TABLE");
    JsonNode receipt =
        http.withBasicAuth("force-14", "demo")
            .getForObject(
                "/api/referrals/" + answer.getBody().path("receiptId").asText(), JsonNode.class);
    assertThat(receipt.path("status").asText()).isEqualTo("FAILED");
    assertThat(receipt.at("/counts/referrals").asInt()).isZero();
  }

  @Test
  void json_is_a_body_of_its_own_and_anything_else_is_not_supported() {
    String json =
        """
        [{"forceCode": "14", "forceReference": "%s", "reportedDate": "2012-01-01"}]""";
    var answer = body(json.formatted(tag + "/J"), MediaType.APPLICATION_JSON);
    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
    var receipt = completed("force-14", answer.getHeaders().getLocation().toString());
    assertThat(receipt.at("/counts/accepted").asInt()).isEqualTo(1);
    var other = body("<xml/>", MediaType.APPLICATION_XML);
    assertThat(other.getStatusCode()).isEqualTo(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    assertThat(other.getBody().path("code").asText()).isEqualTo("UNREADABLE");
  }

  private ResponseEntity<JsonNode> body(String text, MediaType type) {
    var headers = new HttpHeaders();
    headers.setContentType(type);
    return http.withBasicAuth("force-14", "demo")
        .postForEntity("/api/referrals", new HttpEntity<>(text, headers), JsonNode.class);
  }
}

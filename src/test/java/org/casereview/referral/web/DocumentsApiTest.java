package org.casereview.referral.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.casereview.referral.format.PackageBuilder.CASE;
import static org.casereview.referral.format.PackageBuilder.CASES;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.casereview.platform.Actor;
import org.casereview.referral.format.PackageBuilder;
import org.casereview.testing.CaseReviewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.LinkedMultiValueMap;

/** Who gets at the documents of a case, and how they are handed over. */
@CaseReviewTest
class DocumentsApiTest {

  @Autowired TestRestTemplate http;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionOperations transaction;

  private final String tag = "DOC-" + System.nanoTime();

  /** A package of one text and one document with the force. */
  private PackageBuilder made() {
    return new PackageBuilder()
        .with("cases.csv", CASES + CASE.replace("R-1", tag))
        .with(
            "documents.csv",
            "force_reference,document_reference,kind,title,state,file\n"
                + tag
                + ",D1,STATEMENT,An account,SENT,page.txt\n"
                + tag
                + ",D2,INTERVIEW,A tape,HELD,\n")
        .with("documents/page.txt", "<script>alert('caf\u00e9')</script>");
  }

  private String sentBy(String login) throws Exception {
    return sentBy(login, made());
  }

  /** The case that this person's package makes. */
  private String sentBy(String login, PackageBuilder made) throws Exception {
    var parts = new LinkedMultiValueMap<String, Object>();
    parts.add(
        "file",
        new ByteArrayResource(made.bytes()) {
          @Override
          public String getFilename() {
            return "export.zip";
          }
        });
    var address =
        http.withBasicAuth(login, "demo")
            .postForEntity("/api/referrals", parts, JsonNode.class)
            .getHeaders()
            .getLocation()
            .toString();
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> json(login, address).at("/referrals/0/caseNumber").asText(), n -> !n.isEmpty());
  }

  private JsonNode json(String login, String address) {
    return http.withBasicAuth(login, "demo").getForObject(address, JsonNode.class);
  }

  private ResponseEntity<byte[]> bytes(String login, String address) {
    return http.withBasicAuth(login, "demo").getForEntity(address, byte[].class);
  }

  private static String documents(String number) {
    return "/api/cases/" + number + "/documents";
  }

  private String content(String login, String number) {
    return documents(number)
        + "/"
        + json(login, documents(number)).at("/0/id").asText()
        + "/content";
  }

  private long looks(String login, String address) {
    String id = address.replaceAll(".*/documents/|/content", "");
    return Actor.as(
        Actor.JOBS,
        () ->
            transaction.execute(
                status ->
                    jdbc.queryForObject(
                        "select count(*) from audit.entry e join casereview.staff p"
                            + " on p.staff_id = e.actor where e.what = 'DOCUMENT_OPENED'"
                            + " and e.operation = 'CONSULT' and e.subject = cast(? as uuid)"
                            + " and p.login = ?",
                        Long.class,
                        id,
                        login)));
  }

  @Test
  void a_document_is_handed_over_inert_unstored_and_on_record() throws Exception {
    String number = sentBy("intake");
    JsonNode list = json("screener", documents(number));
    assertThat(list).hasSize(2);
    assertThat(list.at("/0").toString())
        .contains("\"reference\":\"D1\"", "\"title\":\"An account\"", "\"state\":\"SENT\"")
        .contains("\"mediaType\":\"text/plain\"", "\"scanned\":\"NOT_CONFIGURED\"");
    assertThat(list.at("/1/state").asText()).isEqualTo("HELD");
    assertThat(list.at("/1/mediaType").isNull()).isTrue();
    String address = content("screener", number);
    assertThat(looks("screener", address)).isZero();
    var answer = bytes("screener", address);
    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
    assertThat(new String(answer.getBody(), java.nio.charset.StandardCharsets.UTF_8))
        .isEqualTo("<script>alert('caf\u00e9')</script>");
    var headers = answer.getHeaders();
    assertThat(headers.getContentType())
        .isEqualTo(MediaType.parseMediaType("text/plain;charset=UTF-8"));
    assertThat(headers.getCacheControl()).isEqualTo("no-store");
    assertThat(headers.get("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(headers.get("Content-Security-Policy"))
        .containsExactly("sandbox; default-src 'none'");
    assertThat(headers.getContentDisposition().isInline()).isTrue();
    assertThat(headers.getContentDisposition().getFilename()).isNull();
    assertThat(looks("screener", address)).isEqualTo(1);
    bytes("screener", address);
    assertThat(looks("screener", address)).isEqualTo(2);
  }

  @Test
  void a_liaison_opens_what_the_own_force_sent_and_nobody_elses() throws Exception {
    String own = sentBy("force-14");
    String address = content("force-14", own);
    assertThat(bytes("force-14", address).getStatusCode()).isEqualTo(HttpStatus.OK);
    assertThat(looks("force-14", address)).isEqualTo(1);
    for (String other : new String[] {"force-20", "owner"}) {
      assertThat(bytes(other, address).getStatusCode()).as(other).isEqualTo(HttpStatus.NOT_FOUND);
      assertThat(bytes(other, documents(own)).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
      String page = "/cases/" + own + address.replaceAll(".*(/documents/.*)/content", "$1");
      assertThat(bytes(other, page).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
      assertThat(looks(other, address)).isZero();
    }
  }

  @Test
  void a_liaison_does_not_open_what_another_sent_for_the_own_force() throws Exception {
    String number = sentBy("intake");
    assertThat(json("force-14", documents(number)).findValuesAsText("reference"))
        .containsExactly("D2");
    assertThat(bytes("force-14", content("screener", number)).getStatusCode())
        .isEqualTo(HttpStatus.NOT_FOUND);
  }

  @Test
  void a_liaison_opens_what_the_own_force_sends_once_more_and_not_what_it_only_names()
      throws Exception {
    String number = sentBy("intake");
    String address = content("screener", number);
    sentBy("force-14", made().without("documents/page.txt"));
    assertThat(bytes("force-14", address).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    sentBy("force-14", made());
    assertThat(bytes("force-14", address).getStatusCode()).isEqualTo(HttpStatus.OK);
    assertThat(bytes("force-20", address).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
  }

  @Test
  void there_is_no_file_of_what_was_not_sent_nor_of_another_case() throws Exception {
    String number = sentBy("intake");
    String held = json("screener", documents(number)).at("/1/id").asText();
    assertThat(bytes("screener", documents(number) + "/" + held + "/content").getStatusCode())
        .isEqualTo(HttpStatus.NOT_FOUND);
    String sent = content("screener", number);
    String elsewhere = sent.replace(number, "CR-2020-000001");
    assertThat(bytes("screener", elsewhere).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(bytes("screener", documents(number) + "/x/content").getStatusCode())
        .isEqualTo(HttpStatus.BAD_REQUEST);
  }
}

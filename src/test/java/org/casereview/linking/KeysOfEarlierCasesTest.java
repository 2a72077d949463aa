package org.casereview.linking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.casereview.platform.Actor;
import org.casereview.testing.Soon;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** Cases from a real package that were taken before there were keys. */
class KeysOfEarlierCasesTest extends OnLinks {

  private static final String KEYS =
      "select encode(key, 'hex') || person from casereview.match_key where case_id = ? order by 1";

  @Autowired KeysOfEarlierCases earlier;
  @Autowired TestRestTemplate http;

  @Test
  void they_get_their_keys_at_a_start_and_nothing_is_done_twice() {
    UUID id = referred("BF/" + System.nanoTime());
    List<String> before = keys(id);
    assertThat(before).hasSize(2);
    kept("delete from casereview.match_key where case_id = ?", id);
    kept("update casereview.match_keyed set rules = 0 where case_id = ?", id);
    earlier.fill();
    assertThat(keys(id)).isEqualTo(before);
    String written = written(id);
    earlier.fill();
    assertThat(written(id)).as("the transaction that wrote the keys").isEqualTo(written);
  }

  private UUID referred(String reference) {
    var told =
        Map.of(
            "forceCode", "14",
            "forceReference", reference,
            "reportedDate", "2011-02-01",
            "closedDate", "2012-05-06",
            "outcomeCode", "15",
            "crimeReferences", reference,
            "suspects",
                List.of(
                    Map.of(
                        "suspectReference", "S1",
                        "familyName", "Early" + reference,
                        "dateOfBirth", "1980-01-01")));
    var intake = http.withBasicAuth("intake", "demo");
    String receipt =
        "/api/referrals/"
            + intake
                .postForObject("/api/referrals", List.of(told), JsonNode.class)
                .path("receiptId")
                .asText();
    JsonNode answer =
        Soon.seen(
            () -> intake.getForObject(receipt, JsonNode.class),
            one -> !one.path("status").asText().equals("PROCESSING"));
    String number = answer.at("/referrals/0/caseNumber").asText();
    assertThat(number).as(answer.toString()).isNotBlank();
    return read(UUID.class, "select id from casereview.review_case where case_number = ?", number);
  }

  private List<String> keys(UUID id) {
    return Actor.as(
        Actor.INTAKE,
        () -> transaction.execute(status -> jdbc.queryForList(KEYS, String.class, id)));
  }

  private String written(UUID id) {
    return read(
        String.class, "select max(xmin::text) from casereview.match_key where case_id = ?", id);
  }

  private <T> T read(Class<T> type, String sql, Object value) {
    return Actor.as(
        Actor.INTAKE, () -> transaction.execute(status -> jdbc.queryForObject(sql, type, value)));
  }

  private void kept(String sql, UUID id) {
    Actor.run(Actor.INTAKE, () -> transaction.executeWithoutResult(status -> jdbc.update(sql, id)));
  }
}

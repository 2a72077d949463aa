package org.casereview.referral.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.casereview.platform.Actor;
import org.casereview.testing.CaseReviewTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** A liaison cures a rejected referral where it stands. */
@CaseReviewTest
class CorrectionsApiTest extends CorrectionCalls {

  private static final String BLANK = "LEFT_BLANK";

  @Test
  void what_is_wrong_is_shown_where_it_stands() {
    JsonNode shown = get("force-14", rejected(referral(r -> r.put("outcomeCode", "99")))).getBody();
    assertThat(shown.at("/referral/suspects/1/dateOfBirth").asText()).isEqualTo(WRONG_BIRTH);
    assertThat(shown.path("problems")).hasSize(2);
    JsonNode code = shown.at("/problems/0");
    assertThat(code.path("code").asText()).isEqualTo("BAD_CODE");
    assertThat(code.path("index").isIntegralNumber()).isFalse();
    assertThat(code.path("mayStand").asBoolean()).isFalse();
    JsonNode birth = shown.at("/problems/1");
    assertThat(birth.path("index").asInt()).isEqualTo(1);
    assertThat(birth.path("row").asInt()).isEqualTo(2);
    assertThat(birth.path("rowReference").asText()).isEqualTo("S1");
    assertThat(birth.path("mayStand").asBoolean()).isTrue();
  }

  @Test
  void a_liaison_confirms_the_record_once_and_is_not_asked_again() {
    String item = rejected(referral(r -> {}));
    var said = body(referral(r -> {}), birth(1));
    JsonNode checked = post("force-14", item + "/check", said).getBody();
    assertThat(checked.path("counts").toString()).isEqualTo(counts(1, 0, 0, 0));
    assertThat(checked.at("/problems/0/code").asText()).isEqualTo("AS_RECORDED");
    assertThat(get("force-14", item).getBody().path("state").asText()).isEqualTo("OPEN");

    var answer = post("force-14", item + "/correction", said);
    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
    assertThat(answer.getHeaders().getLocation().toString())
        .isEqualTo("/api/referrals/" + answer.getBody().path("receiptId").asText());
    assertThat(answer.getBody().path("status").asText()).isEqualTo("COMPLETED");
    assertThat(answer.getBody().path("counts").toString()).isEqualTo(counts(1, 0, 0, 0));
    assertThat(get("force-14", item).getBody().path("state").asText()).isEqualTo("ACCEPTED");

    assertThat(sent(referral(r -> {})).path("counts").toString()).isEqualTo(counts(0, 0, 1, 0));
    JsonNode other =
        sent(referral(r -> ((ObjectNode) r.at("/suspects/1")).put("dateOfBirth", "30/02/1980")));
    assertThat(other.path("counts").toString()).isEqualTo(counts(0, 0, 0, 1));
    assertThat(all("select confirmed_by from casereview.as_recorded where force_reference = ?"))
        .singleElement(org.assertj.core.api.InstanceOfAssertFactories.STRING)
        .isNotEqualTo(Actor.INTAKE);
  }

  @Test
  void a_gap_is_shown_in_the_case_file_until_a_right_value_comes() {
    String item = rejected(referral(r -> r.put("closedDate", "2010-01-01")));
    var closed = Map.of("table", "cases", "column", "closedDate");
    var said = body(referral(r -> r.put("closedDate", "2010-01-01")), birth(1), closed);
    JsonNode receipt = post("force-14", item + "/correction", said).getBody();
    String number = receipt.at("/referrals/0/caseNumber").asText();
    assertThat(clocksOfGaps()).containsExactly("SLA-41 force-liaisons open");
    JsonNode facet =
        get("screener", "/api/cases/" + number + "/file").getBody().at("/facets/referral");
    assertThat(facet.path("gaps").findValuesAsText("code"))
        .containsExactlyInAnyOrder("DATE_ORDER", "BAD_DATE", BLANK, BLANK, BLANK, BLANK);
    assertThat(facet.path("gaps").findValuesAsText("recorded")).containsExactly("2010-01-01");
    assertThat(facet.path("gaps").findValuesAsText("row"))
        .containsExactly("S-02", "S-01", "S-01", "S-02", "S-02");
    assertThat(facet.toString()).doesNotContain(WRONG_BIRTH).doesNotContain("AsRecorded");
    assertThat(facet.at("/investigation/closedDate").isMissingNode()).isTrue();

    assertThat(sent(referral(r -> r.remove("suspects"))).path("counts").toString())
        .isEqualTo(counts(0, 1, 0, 0));
    JsonNode after =
        get("screener", "/api/cases/" + number + "/file").getBody().at("/facets/referral");
    assertThat(after.path("gaps").findValuesAsText("code"))
        .containsExactly("BAD_DATE", BLANK, BLANK, BLANK, BLANK);
    assertThat(after.at("/investigation/closedDate").asText()).isEqualTo("2012-05-06");
    assertThat(clocksOfGaps()).containsExactly("SLA-41 force-liaisons open");

    sent(referral(r -> answered(r, true)));
    assertThat(clocksOfGaps()).containsExactly("SLA-41 force-liaisons open");
    sent(referral(r -> answered(r, false)));
    assertThat(clocksOfGaps()).containsExactly("SLA-41 force-liaisons answered");
  }

  /** All that was asked about the two suspects, or all but the nationality of one. */
  private static void answered(ObjectNode referral, boolean butOne) {
    for (int i = 0; i < 2; i++) {
      ((ObjectNode) referral.at("/suspects/" + i))
          .put("dateOfBirth", "1981-02-03")
          .put("selfDefinedEthnicity", "NS")
          .put("nationality", butOne && i == 1 ? "" : "UNKNOWN");
    }
  }

  private List<String> clocksOfGaps() {
    return all(
        "select c.sla_id || ' ' || c.told_team || case when c.stopped_at is null then ' open'"
            + " else ' answered' end from casereview.clock c join casereview.review_case r"
            + " on r.id = c.case_id where c.activity = 'answerGaps' and r.force_reference = ?");
  }

  @Test
  void only_its_own_force_and_intake_have_to_do_with_it() {
    String item = rejected(referral(r -> {}));
    var said = body(referral(r -> {}), birth(1));
    for (String other : List.of("force-20", "reviewer")) {
      assertThat(get(other, item).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
      for (String act : List.of("/check", "/correction")) {
        assertThat(post(other, item + act, said).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
      }
    }
    // Nor can a force confirm what the record of another one says.
    var foreign = body(referral(r -> r.put("forceCode", "20")), birth(1));
    var refused = post("force-14", item + "/correction", foreign);
    assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
    assertThat(refused.getBody().path("detail").asText()).contains("by the force whose record");
    JsonNode taken = post("intake", item + "/correction", said).getBody();
    assertThat(taken.path("counts").toString()).isEqualTo(counts(1, 0, 0, 0));
    String receipt = "/api/referrals/" + taken.path("receiptId").asText();
    assertThat(get("force-14", receipt).getStatusCode()).isEqualTo(HttpStatus.OK);
    assertThat(get("force-20", receipt).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
  }

  @RepeatedTest(5)
  void what_is_over_is_refused_with_who_ended_it() {
    String item = rejected(referral(r -> {}));
    var right = body(referral(r -> ((ObjectNode) r.at("/suspects/1")).remove("dateOfBirth")));
    var answers =
        java.util.stream.Stream.of("force-14", "intake", "force-14", "intake")
            .map(w -> CompletableFuture.supplyAsync(() -> post(w, item + "/correction", right)))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();
    assertThat(answers)
        .extracting(a -> a.getStatusCode().value())
        .containsExactlyInAnyOrder(202, 409, 409, 409);
    assertThat(all("select case_number from casereview.review_case where force_reference = ?"))
        .hasSize(1);
    var late = post("force-14", item + "/correction", right);
    assertThat(late.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
    assertThat(late.getBody().path("detail").asText())
        .contains("is no longer open: it was accepted as CR-")
        .contains(" at ");
  }

  @Test
  void a_body_that_is_no_correction_is_answered_with_a_sentence() {
    String item = rejected(referral(r -> {}));
    var good = referral(r -> {});
    var bodies =
        Map.of(
            "{",
            "not JSON",
            "[]",
            "whole referral",
            "{\"referral\": 1}",
            "whole referral",
            "{\"referral\": {}, \"referral\": {}}",
            "not JSON",
            body(good, Map.of("table", "people", "column", "x")).toString(),
            "unknown table",
            body(good, Map.of("table", "cases", "column", "x")).toString(),
            "unknown column",
            body(good, birth(7)).toString(),
            "not there",
            body(good, Map.of("table", "suspects", "column", "sex")).toString(),
            "needs the index",
            "[".repeat(100_000),
            "not JSON",
            "{\"referral\": {\"suspects\": 1}}",
            "array is wanted");
    bodies.forEach(
        (sent, sentence) -> {
          var answer = post("force-14", item + "/correction", sent);
          assertThat(answer.getStatusCode()).as(sentence).isEqualTo(HttpStatus.BAD_REQUEST);
          assertThat(answer.getBody().path("detail").asText()).contains(sentence);
        });
    var large = post("force-14", item + "/check", " ".repeat((2 << 20) + 1));
    assertThat(large.getStatusCode()).isEqualTo(HttpStatus.PAYLOAD_TOO_LARGE);
    var notSo = body(good, Map.of("table", "suspects", "index", 0, "column", "date_of_birth"));
    assertThat(post("force-14", item + "/check", notSo).getBody().path("detail").asText())
        .contains("cannot be kept as recorded");
    assertThat(get("force-14", item).getBody().path("state").asText()).isEqualTo("OPEN");
  }
}

package org.casereview.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.casereview.casefile.CaseFile;
import org.casereview.platform.Actor;
import org.casereview.platform.Ids;
import org.casereview.testing.CaseReviewTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

/** The protocol over HTTP, as the Case file tab reads and writes it. */
@CaseReviewTest
class ReviewPageTest {

  @Autowired TestRestTemplate http;
  @Autowired Reviews reviews;
  @Autowired ReviewFacet facet;

  private final Walk walk;

  ReviewPageTest(@Autowired ApplicationContext application) {
    walk = new Walk(application);
  }

  @Test
  void the_reviewer_reads_the_whole_protocol_and_may_answer_it() {
    var page = get("reviewer", walk.opened()).getBody();
    assertThat(page.get("editable").booleanValue()).isTrue();
    assertThat(page.get("whyNot").isNull()).isTrue();
    assertThat(page.get("groups")).hasSize(8);
    assertThat(page.at("/progress/total").intValue()).isEqualTo(50);
    assertThat(page.at("/progress/answered").intValue()).isZero();
    assertThat(page.at("/groups/1/items/1/code").textValue()).isEqualTo("B2");
    assertThat(page.at("/choices/failings")).hasSize(65);
    assertThat(page.at("/choices/causes").toString()).doesNotContain("MISCONDUCT");
  }

  @Test
  void before_the_declaration_the_protocol_stays_shut() {
    var file = walk.allocated();
    var page = get("reviewer", file).getBody();
    assertThat(page.get("groups")).isEmpty();
    assertThat(page.get("whyNot").textValue()).startsWith("Declare first");
    assertThat(put("reviewer", file, "A1", Map.of("answer", "MET")).getStatusCode().value())
        .isEqualTo(403);
  }

  @Test
  void an_answer_is_saved_with_a_new_version_and_says_what_it_still_needs() {
    var file = walk.opened();
    var saved = put("reviewer", file, "B2", Map.of("answer", "NOT_MET", "expected", "A plan."));
    assertThat(saved.getStatusCode().value()).isEqualTo(200);
    assertThat(saved.getBody().at("/answer/version").intValue()).isEqualTo(1);
    assertThat(saved.getBody().at("/missing/done").textValue()).isEqualTo("Say what was done.");
    var again = put("reviewer", file, "B2", Map.of("answer", "MET", "version", 1));
    assertThat(again.getBody().at("/answer/version").intValue()).isEqualTo(2);
    assertThat(get("reviewer", file).getBody().at("/progress/complete").intValue()).isEqualTo(1);
  }

  @Test
  void an_item_may_have_several_failings_each_with_its_cause_and_effect() {
    var file = walk.opened();
    var first = Map.of("failingCode", "LOI-01", "causeCode", "CULTURE", "effect", "DECISIVE");
    var second = Map.of("failingCode", "SUS-02", "effect", "NONE", "causeCode", "");
    var saved =
        put(
            "reviewer",
            file,
            "D2",
            Map.of("answer", "NOT_MET", "failings", List.of(first, Map.of(), second)));
    assertThat(saved.getBody().at("/answer/failings")).hasSize(2);
    assertThat(saved.getBody().at("/answer/failings/0/failingCode").textValue())
        .isEqualTo("LOI-01");
    assertThat(saved.getBody().at("/missing/failings.1.causeCode").textValue())
        .startsWith("Choose a cause");
    var fewer = Map.of("answer", "NOT_MET", "version", 1, "failings", List.of(second));
    assertThat(put("reviewer", file, "D2", fewer).getBody().at("/answer/failings")).hasSize(1);
    var twice = Map.of("answer", "NOT_MET", "version", 2, "failings", List.of(second, second));
    assertThat(put("reviewer", file, "D2", twice).getBody().at("/fields").toString())
        .contains("named already");
  }

  @Test
  void where_a_person_left_off_is_kept_for_that_person_alone() {
    var file = walk.submitted();
    assertThat(get("head", file).getBody().get("place").isNull()).isTrue();
    assertThat(leave("head", file, Map.of("item", "C3"))).isEqualTo(204);
    assertThat(leave("head", file, Map.of("item", "D1"))).isEqualTo(204);
    assertThat(get("head", file).getBody().at("/place/item").textValue()).isEqualTo("D1");
    assertThat(get("reviewer", file).getBody().get("place").isNull()).isTrue();
    assertThat(
            walk.read(
                Long.class,
                "select count(*) from casereview.review_place p join casereview.review r"
                    + " on r.id = p.review_id where r.case_id = ?",
                file.id()))
        .as("nobody else sees it, a job neither")
        .isZero();
    assertThat(leave("head", file, Map.of("item", "Z9"))).isEqualTo(404);
    assertThat(leave("head", file, Map.of("item", "A1", "page", 3))).isEqualTo(422);
    assertThat(leave("head", file, Map.of("item", "A1", "document", Ids.next()))).isEqualTo(404);
    assertThat(leave("screener", file, Map.of("item", "A1"))).isEqualTo(404);
    assertThat(leave("head", walk.answered(), Map.of("item", "A1"))).as("a draft").isEqualTo(404);
  }

  private int leave(String login, CaseFile file, Map<String, ?> place) {
    return http.withBasicAuth(login, "demo")
        .exchange(
            "/api/cases/" + file.number() + "/review/place",
            HttpMethod.PUT,
            new HttpEntity<>(place),
            JsonNode.class)
        .getStatusCode()
        .value();
  }

  @Test
  void two_windows_do_not_write_over_each_other() {
    var file = walk.opened();
    put("reviewer", file, "C1", Map.of("answer", "MET"));
    for (int stale : new int[] {0, 7}) {
      var late = put("reviewer", file, "C1", Map.of("answer", "NOT_MET", "version", stale));
      assertThat(late.getStatusCode().value()).isEqualTo(409);
      assertThat(late.getBody().get("detail").textValue()).contains("saved in the meantime");
      assertThat(late.getBody().at("/saved/answer/answer").textValue()).isEqualTo("MET");
    }
  }

  @Test
  void unknown_codes_and_texts_that_are_too_long_are_refused_field_by_field() {
    var file = walk.opened();
    var refused = put("reviewer", file, "C1", Map.of("answer", "MAYBE", "note", "x".repeat(4001)));
    assertThat(refused.getStatusCode().value()).isEqualTo(422);
    assertThat(refused.getBody().at("/fields/note").textValue()).contains("At most 4000");
    assertThat(refused.getBody().at("/fields/answer").textValue()).startsWith("Choose one");
    assertThat(put("reviewer", file, "Z9", Map.of("answer", "MET")).getStatusCode().value())
        .isEqualTo(404);
  }

  @Test
  void a_submitted_review_is_read_by_those_who_decide_and_changed_by_nobody() {
    var file = walk.submitted();
    for (String reader : new String[] {"reviewer", "head", "manager"}) {
      var page = get(reader, file).getBody();
      assertThat(page.get("editable").booleanValue()).as(reader).isFalse();
      assertThat(page.at("/submission/recommendation").textValue()).isEqualTo("CLOSE");
      assertThat(page.at("/progress/answered").intValue()).as(reader).isEqualTo(50);
    }
    var late = put("reviewer", file, "A1", Map.of("answer", "NOT_MET", "version", 1));
    assertThat(late.getStatusCode().value()).isEqualTo(403);
    assertThat(late.getBody().get("detail").textValue()).contains("submitted");
    assertThat(put("qa", file, "A1", Map.of("answer", "MET", "version", 1)).getStatusCode().value())
        .isEqualTo(403);
  }

  @Test
  void drafts_are_the_reviewers_own() {
    var page = get("manager", walk.answered()).getBody();
    assertThat(page.get("open").booleanValue()).isFalse();
    assertThat(page.get("groups")).isEmpty();
  }

  @Test
  void who_may_not_know_of_the_review_finds_no_case() {
    var file = walk.submitted();
    for (String other : new String[] {"reviewer2", "screener", "force-14", "analyst", "admin"}) {
      assertThat(get(other, file).getStatusCode().value()).as(other).isEqualTo(404);
      assertThat(put(other, file, "A1", Map.of("answer", "MET")).getStatusCode().value())
          .as(other)
          .isEqualTo(404);
    }
    assertThat(
            http.withBasicAuth("reviewer", "demo")
                .getForEntity("/api/cases/CR-1999-000001/review", JsonNode.class)
                .getStatusCode()
                .value())
        .isEqualTo(404);
  }

  @Test
  void the_reviewer_reads_why_the_review_came_back() {
    var file = walk.submitted();
    walk.as(Walk.CHECKER, () -> reviews.check(file.id(), Walk.CHECKER, false, "Look at D4 again."));
    var page = get("reviewer", file).getBody();
    assertThat(page.get("editable").booleanValue()).isTrue();
    assertThat(page.get("round").intValue()).isEqualTo(2);
    assertThat(page.at("/checks/0/comments").textValue()).isEqualTo("Look at D4 again.");
    assertThat(page.at("/progress/answered").intValue()).isEqualTo(50);
  }

  @Test
  void the_case_shows_the_recommendation_to_those_who_decide_and_conduct_to_nobody() {
    var file = walk.submitted();
    assertThat(sectionFor("S0012", file).toString()).contains("CLOSE").doesNotContain("onduct");
    assertThat(sectionFor("S0002", file)).isNull();
    assertThat(sectionFor("S0012", walk.answered())).isNull();
    assertThat(get("head", file).getBody().toString()).doesNotContain("conductConsidered");
  }

  private Object sectionFor(String reader, CaseFile file) {
    return Actor.as(reader, () -> facet.of(file.id()));
  }

  private ResponseEntity<JsonNode> get(String login, CaseFile file) {
    return http.withBasicAuth(login, "demo")
        .getForEntity("/api/cases/" + file.number() + "/review", JsonNode.class);
  }

  private ResponseEntity<JsonNode> put(
      String login, CaseFile file, String item, Map<String, Object> answer) {
    return http.withBasicAuth(login, "demo")
        .exchange(
            "/api/cases/" + file.number() + "/review/items/" + item,
            HttpMethod.PUT,
            new HttpEntity<>(answer),
            JsonNode.class);
  }
}

package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseState;
import org.casereview.platform.Ids;
import org.junit.jupiter.api.Test;

/** The same crime in two cases, from two packages to what people say about them. */
class LinkedCasesTest extends OnCases {

  private static final Map<String, String> SAME =
      Map.of("verdict", "SAME_INVESTIGATION", "reasons", "The same girl, the same flat.");

  private final String crime = "CR/" + Math.abs(System.nanoTime() % 1_000_000_000) + "/11";

  private CaseFile with(String crimeNumbers) {
    return driver.referred(told -> told.with("crimeReferences", crimeNumbers));
  }

  @Test
  void a_screener_sees_a_possible_duplicate_from_both_cases() {
    var first = with(crime);
    var second = with("AB/1/99;" + crime.replace('/', ' '));
    for (var pair : List.of(List.of(first, second), List.of(second, first))) {
      var links = links("screener", pair.get(0));
      var other = other(links, pair.get(1));
      assertThat(links.path("newDuplicates").asInt()).isEqualTo(1);
      assertThat(other.path("possibleDuplicate").asBoolean()).isTrue();
      assertThat(other.path("isNew").asBoolean()).isTrue();
      assertThat(other.path("ownForce").asBoolean()).isTrue();
      assertThat(other.at("/shared/0/kind").asText()).isEqualTo("CRIME_NUMBER");
    }
    assertThat(told("POSSIBLE_LINK", first)).isEqualTo(1);
    assertThat(told("POSSIBLE_LINK", second)).isZero();
    var form = driver.at("screener").shown(driver.task(first, "screenCase").getId());
    assertThat(form.get("proposedOutcomeText").toString())
        .contains("1 possible duplicate not looked at yet");
  }

  @Test
  void persons_are_known_by_their_pseudonyms_on_each_side() {
    String name = "Zz" + crime.replaceAll("\\D", "");
    var here =
        driver.referred(
            t ->
                t.with("suspectCount", "3")
                    .row("suspects", named("suspectReference", "S9", name + "'Äa")));
    var there =
        driver.referred(
            t ->
                t.with("victimCount", "3")
                    .row("victims", named("victimReference", "V9", name + " AA")));
    var other = other(links("screener", here), there);
    assertThat(other.path("possibleDuplicate").asBoolean()).isFalse();
    assertThat(other.at("/shared/0").toString())
        .isEqualTo("{\"kind\":\"NAME_AND_BIRTH\",\"here\":\"S-03\",\"there\":\"V-03\"}");
    assertThat(links("screener", here).toString()).doesNotContain(name);
  }

  @Test
  void no_liaison_of_any_force_and_nobody_who_does_not_work_on_cases_sees_or_judges_it() {
    var first = with(crime);
    var second = with(crime);
    for (String login : List.of("force-14", "force-13", "force-20", "analyst", "owner")) {
      for (String path : List.of("", "/file", "/review")) {
        var answer = driver.program(login).call("GET", "/api/cases/" + first.number() + path, null);
        assertThat(answer.body().toString()).as(login).doesNotContain(second.number(), "links\"");
      }
      assertThat(judges(login, first, second, SAME, "CRIME_NUMBER 1").status()).isEqualTo(404);
    }
    for (String login : List.of("victims", "auditor", "intake", "duty")) {
      assertThat(links(login, first).isMissingNode()).as(login).isTrue();
      assertThat(judges(login, first, second, SAME, "CRIME_NUMBER 1").status()).isEqualTo(403);
    }
    assertThat(told("LINK_JUDGED", first) + told("LINK_JUDGED", second)).isZero();
  }

  @Test
  void a_verdict_stands_on_both_cases_and_changes_neither() {
    var first = with(crime);
    var second = with(crime);
    assertThat(judge("screener", first, second, SAME).status()).isEqualTo(204);
    for (var pair : List.of(List.of(first, second), List.of(second, first))) {
      var links = links("screener2", pair.get(0));
      var other = other(links, pair.get(1));
      assertThat(links.path("newDuplicates").asInt()).isZero();
      assertThat(other.at("/verdicts/0/verdict").asText()).isEqualTo("SAME_INVESTIGATION");
      assertThat(other.at("/verdicts/0/reasons").asText()).contains("the same flat");
      assertThat(other.at("/verdicts/0/by").asText()).isEqualTo("Tobias Penhallow");
      assertThat(told("LINK_JUDGED", pair.get(0))).isEqualTo(1);
      assertThat(driver.now(pair.get(0)).state()).isEqualTo(CaseState.SCREENING);
      assertThat(driver.at(pair.get(0))).containsExactly("screenCase");
    }
  }

  @Test
  void a_later_verdict_supersedes_and_the_earlier_one_stays() {
    var first = with(crime);
    var second = with(crime);
    judge("screener", first, second, SAME);
    judge(
        "screener2", second, first, Map.of("verdict", "NOT_RELATED", "reasons", "A typing error."));
    var verdicts = other(links("screener", first), second).path("verdicts");
    assertThat(verdicts).hasSize(2);
    assertThat(verdicts.at("/0/verdict").asText()).isEqualTo("NOT_RELATED");
    assertThat(verdicts.at("/1/verdict").asText()).isEqualTo("SAME_INVESTIGATION");
  }

  @Test
  void what_is_found_after_a_verdict_is_new_and_must_have_been_seen() {
    var first = with(crime);
    var second = with(crime);
    judge(
        "screener", first, second, Map.of("verdict", "NOT_RELATED", "reasons", "A typing error."));
    String seen = other(links("screener", first), second).path("basis").asText();
    String id = "96/" + Math.abs(System.nanoTime() % 9_999_999) + "A";
    for (var file : List.of(first, second)) {
      driver.sendsAgain(
          file,
          told ->
              told.with("crimeReferences", crime)
                  .with("suspectCount", "3")
                  .row("suspects", "suspectReference", "S7", "pncId", id));
    }
    var links = links("screener", first);
    var other = other(links, second);
    assertThat(links.path("newDuplicates").asInt()).isEqualTo(1);
    assertThat(other.path("isNew").asBoolean()).isTrue();
    assertThat(other.path("shared")).hasSize(2);
    var late = judges("screener", first, second, SAME, seen);
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.sentence()).contains("has changed meanwhile");
    assertThat(told("POSSIBLE_LINK", first)).as("once for two cases").isEqualTo(1);
  }

  @Test
  void only_a_screener_or_the_reviewer_says_it_and_nobody_of_either_force() {
    var first = with(crime);
    var second = with(crime);
    assertThat(refusal("manager", first, second)).contains("a screener or by the reviewer");
    assertThat(judges("reviewer", first, second, SAME, "").sentence())
        .contains("a screener or by the reviewer");
    // The screener has worked for force 41.
    var elsewhere =
        driver.referred(t -> Told.by("41", "SC/" + Ids.next()).with("crimeReferences", crime));
    assertThat(judges("screener", first, elsewhere, SAME, "").status()).isEqualTo(404);
    assertThat(judge("screener2", first, elsewhere, SAME).status()).isEqualTo(204);
    assertThat(links("screener", first).toString()).doesNotContain(elsewhere.number());
    assertThat(links("screener2", first).toString()).contains(elsewhere.number());
    assertThat(judges("screener", first, first, SAME, "").sentence()).contains("Nothing was found");
    var blank = judges("screener", first, second, Map.of("verdict", "LINKED", "reasons", " "), "x");
    assertThat(blank.status()).isEqualTo(400);
    assertThat(blank.sentence()).contains("Say in a sentence why.");
    assertThat(judge("screener", first, second, SAME).status()).isEqualTo(204);
  }

  @Test
  void the_reviewer_of_the_case_says_it_too() {
    var other = with(crime);
    var file = screened(told -> told.with("crimeReferences", crime));
    allocates(file, "reviewer");
    driver.does("reviewer", file, "declareConflict", Map.of("conflict", "NONE"));
    assertThat(judge("reviewer", file, other, SAME).status()).isEqualTo(204);
    assertThat(judges("reviewer2", file, other, SAME, "").sentence())
        .contains("a screener or by the reviewer");
    keepsAway(other, "reviewer");
    String hidden = judges("reviewer", file, other.number(), SAME, "").toString();
    String absent = judges("reviewer", file, "CR-2026-999996", SAME, "").toString();
    assertThat(hidden).contains("status=404");
    assertThat(hidden.replace(other.number(), "CR-2026-999996")).isEqualTo(absent);
  }

  @Test
  void a_look_is_on_record_as_that_at_the_file() {
    var first = with(crime);
    with(crime);
    links("screener", first);
    assertThat(
            driver.count(
                "select count(*) from audit.entry where case_id = ? and actor = ?"
                    + " and what = 'CASE_FILE_OPENED'",
                first.id(),
                driver.staffId("screener")))
        .isEqualTo(1);
  }

  private static String[] named(String key, String reference, String name) {
    return new String[] {key, reference, "familyName", name, "dateOfBirth", "1997-05-06"};
  }

  private Desk.Reply judge(String login, CaseFile file, CaseFile other, Map<String, String> said) {
    return judges(
        login, file, other, said, other(links(login, file), other).path("basis").asText());
  }

  private String refusal(String login, CaseFile file, CaseFile other) {
    var answer = judge(login, file, other, SAME);
    assertThat(answer.status()).isEqualTo(403);
    return answer.sentence();
  }

  private Desk.Reply judges(
      String login, CaseFile file, CaseFile other, Map<String, String> said, String basis) {
    return judges(login, file, other.number(), said, basis);
  }

  private Desk.Reply judges(
      String login, CaseFile file, String other, Map<String, String> said, String basis) {
    var body = new java.util.HashMap<String, String>(said);
    body.put("basis", basis);
    return driver
        .program(login)
        .call("POST", "/api/cases/" + file.number() + "/links/" + other, body);
  }

  private JsonNode links(String login, CaseFile file) {
    return driver
        .program(login)
        .call("GET", "/api/cases/" + file.number() + "/file", null)
        .body()
        .at("/facets/links");
  }

  private static JsonNode other(JsonNode links, CaseFile other) {
    for (JsonNode one : links.path("cases")) {
      if (one.path("caseNumber").asText().equals(other.number())) {
        return one;
      }
    }
    throw new AssertionError(other.number() + " is not in " + links);
  }

  private long told(String what, CaseFile file) {
    return driver.count(
        "select count(*) from casereview.timeline_entry where case_id = ? and what = ?",
        file.id(),
        what);
  }
}

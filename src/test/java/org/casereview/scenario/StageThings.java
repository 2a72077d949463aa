package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.casereview.casefile.CaseFile;

/** What a case has at its stage, made for good by who may, and by what it is known there. */
final class StageThings {

  private static final Map<String, String> WHERE =
      Map.ofEntries(
          Map.entry("clock", clock()),
          Map.entry(
              "request", "select number from casereview.information_request where case_id = ?"),
          Map.entry("grant", grant("SPECIFIC")),
          Map.entry("kept", grant("EXCLUDED")),
          Map.entry(
              "order",
              "select id::text from casereview.priority_order where case_id = ? and holds_from is"
                  + " null"),
          Map.entry(
              "comment",
              "select c.id::text from casereview.review_comment c join casereview.review r"
                  + " on r.id = c.review_id where r.case_id = ?"),
          Map.entry("closure", "select id::text from casereview.closure where case_id = ?"));

  private static final Map<String, Object> SAID =
      Map.of("said", Map.of("what", "Ask the school.", "status", "FOLLOWED"));

  private final CaseDriver driver;
  private final CaseFile file;
  private final Map<String, String> fixed = new HashMap<>();

  StageThings(CaseDriver driver, CaseFile file) {
    this.driver = driver;
    this.file = file;
  }

  /** The records that are there now. */
  Map<String, String> now() {
    var all = new HashMap<>(fixed);
    WHERE.forEach(
        (name, sql) ->
            driver.rows(String.class, sql, file.id()).stream()
                .findFirst()
                .ifPresent(id -> all.put(name, id)));
    return all;
  }

  /** A grant, an exclusion, and a request that was not answered in time. */
  void whileItWaits() {
    does("head", "grants", grants("reviewer2", "SPECIFIC", "WORK_ON_IT"));
    does("manager", "grants/" + now().get("grant") + "/ending", Map.of("reason", "Because."));
    does("head", "grants", grants("duty", "EXCLUDED", "KNOWS_SOMEBODY"));
    does("manager", "questions", Map.of("questions", List.of("Where is it?"), "waits", false));
    driver.runJobs(file);
    driver.fire(file, "requestDefault");
    var members = Stream.of("panel2", "panel3", "panel4").map(driver::staffId).toList();
    fixed.put("member", members.get(0));
    fixed.put(
        "meeting",
        sends(
                "manager",
                "/api/panels",
                Map.of(
                    "day",
                    LocalDate.now(ZoneOffset.UTC).plusDays(21).toString(),
                    "starts",
                    "12:00",
                    "place",
                    "Room 4",
                    "chair",
                    members.get(0),
                    "members",
                    members))
            .path("number")
            .asText());
  }

  /** More urgent at once; less urgent again only when somebody else agrees. */
  void inReview() {
    does("manager", "priority", Map.of("priority", "P1", "reason", "Because."));
    does("manager", "priority", Map.of("priority", "P4", "reason", "Because."));
    for (String name : List.of("into", "line", "merged", "withdrawn")) {
      fixed.put(name, does("reviewer", "lines", SAID).path("label").asText());
    }
    does(
        "reviewer",
        "lines/" + fixed.get("merged") + "/merge",
        Map.of("version", 1, "into", fixed.get("into")));
    does("reviewer", "lines/" + fixed.get("withdrawn") + "/withdraw", Map.of("version", 1));
    pauses("pause", Map.of("reason", "AWAITING_FORCE", "note", "They move house."));
  }

  void afterReview() {
    pauses("resume", Map.of("note", "On."));
  }

  void inCheck() {
    does("qa", "review/items/B2/comments", Map.of("text", "Why?"));
  }

  /** Before it is passed. */
  void afterCheck() {
    does("qa", "review/comments/" + now().get("comment") + "/close", Map.of());
  }

  private void pauses(String what, Map<String, ?> body) {
    sends("manager", "/api/sla/cases/" + file.number() + "/" + what, body);
  }

  private JsonNode does(String login, String call, Map<String, ?> body) {
    return sends(login, "/api/cases/" + file.number() + "/" + call, body);
  }

  private JsonNode sends(String login, String path, Map<String, ?> body) {
    var reply = driver.at(login).call("POST", path, body);
    assertThat(reply.status()).as("%s: %s", path, reply).isBetween(200, 299);
    return reply.body();
  }

  private Map<String, Object> grants(String login, String level, String code) {
    return Map.of(
        "staffId", driver.staffId(login), "level", level, "reasonCode", code, "reason", "Because.");
  }

  private static String grant(String level) {
    return "select id::text from casereview.case_grant where case_id = ? and level = '"
        + level
        + "'";
  }

  private static String clock() {
    return "select id::text from casereview.clock where case_id = ? and stopped_at is null and"
        + " cancelled_at is null order by started_at desc, id desc";
  }
}

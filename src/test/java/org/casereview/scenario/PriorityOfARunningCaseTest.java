package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.casereview.casefile.CaseFile;
import org.casereview.platform.Actor;
import org.casereview.sla.Sla;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a changed priority does to a case that people work on, through the doors they use. */
class PriorityOfARunningCaseTest extends OnCases {

  @Autowired Sla sla;

  /** Without a victim under 13: nothing but another contact offence. */
  private static Told older(Told told) {
    return told.each(
        "victims",
        row -> {
          row.put("dateOfBirth", "1995-03-04");
          return row;
        });
  }

  private CaseFile leastUrgent() {
    return screened(PriorityOfARunningCaseTest::older);
  }

  private String path(CaseFile file, String what) {
    return "/api/cases/" + file.number() + what;
  }

  private Desk.Reply orders(String login, CaseFile file, String priority) {
    return driver
        .at(login)
        .call(
            "POST",
            path(file, "/priority"),
            Map.of("priority", priority, "reason", "The victim is ill."));
  }

  private Instant due(CaseFile file) {
    return driver.task(file, "allocateReviewer").getDueDate().toInstant();
  }

  private Instant dueAs(String priority, Instant start) {
    return Actor.as(
        Actor.JOBS, () -> sla.dueAt("file-review", "allocateReviewer", priority, start));
  }

  private List<Object> known(CaseFile file) {
    return driver.instances(file).stream()
        .filter(i -> !i.getProcessDefinitionId().startsWith("urgent-risk:"))
        .map(i -> driver.runtime.getVariable(i.getId(), "priority"))
        .filter(java.util.Objects::nonNull)
        .toList();
  }

  private static List<String> sentences(JsonNode body) {
    return StreamSupport.stream(body.at("/why/sentences").spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }

  @Test
  void the_process_and_the_due_date_of_the_task_follow_up_and_down() {
    var file = leastUrgent();
    Instant before = due(file);
    Instant start = clock.instant();
    assertThat(known(file)).isNotEmpty().containsOnly("P4");
    assertThat(orders("manager", file, "P1").status()).isEqualTo(200);
    assertThat(driver.now(file).priority()).isEqualTo("P1");
    assertThat(known(file)).isNotEmpty().containsOnly("P1");
    assertThat(due(file)).isEqualTo(dueAs("P1", clock.instant())).isBefore(before);
    String order = orders("manager", file, "P3").body().path("waits").asText();
    var agreed =
        driver
            .at("head")
            .call(
                "POST",
                path(file, "/priority/" + order + "/answer"),
                Map.of("agrees", true, "reason", "She has recovered."));
    assertThat(agreed.status()).as(agreed.body().toString()).isEqualTo(200);
    assertThat(known(file)).containsOnly("P3");
    assertThat(due(file)).isEqualTo(dueAs("P3", start)).isBefore(before);
    var why = driver.at("manager").call("GET", path(file, "/why?of=priority"), null).body();
    assertThat(sentences(why)).anyMatch(s -> s.contains("asked for P3 instead of P1"));
  }

  @Test
  void an_order_for_P0_starts_one_urgent_risk_which_ends_it() {
    var file = leastUrgent();
    var ordered = orders("head", file, "P0");
    assertThat(ordered.status()).as(ordered.body().toString()).isEqualTo(200);
    driver.runJobs(file);
    assertThat(driver.at(file)).contains("triageRisk", "allocateReviewer");
    assertThat(known(file)).containsOnly("P0");
    assertThat(driver.count("select count(*) from urgent_risk where case_id = ?", file.id()))
        .isEqualTo(1);
    assertThat(orders("manager", file, "P1").sentence()).startsWith("There is danger now.");
    driver.does("duty", file, "triageRisk", Map.of("urgent", "NO", "reasons", "He is in prison."));
    assertThat(driver.now(file).priority()).isEqualTo("P4");
    assertThat(known(file)).containsOnly("P4");
  }

  @Test
  void a_link_that_people_confirm_makes_both_cases_P3_and_one_nobody_judged_is_unknown() {
    String crime = "CR/" + Math.abs(System.nanoTime() % 1_000_000_000) + "/12";
    var first = screened(told -> older(told).with("crimeReferences", crime));
    var second = screened(told -> older(told).with("crimeReferences", crime));
    assertThat(driver.now(first).priority()).isEqualTo("P4");
    assertThat(driver.now(second).priority()).isEqualTo("P4");
    assertThat(inputs(second)).contains("linkedToReferred=UNKNOWN");
    judged(first, second, "LINKED");
    assertThat(driver.now(first).priority()).isEqualTo("P3");
    assertThat(driver.now(second).priority()).isEqualTo("P3");
    assertThat(inputs(second)).contains("linkedToReferred=true");
    judged(second, first, "NOT_RELATED");
    assertThat(driver.now(first).priority()).isEqualTo("P4");
    assertThat(inputs(first)).contains("linkedToReferred=false");
  }

  private String inputs(CaseFile file) {
    return driver
        .at("manager")
        .call("GET", path(file, "/why"), null)
        .body()
        .at("/why/inputs")
        .toString();
  }

  private void judged(CaseFile file, CaseFile other, String verdict) {
    var said =
        driver
            .at("screener")
            .call(
                "POST",
                path(file, "/links/" + other.number()),
                Map.of("verdict", verdict, "reasons", "The same flat.", "basis", "CRIME_NUMBER 1"));
    assertThat(said.status()).as(said.body().toString()).isEqualTo(204);
  }

  @Test
  void an_updated_package_has_the_rule_asked_again() {
    var file = leastUrgent();
    driver.sendsAgain(file, told -> older(told).with("victimCount", "5"));
    assertThat(driver.now(file).priority()).isEqualTo("P3");
    driver.sendsAgain(file, Told::alleging);
    assertThat(driver.now(file).priority()).isEqualTo("P1");
    assertThat(due(file)).isNotNull();
    assertThat(known(file)).containsOnly("P1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "P9   | So.  | A priority is one of P0 to P4.",
        "     | So.  | Say which priority: P0 to P4.",
        "P1   |      | Give your reason in a sentence."
      })
  void bad_input_is_refused_in_a_sentence(String priority, String reason, String sentence) {
    var file = leastUrgent();
    var body = new HashMap<String, String>();
    body.put("priority", priority);
    body.put("reason", reason);
    var refused = driver.at("manager").call("POST", path(file, "/priority"), body);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().toString()).contains(sentence);
    assertThat(driver.now(file).priority()).isEqualTo("P4");
    assertThat(driver.at("manager").call("GET", path(file, "/why?of=colour"), null).sentence())
        .isEqualTo("Ask for the priority or for the scope: of=priority, of=scope.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"force-14", "force-20", "analyst"})
  void nobody_outside_is_told_why_or_orders_anything(String login) {
    var file = leastUrgent();
    for (String of : List.of("priority", "scope")) {
      assertThat(driver.at(login).call("GET", path(file, "/why?of=" + of), null).status())
          .isEqualTo(404);
    }
    assertThat(orders(login, file, "P1").status()).isEqualTo(404);
    var said =
        driver
            .at(login)
            .call(
                "POST",
                path(file, "/priority/modifiers"),
                Map.of("kind", "VICTIM_ASKS", "applies", true, "reason", "So."));
    assertThat(said.status()).isEqualTo(404);
    assertThat(driver.now(file).priority()).isEqualTo("P4");
  }
}

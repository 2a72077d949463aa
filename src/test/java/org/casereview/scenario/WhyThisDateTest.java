package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.casereview.casefile.CaseFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is told why a date is what it is, and who may give or take time, over the API. */
class WhyThisDateTest extends OnCases {

  private Desk.Reply explains(String login, String of) {
    return driver.at(login).call("GET", "/api/sla/explain?" + of, null);
  }

  private String task(CaseFile file, String activity) {
    return "task=" + driver.task(file, activity).getId();
  }

  private static List<String> sentences(JsonNode body) {
    return StreamSupport.stream(body.path("sentences").spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }

  private String said(String login, String path, Map<String, ?> body) {
    var reply = driver.at(login).call("POST", "/api/sla/" + path, body);
    return Set.of(400, 403, 409).contains(reply.status())
        ? reply.body().path("detail").asText()
        : String.valueOf(reply.status());
  }

  @Test
  void whoever_sees_the_task_reads_its_date_in_plain_sentences() {
    var file = referred();
    var told = explains("screener", task(file, "screenCase"));
    assertThat(told.status()).isEqualTo(200);
    assertThat(sentences(told.body()))
        .anyMatch(s -> s.startsWith("The time began on "))
        .anyMatch(
            s ->
                s.startsWith("Rule sla_screenCase of SLA-05 gives 10 working days. Its source is")
                    && s.endsWith("(proposed by the review itself)."))
        .anyMatch(
            s ->
                s.matches(
                    "Counted by version \\d+ of the table of targets, on version \\d+"
                        + " of the calendar of England and Wales\\."))
        .anyMatch(s -> s.startsWith("Left out: ") && s.contains("days of weekends"))
        .anyMatch(s -> s.matches("It is due on .* 23:59, London time\\."))
        .last()
        .isEqualTo("When it is late, this team is told: Managers.");
    assertThat(explains("screener", "clock=" + told.body().path("clockId").asText()).body())
        .isEqualTo(told.body());
  }

  @Test
  void who_has_the_task_is_named_to_the_review_and_not_to_the_force() {
    var file = screened(Told::ofVictimsUnknown);
    String task = task(file, "answerRequest");
    assertThat(explains("manager", task).status()).isEqualTo(200);
    assertThat(explains("force-14", task).status()).isEqualTo(200);
    assertThat(explains("force-20", task).status()).isEqualTo(404);
    String clock = explains("manager", task).body().path("clockId").asText();
    assertThat(
            said(
                "manager",
                "clocks/" + clock + "/extension",
                Map.of("workingDays", 2, "reason", "Only we know why.")))
        .isEqualTo("200");
    assertThat(sentences(explains("manager", task).body()))
        .anyMatch(s -> s.startsWith("Colin Brackenbury gave 2 working days more"))
        .anyMatch(s -> s.contains("Only we know why."));
    assertThat(sentences(explains("force-14", task).body()))
        .anyMatch(s -> s.startsWith("The review gave 2 working days more"))
        .noneMatch(s -> s.contains("Only we know why.") || s.contains("Colin"));
  }

  @Test
  void a_force_is_not_told_of_the_work_of_the_review_nor_anybody_of_what_is_not_there() {
    var file = referred();
    assertThat(explains("force-14", task(file, "screenCase")).status()).isEqualTo(404);
    assertThat(explains("analyst", task(file, "screenCase")).status()).isEqualTo(404);
    assertThat(explains("manager", "task=" + UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(explains("manager", "clock=" + UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(explains("manager", "clock=x").status()).isEqualTo(400);
    assertThat(explains("manager", "").body().path("detail").asText()).contains("one of the two");
    assertThat(
            explains("manager", task(file, "screenCase") + "&clock=" + UUID.randomUUID()).status())
        .isEqualTo(409);
  }

  @Test
  void nobody_gives_time_to_the_own_task() {
    var file = screened(Told::ofOneVictim);
    driver.does("screener2", file, "confirmExclusion", keepingIn("screener2", file));
    var task = driver.task(file, "decideScope");
    assertThat(driver.at("head").claim(task.getId(), driver.staffId("head")).isDone()).isTrue();
    String clock = explains("head", "task=" + task.getId()).body().path("clockId").asText();
    var more = Map.of("workingDays", 2, "reason", "A member is ill.");
    assertThat(said("head", "clocks/" + clock + "/extension", more))
        .startsWith("This is your own task");
    assertThat(said("screener", "clocks/" + clock + "/extension", more))
        .startsWith("Only managers");
    assertThat(said("manager", "clocks/" + clock + "/extension", more)).isEqualTo("200");
    assertThat(sentences(explains("manager", "task=" + task.getId()).body()))
        .anyMatch(s -> s.startsWith("Miriam Greatorex has the task."));
  }

  @Test
  void a_manager_lets_a_case_wait_and_go_on_with_a_reason_and_others_do_not() {
    var file = referred();
    String pause = "cases/" + file.number() + "/pause";
    String resume = "cases/" + file.number() + "/resume";
    var waiting = Map.of("reason", "AWAITING_FORCE", "note", "They move house.");
    assertThat(said("manager", resume, Map.of("note", "On."))).startsWith("No manager has paused");
    assertThat(said("screener", pause, waiting)).startsWith("Only managers");
    assertThat(said("manager", pause, Map.of("reason", "AWAITING_FORCE"))).contains("waits for");
    assertThat(said("manager", pause, Map.of("note", "They move.")))
        .startsWith("Say what the case");
    assertThat(said("manager", pause, Map.of("reason", "HOLIDAY", "note", "x")))
        .isNotEqualTo("204");
    assertThat(said("manager", pause, Map.of("reason", "TRIAL_PENDING", "note", "Trial.")))
        .startsWith("No deadline of this case can wait for that");
    assertThat(said("manager", pause, waiting)).isEqualTo("204");
    assertThat(explains("screener", task(file, "screenCase")).body().path("pausedAt").asText())
        .isNotEmpty();
    assertThat(said("manager", pause, waiting)).startsWith("No deadline of this case can wait");
    assertThat(said("screener", resume, Map.of("note", "On."))).startsWith("Only managers");
    assertThat(said("manager", resume, new HashMap<>())).startsWith("Say in a sentence why");
    assertThat(said("manager", resume, Map.of("note", "They are back."))).isEqualTo("204");
    assertThat(sentences(explains("screener", task(file, "screenCase")).body()))
        .anyMatch(s -> s.contains("stood still") && s.contains("(awaiting force)"));
    assertThat(said("manager", "cases/CR-1999-000001/pause", waiting)).isEqualTo("404");
  }

  @ParameterizedTest
  @ValueSource(strings = {"screener", "force-14", "owner", "analyst"})
  void the_calendars_are_for_managers(String login) {
    for (String path : List.of("calendars", "recalculations", "changed-targets")) {
      assertThat(driver.at(login).call("GET", "/api/sla/" + path, null).status()).isEqualTo(403);
    }
    assertThat(driver.at("manager").call("GET", "/api/sla/calendars", null).body()).hasSize(3);
    assertThat(driver.at("head").call("GET", "/api/sla/changed-targets", null).status())
        .isEqualTo(200);
  }
}

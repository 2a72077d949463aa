package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.casereview.casefile.CaseFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is kept from a case finds nothing of it, by any door, from the next request on. */
class ExcludedPersonTest extends OnCases {

  private static final String WHY = "They were at school together.";
  private String grant;
  private CaseFile kept;

  @AfterEach
  void letBackIn() {
    if (grant != null) {
      lifts("manager", "head");
    }
  }

  private Desk.Reply excludes(String head, CaseFile file, String login) {
    kept = file;
    var reply = gives(head, file, login, "EXCLUDED", "KNOWS_SOMEBODY", WHY);
    grant = reply.body().path("id").asText(null);
    return reply;
  }

  private Desk.Reply gives(
      String head, CaseFile file, String login, String level, String code, String why) {
    return driver
        .at(head)
        .call(
            "POST",
            "/api/cases/" + file.number() + "/grants",
            Map.of(
                "staffId", driver.staffId(login),
                "level", level,
                "reasonCode", code,
                "reason", why));
  }

  private Desk.Reply lifts(String asking, String confirming) {
    String address = "/api/cases/" + kept.number() + "/grants/" + grant;
    driver.at(asking).call("POST", address + "/ending", Map.of("reason", "It was another person."));
    var reply = driver.at(confirming).call("POST", address + "/end", null);
    if (reply.isDone()) {
      grant = null;
    }
    return reply;
  }

  private String told(String login, CaseFile file) {
    var desk = driver.at(login);
    var all = Sweep.ofTheEngine(desk, Desk.WEBAPP);
    all.putAll(Sweep.ofOurPages(desk, "CR-2026-999999"));
    all.put(
        "find", desk.call("GET", "/api/cases/find?q=" + file.forceReference(), null).toString());
    return all.toString();
  }

  @Test
  void nothing_of_the_case_is_found_in_lists_counts_and_pages() {
    var file = reviewed();
    var task = driver.task(file, "checkReview");
    var marks =
        List.of(file.number(), file.id().toString(), task.getId(), task.getProcessInstanceId());
    assertThat(told("qa", file)).contains(marks);
    int counted = count("qa", "/task/count");
    assertThat(excludes("head", file, "qa").status()).isEqualTo(201);

    assertThat(told("qa", file)).doesNotContain(marks);
    assertThat(count("qa", "/task/count")).isEqualTo(counted - 1);
    assertThat(told("manager", file)).contains(file.number());

    assertThat(lifts("head", "head").sentence()).contains("Two people lift an exclusion");
    grant = null;
  }

  @Test
  void what_somebody_had_in_hand_goes_to_somebody_else() {
    var file = openForReview();
    excludes("head", file, "reviewer");
    driver.runJobs(file);
    assertThat(driver.at(file)).contains("allocateReviewer").doesNotContain("reviewCase");
    grant = null;
  }

  @Test
  void a_case_is_not_given_to_who_is_kept_from_it() {
    var file = inScope();
    excludes("head", file, "reviewer");
    var reviewer = Map.of("reviewer", driver.staffId("reviewer"));
    assertThat(driver.tries("allocator", file, "allocateReviewer", reviewer).sentence())
        .isNotBlank();
    assertThat(
            driver.count(
                "select count(*) from casereview.review where case_id = ?::uuid", file.id()))
        .isZero();
    allocates(file, "reviewer2");
  }

  private int count(String login, String path) {
    return driver.at(login).call("GET", Desk.WEBAPP + path, null).body().path("count").asInt();
  }

  @Test
  void a_known_id_helps_nobody_and_lifting_it_by_two_does() {
    var file = reviewed();
    var task = driver.task(file, "checkReview").getId();
    var instance = driver.task(file, "checkReview").getProcessInstanceId();
    excludes("head", file, "qa");
    var desk = driver.at("qa");
    for (String path :
        List.of(
            Desk.WEBAPP + "/task/" + task,
            Desk.WEBAPP + "/task/" + task + "/form",
            Desk.WEBAPP + "/task/" + task + "/deployed-form",
            Desk.WEBAPP + "/task/" + task + "/form-variables",
            Desk.WEBAPP + "/task/" + task + "/identity-links",
            Desk.WEBAPP + "/process-instance/" + instance,
            Desk.WEBAPP + "/history/process-instance/" + instance,
            "/api/tasks/" + task + "/case",
            "/api/cases/" + file.number(),
            "/api/cases/" + file.number() + "/file",
            "/api/cases/" + file.number() + "/review",
            "/api/cases/" + file.number() + "/grants",
            "/cases/" + file.number())) {
      var reply = desk.call("GET", path, null);
      assertThat(reply.isDone()).as("%s: %s", path, reply).isFalse();
      assertThat(reply.toString()).doesNotContain(file.forceReference());
    }
    assertThat(desk.claim(task, driver.staffId("qa")).isDone()).isFalse();
    assertThat(desk.submit(task, Map.of("passed", "YES")).isDone()).isFalse();
    assertThat(emergency("qa", file).status()).isEqualTo(404);
    assertThat(driver.tasks.createTaskQuery().taskId(task).count()).isEqualTo(1);

    assertThat(lifts("manager", "head").isDone()).isTrue();
    assertThat(desk.call("GET", Desk.WEBAPP + "/task/" + task, null).status()).isEqualTo(200);
  }

  private Desk.Reply emergency(String login, CaseFile file) {
    return driver
        .at(login)
        .call(
            "POST",
            "/api/cases/" + file.number() + "/emergency",
            Map.of("code", "LIFE_AT_RISK", "text", "A threat was made."));
  }

  @Test
  void what_makes_no_sense_is_refused_in_a_sentence_and_by_who_has_no_right_as_unknown() {
    var file = inScope();
    assertThat(gives("head", file, "head", "EXCLUDED", "KNOWS_SOMEBODY", WHY).sentence())
        .contains("Nobody decides that for themselves");
    assertThat(gives("head", file, "reviewer", "EXCLUDED", "KNOWS_SOMEBODY", " ").sentence())
        .contains("Say why");
    assertThat(gives("head", file, "reviewer", "EXCLUDED", "NO_SUCH", WHY).sentence())
        .contains("Choose one of the reasons");
    assertThat(gives("head", file, "force-14", "EXCLUDED", "KNOWS_SOMEBODY", WHY).sentence())
        .contains("Nobody of the review has this staff number");
    assertThat(gives("head", file, "reviewer", "EMERGENCY", "LIFE_AT_RISK", WHY).sentence())
        .contains("Choose whether");
    for (String login : List.of("manager", "reviewer", "auditor", "admin", "force-14")) {
      assertThat(gives(login, file, "qa", "EXCLUDED", "KNOWS_SOMEBODY", WHY).status())
          .as(login)
          .isEqualTo(404);
    }
  }
}

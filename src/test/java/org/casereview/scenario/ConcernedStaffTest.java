package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Staff whom a matter of standards concerns lose the case at once, and nobody learns why. */
class ConcernedStaffTest extends OnCases {

  private Desk.Reply concerns(String login, String matter, String whom) {
    return driver
        .at(login)
        .call(
            "POST",
            "/api/conduct-matters/" + matter + "/concerned",
            Map.of("staffId", driver.staffId(whom)));
  }

  @Test
  void who_is_concerned_finds_no_such_case_as_anybody_who_is_kept_from_it() {
    var file = reviewed();
    var other = reviewed();
    var misconduct = new Misconduct(driver, application);
    var matter = misconduct.raised("manager", file, "OFFENDING_OR_CORRUPTION");
    String address = "/api/cases/" + file.number();
    var qa = driver.at("qa");
    assertThat(qa.call("GET", address, null).status()).isEqualTo(200);

    assertThat(concerns("standards", matter, "qa").status()).isEqualTo(204);
    assertThat(concerns("standards", matter, "qa").status()).isEqualTo(204);

    var unknown = qa.call("GET", "/api/cases/CR-2026-999999", null);
    var kept = qa.call("GET", address, null);
    assertThat(kept.status()).isEqualTo(404);
    assertThat(kept.toString().replace(file.number(), "CR-2026-999999"))
        .isEqualTo(unknown.toString());
    assertThat(Sweep.inShort(qa, Desk.WEBAPP).toString())
        .doesNotContain(file.number())
        .contains(other.number());
    assertThat(driver.at("head").call("GET", address + "/grants", null).body()).isEmpty();
    assertThat(
            misconduct.rows(
                "select staff_id from standards.concerned c join standards.matter m"
                    + " on m.id = c.matter_id where m.number = ?",
                matter))
        .containsExactly(driver.staffId("qa"));
  }

  /** What is refused leaves no trace: a head could have asked for each member of staff. */
  @Test
  void a_head_who_lets_somebody_in_learns_nothing_and_the_wall_stands() {
    var file = reviewed();
    var other = reviewed();
    var matter = new Misconduct(driver, application).raised("manager", file, "FORCE_CONFLICTED");
    assertThat(concerns("standards", matter, "qa").status()).isEqualTo(204);
    for (var it : List.of(other, file)) {
      var reply =
          driver
              .at("head")
              .call(
                  "POST",
                  "/api/cases/" + it.number() + "/grants",
                  Map.of(
                      "staffId", driver.staffId("qa"),
                      "level", "SPECIFIC",
                      "reasonCode", "WORK_ON_IT",
                      "reason", "A second pair of eyes."));
      assertThat(reply.status()).as(it.number()).isEqualTo(201);
    }
    assertThat(driver.at("qa").call("GET", "/api/cases/" + other.number(), null).status())
        .isEqualTo(200);
    assertThat(driver.at("qa").call("GET", "/api/cases/" + file.number(), null).status())
        .isEqualTo(404);
  }

  /** Another liaison has the task of the matter in hand when it is found to concern them. */
  @Test
  void a_liaison_whom_it_concerns_loses_the_matter_and_what_they_have_of_it() {
    var other = new Everywhere("S9016", "standards9", List.of("standards-liaisons"));
    other.join(driver);
    try {
      losesTheMatter();
    } finally {
      other.leave(driver);
    }
  }

  private void losesTheMatter() {
    var misconduct = new Misconduct(driver, application);
    var matter = misconduct.raised("manager", reviewed(), "OFFENDING_OR_CORRUPTION");
    var task = misconduct.task(matter).getId();
    var liaison = driver.at("standards9");
    assertThat(liaison.claim(task, "S9016").isDone()).isTrue();
    assertThat(Sweep.inShort(liaison, Desk.WEBAPP).toString()).contains(matter);

    assertThat(concerns("standards", matter, "standards9").status()).isEqualTo(204);

    assertThat(misconduct.task(matter).getAssignee()).isNull();
    assertThat(Sweep.inShort(liaison, Desk.WEBAPP).toString()).doesNotContain(matter);
    for (String of : List.of("", "/form-variables", "/variables", "/identity-links")) {
      var answer = liaison.call("GET", Desk.WEBAPP + "/task/" + task + of, null);
      assertThat(answer.isDone() && !answer.body().isEmpty()).as(of + answer).isFalse();
    }
    assertThat(liaison.claim(task, "S9016").isDone()).isFalse();
    assertThat(liaison.submit(task, Map.of("toldParty", "PSD")).isDone()).isFalse();
    assertThat(concerns("standards9", matter, "qa").status()).isEqualTo(404);
    assertThat(looks("standards9", matter, "standards9").status()).isEqualTo(404);
    assertThat(Sweep.inShort(driver.at("standards"), Desk.WEBAPP).toString()).contains(matter);
  }

  @Test
  void nobody_else_says_so_or_learns_that_there_is_a_matter() {
    var file = openForReview();
    var matter = new Misconduct(driver, application).raised("reviewer", file, "CRIMINAL_OFFENCE");
    for (String login : List.of("reviewer", "head", "auditor", "admin", "force-14")) {
      var known = concerns(login, matter, "qa");
      var unknown = concerns(login, "CM-2026-999999", "qa");
      assertThat(known.status()).as(login).isEqualTo(404);
      assertThat(known.toString().replace(matter, "CM-2026-999999")).isEqualTo(unknown.toString());
    }
    assertThat(concerns("standards", "CM-2026-999999", "qa").status()).isEqualTo(404);
    assertThat(concerns("standards", matter, "standards").sentence()).contains("Another standards");
    assertThat(concerns("standards", matter, "force-14").sentence())
        .contains("Nobody of the review");
  }

  @Test
  void who_has_the_file_open_loses_it_within_a_second_and_standards_read_what_was_seen_of_it() {
    var file = reviewed();
    var other = reviewed();
    var matter = new Misconduct(driver, application).raised("manager", file, "FORCE_CONFLICTED");
    var qa = driver.at("qa");
    String path = "/api/cases/" + file.number();
    for (String look : List.of(path + "/file", path + "/review", path + "/file")) {
      assertThat(qa.call("GET", look, null).status()).isEqualTo(200);
    }
    qa.call("GET", "/api/cases/" + other.number() + "/file", null);
    assertThat(looks("standards", matter, "qa").status()).isEqualTo(404);

    assertThat(concerns("standards", matter, "qa").status()).isEqualTo(204);
    long from = System.nanoTime();
    for (String look : List.of("/file", "/review", "", "/documents")) {
      assertThat(qa.call("GET", path + look, null).status()).as(look).isEqualTo(404);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(1));

    var seen = looks("standards", matter, "qa");
    assertThat(seen.status()).as(seen.toString()).isEqualTo(200);
    assertThat(seen.body().findValuesAsText("what"))
        .containsSubsequence("CASE_FILE_OPENED", "REVIEW_READ", "CASE_FILE_OPENED")
        .hasSize(3);
    assertThat(seen.toString()).doesNotContain(other.number(), file.number());
    assertThat(looks("standards", matter, "reviewer").status()).isEqualTo(404);
    assertThat(
            new Misconduct(driver, application)
                .rows(
                    """
                    select distinct e.actor || ' ' || e.operation from audit.entry e
                    where e.operation not in ('CONSULT', 'DISCLOSE') or not exists (
                      select from standards.concerned c
                      join standards.matter m on m.id = c.matter_id
                      where c.staff_id = e.actor and m.case_id = e.case_id)"""))
        .as("what the role of standards reaches of the audit beside")
        .isEmpty();
    for (String login : List.of("qa", "head", "auditor", "admin", "manager", "force-14")) {
      assertThat(looks(login, matter, "qa").toString().replace(matter, "CM-2026-999999"))
          .as(login)
          .isEqualTo(looks(login, "CM-2026-999999", "qa").toString())
          .contains("404");
    }
  }

  private Desk.Reply looks(String login, String matter, String whose) {
    String path = "/api/conduct-matters/%s/concerned/%s/looks";
    return driver.at(login).call("GET", path.formatted(matter, driver.staffId(whose)), null);
  }
}

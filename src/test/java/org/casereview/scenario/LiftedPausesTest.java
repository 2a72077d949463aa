package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.casereview.casefile.CaseFile;
import org.casereview.platform.Ids;
import org.casereview.review.Walk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.ApplicationContext;

/**
 * A pause holds for whoever allocates by hand; a head of review may lift it, not twice in a row.
 */
class LiftedPausesTest extends OnCases {

  private static final String WHY = "A threat to life, and nobody else is here.";

  @Autowired JdbcConnectionDetails database;
  @Autowired ApplicationContext application;
  private Newcomer me;
  private RulesOfAllocation rule;
  private Walk walk;

  @BeforeEach
  void comes() {
    walk = new Walk(application);
    me = new Newcomer(driver);
    rule = new RulesOfAllocation(database, "MOST_NEW_IN_7_DAYS", 0);
  }

  @AfterEach
  void goes() {
    rule.close();
    me.leave();
  }

  @Test
  void no_note_of_an_allocator_overrides_the_pause() {
    var file = waiting();
    var refused =
        driver.tries(
            "allocator",
            file,
            "allocateReviewer",
            Map.of("reviewer", me.staffId, "note", "It has to be this person."));
    assertThat(refused.sentence())
        .contains("a pause does them good", "a head of review may lift the pause once")
        .doesNotContainIgnoringCase("limit");
    var shown = driver.at("allocator").shown(driver.task(file, "allocateReviewer").getId());
    assertThat(String.valueOf(shown.get("reviewers"))).contains("only a head of review lifts it");
    assertThat(lifts("allocator", file, WHY)).contains("A head of review lifts a pause");
    assertThat(lifts("manager", file, WHY)).contains("A head of review lifts a pause");
    assertThat(lifts("head", file, " ")).contains("Say why it has to be this person");
  }

  @Test
  void a_head_of_review_lifts_it_for_one_case_and_not_twice_in_a_row() {
    var first = waiting();
    var second = waiting();
    assertThat(lifts("head", first, WHY)).isNull();
    assertThat(
            driver
                .program("head")
                .call("GET", "/api/cases/" + first.number() + "/file", null)
                .body()
                .at("/facets/pauses")
                .toString())
        .contains("\"staffId\":\"" + me.staffId + "\"", "\"lifted\":true");
    assertThat(
            driver
                .program("manager")
                .call("GET", "/api/cases/" + first.number() + "/file", null)
                .body()
                .at("/facets/pauses")
                .isMissingNode())
        .isTrue();
    assertThat(
            driver
                .tries("allocator", second, "allocateReviewer", Map.of("reviewer", me.staffId))
                .sentence())
        .as("it was lifted for the other case")
        .contains("a pause does them good");
    driver.does("allocator", first, "allocateReviewer", Map.of("reviewer", me.staffId));
    driver.runJobs(first);
    assertThat(lifts("head", second, WHY)).contains("not lifted twice in a row");
    assertThat(lifts("head", first, WHY)).contains("not waiting for a reviewer");
    assertThatThrownBy(() -> reviewBySql(second)).hasMessageContaining("one reviewer and one case");
    liftBySql("S0012", second);
    assertThatThrownBy(() -> reviewBySql(second)).hasMessageContaining("not lifted twice in a row");
  }

  @Test
  void the_database_knows_who_lifts() {
    var file = waiting();
    assertThatThrownBy(() -> liftBySql("S0004", file)).hasMessageContaining("A head of review");
    assertThatThrownBy(() -> liftBySql("S0004", "S0012", file))
        .hasMessageContaining("A head of review");
    assertThatThrownBy(
            () ->
                walk.sql(
                    "S0012",
                    "insert into casereview.pause_lifted values (gen_random_uuid(), ?, 'S0012',"
                        + " 'x', 'S0012', now())",
                    file.id()))
        .hasMessageContaining("nobody_lifts_their_own_pause");
  }

  private void liftBySql(String person, CaseFile file) {
    liftBySql(person, person, file);
  }

  private void liftBySql(String actor, String person, CaseFile file) {
    walk.sql(
        actor,
        "insert into casereview.pause_lifted values (gen_random_uuid(), ?, ?, 'x', ?, now())",
        file.id(),
        me.staffId,
        person);
  }

  private void reviewBySql(CaseFile file) {
    walk.sql(
        "S0004",
        "insert into casereview.review(id, case_id, round, reviewer_id, allocated_by, allocated_at,"
            + " protocol_version, pause_lifted) select gen_random_uuid(), ?, 99, ?, 'S0004', now(),"
            + " (select max(protocol_version) from casereview.review), (select id from"
            + " casereview.pause_lifted where reviewer_id = ? order by id desc limit 1)",
        file.id(),
        me.staffId,
        me.staffId);
  }

  /** The sentence of a refusal, or null. */
  private String lifts(String login, CaseFile file, String why) {
    var answer =
        driver
            .program(login)
            .call(
                "POST",
                "/api/cases/" + file.number() + "/review/pause-lifted",
                Map.of("reviewer", me.staffId, "reasons", why));
    return answer.status() == 201 ? null : answer.sentence();
  }

  private CaseFile waiting() {
    return screened(any -> Told.by(Newcomer.FORCE, "PAUSE/" + Ids.next()));
  }
}

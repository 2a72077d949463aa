package org.casereview.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.casereview.casefile.CaseFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused says why, leaves the task open and writes nothing. */
class RefusalsTest extends OnCases {

  private final Everywhere everywhere = new Everywhere();

  private Desk desk(String prefix, String login) {
    return prefix.equals(Desk.REST) ? driver.program(login) : driver.at(login);
  }

  private void refused(CaseFile file, String task, String why, Supplier<Desk.Reply> act) {
    var before = Snapshot.of(application);
    var open = driver.task(file, task);
    var reply = act.get();
    assertThat(reply.status()).as(reply.toString()).isGreaterThanOrEqualTo(400);
    assertThat(reply.sentence()).isNotBlank().contains(why);
    assertThat(driver.task(file, task).getId()).isEqualTo(open.getId());
    assertThat(driver.task(file, task).getAssignee()).isEqualTo(open.getAssignee());
    assertThat(Snapshot.of(application)).isEqualTo(before);
  }

  private String claimed(Desk desk, String login, CaseFile file, String activity) {
    var task = driver.task(file, activity).getId();
    assertThat(desk.claim(task, driver.staffId(login)).isDone()).isTrue();
    return task;
  }

  @ParameterizedTest
  @ValueSource(strings = {Desk.REST, Desk.WEBAPP})
  void a_form_takes_exactly_its_fields_and_only_from_who_has_claimed_the_task(String prefix) {
    var file = screened(Told::ofOneVictim);
    var desk = desk(prefix, "screener2");
    var good = leavingOutToo("screener2", file);
    var id = driver.task(file, "confirmExclusion").getId();
    refused(file, "confirmExclusion", "Claim the task", () -> desk.submit(id, good));
    claimed(desk, "screener2", file, "confirmExclusion");
    var extra = new HashMap<>(good);
    extra.put("caseNumber", "CR-2026-000001");
    refused(
        file,
        "confirmExclusion",
        "The form has no field 'caseNumber'",
        () -> desk.submit(id, extra));
    var missing = new HashMap<>(good);
    missing.remove("reasons");
    refused(file, "confirmExclusion", "needs an answer", () -> desk.submit(id, missing));
    var wrong = new HashMap<>(good);
    wrong.put("signpost", "SOMEWHERE");
    refused(file, "confirmExclusion", "has no such choice", () -> desk.submit(id, wrong));
    var unasked = new HashMap<>(good);
    unasked.put("safeguardingConsidered", "NO");
    refused(file, "confirmExclusion", "safeguarding", () -> desk.submit(id, unasked));
    refused(file, "confirmExclusion", "closed", () -> desk.complete(id, good));
    refused(file, "confirmExclusion", "closed", () -> desk.complete(id, Map.of()));
    var before = Snapshot.of(application);
    assertThat(desk.submit(id, good).isDone()).isTrue();
    assertThat(Snapshot.of(application)).isNotEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {Desk.REST, Desk.WEBAPP})
  void nobody_puts_back_what_a_colleague_has_however_its_id_is_written(String prefix) {
    var file = referred();
    var task = claimed(desk(prefix, "screener"), "screener", file, "screenCase");
    var other = desk(prefix, "screener2");
    String first = "%" + Integer.toHexString(task.charAt(0));
    for (String written : new String[] {task, first + task.substring(1)}) {
      assertThat(other.unclaim(written).isDone()).as(written).isFalse();
      assertThat(driver.task(file, "screenCase").getAssignee())
          .as(written)
          .isEqualTo(driver.staffId("screener"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {Desk.REST, Desk.WEBAPP})
  void the_second_pair_of_eyes_is_not_the_first(String prefix) {
    var file = screened(Told::ofOneVictim);
    var id = driver.task(file, "confirmExclusion").getId();
    var desk = desk(prefix, "screener");
    refused(
        file,
        "confirmExclusion",
        "You screened this case, so another person confirms",
        () -> desk.claim(id, driver.staffId("screener")));
    refused(
        file,
        "confirmExclusion",
        "only for yourself",
        () -> desk(prefix, "screener2").claim(id, driver.staffId("screener")));
  }

  @Test
  void a_reviewer_has_neither_the_check_nor_a_vote() {
    var file = reviewed();
    claimRefused("reviewer", file, "checkReview", "another team");
    driver.does("qa", file, "checkReview", Map.of("passed", "YES"));
    claimRefused("reviewer", file, "castVote", "another team");
    claimRefused("qa", file, "castVote", "another team");
  }

  @Test
  void who_is_in_every_team_still_has_one_voice_in_a_case() {
    everywhere.join(driver);
    try {
      var own = inScope();
      allocates(own, "everywhere");
      driver.does("everywhere", own, "declareConflict", Map.of("conflict", "NONE"));
      answersAll("everywhere", own, Map.of("answer", "MET"));
      driver.does("everywhere", own, "reviewCase", recommending("CLOSE"));
      claimRefused("everywhere", own, "checkReview", "somebody who had no part in it");
      driver.does("qa", own, "checkReview", Map.of("passed", "YES"));
      claimRefused("everywhere", own, "castVote", "You had a part in the review of this case");
      var other = decided("CLOSE");
      driver.does("everywhere", other, "prepareClosure", closing());
      claimRefused("everywhere", other, "approveClosure", "You prepared this closure");
    } finally {
      everywhere.leave(driver);
    }
  }

  private void claimRefused(String login, CaseFile file, String activity, String why) {
    var task = driver.task(file, activity).getId();
    refused(file, activity, why, () -> driver.at(login).claim(task, driver.staffId(login)));
  }

  @Test
  void nobody_votes_twice_in_a_round_or_with_a_conflict() {
    var file = passed();
    driver.does("panel1", file, "castVote", voting("CLOSE"));
    var id = driver.task(file, "castVote").getId();
    refused(
        file,
        "castVote",
        "You have voted in this round already",
        () -> driver.at("panel1").claim(id, driver.staffId("panel1")));
    claimed(driver.at("panel2"), "panel2", file, "castVote");
    var conflicted = new HashMap<>(voting("CLOSE"));
    conflicted.put("conflict", "YES");
    var reply = driver.at("panel2").submit(id, conflicted);
    assertThat(reply.sentence()).contains("Your conflict of interest is on record");
    assertThat(driver.task(file, "castVote").getAssignee()).as("it went back by itself").isNull();
    claimRefused("panel2", file, "castVote", "This task is not open any more");
  }

  @Test
  void a_review_is_not_submitted_before_every_item_is_answered() {
    var file = openForReview();
    var id = driver.task(file, "reviewCase").getId();
    refused(
        file,
        "reviewCase",
        "not answered yet",
        () -> driver.at("reviewer").submit(id, recommending("CLOSE")));
  }

  @Test
  void a_liaison_of_another_force_cannot_even_see_the_request() {
    var file = screened(Told::ofVictimsUnknown);
    var id = driver.task(file, "answerRequest").getId();
    var stranger = driver.at("force-20");
    var before = Snapshot.of(application);
    assertThat(stranger.claim(id, driver.staffId("force-20")).isDone()).isFalse();
    assertThat(stranger.submit(id, THREE_GIRLS).isDone()).isFalse();
    assertThat(driver.task(file, "answerRequest").getAssignee()).isNull();
    assertThat(Snapshot.of(application)).isEqualTo(before);
  }
}

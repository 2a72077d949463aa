package org.casereview.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.casereview.review.Walk.CHECKER;

import java.util.List;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseFiles;
import org.casereview.casefile.UnknownCase;
import org.casereview.platform.Actor;
import org.casereview.platform.Vault;
import org.casereview.review.Reviews;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A conflict is one with the case: no other meeting, round or task forgets it. */
class LastingConflictsTest extends OnSittings {

  private static final List<String> FOUR = List.of(PANEL_1, PANEL_2, PANEL_4, PANEL_5);

  @Autowired PanelPapers papers;
  @Autowired CaseFiles cases;
  @Autowired Reviews reviews;
  @Autowired Vault vault;

  @Test
  void a_conflict_outlives_the_meeting_that_it_was_declared_at() {
    String meeting = meeting(THREE);
    var file = on(meeting);
    walk.as(PANEL_2, () -> conflicts.declare(meeting, file.number(), "A former colleague."));
    walk.as(MANAGER, () -> sittings.callOff(meeting, 1, "Nobody has time."));
    assertThatThrownBy(() -> refusedVote(file, PANEL_2)).isInstanceOf(UnknownCase.class);
    assertThatThrownBy(() -> voteBySql(file, PANEL_2, 1)).hasMessageContaining("does not vote");
    assertThat(refused(MANAGER, () -> sittings.list(meeting(THREE), file.number())))
        .contains("only 2 of these members may decide");
    String next = meeting(FOUR);
    walk.as(MANAGER, () -> sittings.list(next, file.number()));
    assertThat(seen(MANAGER, next).cases().get(0).seats().get(1).why()).isEqualTo("CONFLICT");
    assertThatThrownBy(() -> refusedVote(file, PANEL_2)).isInstanceOf(UnknownCase.class);
    assertThatThrownBy(() -> voteBySql(file, PANEL_2, 1)).hasMessageContaining("by its members");
    walk.as(MANAGER, () -> conflicts.substitute(next, file.number(), PANEL_2, PANEL_3));
    cast(file, PANEL_3, Outcome.CLOSE);
  }

  @Test
  void a_round_with_the_vote_of_somebody_in_conflict_is_void() {
    String meeting = meeting(THREE);
    var file = on(meeting);
    THREE.forEach(member -> cast(file, member, Outcome.CLOSE));
    walk.as(PANEL_2, () -> conflicts.declare(meeting, file.number(), "I knew the officer."));
    assertThatThrownBy(() -> countBySql(file, "MAJORITY", "CLOSE"))
        .hasMessageContaining("who has no voice does not count");
    assertThat(count(file)).isEqualTo(new Panels.Count(null, false, 2));
    assertThat(round(MANAGER, file, 0)).containsEntry("result", Round.Result.CONFLICT);
    walk.as(MANAGER, () -> conflicts.substitute(meeting, file.number(), PANEL_2, PANEL_5));
    for (String member : List.of(PANEL_1, PANEL_4, PANEL_5)) {
      cast(file, member, Outcome.CLOSE);
    }
    assertThat(count(file).outcome()).isEqualTo(Outcome.CLOSE);
  }

  @Test
  void who_is_kept_away_by_name_has_voted_in_vain_and_stands_in_for_nobody() {
    String meeting = meeting(THREE);
    var file = on(meeting);
    THREE.forEach(member -> cast(file, member, Outcome.CLOSE));
    keptAway(file, PANEL_2);
    assertThatThrownBy(() -> countBySql(file, "MAJORITY", "CLOSE"))
        .hasMessageContaining("who has no voice does not count");
    assertThat(count(file)).isEqualTo(new Panels.Count(null, false, 2));
    walk.as(PANEL_1, () -> conflicts.declare(meeting, file.number(), "I knew the officer."));
    keptAway(file, PANEL_5);
    assertThat(
            refused(MANAGER, () -> conflicts.substitute(meeting, file.number(), PANEL_1, PANEL_5)))
        .contains("may not decide this case");
    assertThatThrownBy(
            () ->
                walk.sql(
                    MANAGER,
                    "insert into casereview.panel_substitute (conflict_id, substitute, named_by,"
                        + " named_at) select id, ?, ?, now() from casereview.panel_conflict"
                        + " where case_id = ? and member = ?",
                    PANEL_5,
                    MANAGER,
                    file.id(),
                    PANEL_1))
        .hasMessageContaining("stands in for nobody");
  }

  private void keptAway(CaseFile file, String person) {
    walk.sql(
        HEAD,
        "insert into casereview.case_grant (id, case_id, staff_id, level, reason_code, reason,"
            + " from_at, given_by, given_at) values (gen_random_uuid(), ?, ?, 'EXCLUDED',"
            + " 'KNOWS_SOMEBODY', ?, now(), ?, now())",
        file.id(),
        person,
        vault.seal("A neighbour."),
        HEAD);
  }

  @Test
  void who_is_in_conflict_has_no_part_in_what_follows() {
    String meeting = meeting(THREE);
    var file = on(meeting);
    walk.as(PANEL_1, () -> conflicts.declare(meeting, file.number(), null));
    assertThatThrownBy(() -> refused(PANEL_1, () -> papers.reader(cases.get(file.id()), PANEL_1)))
        .isInstanceOf(UnknownCase.class);
    walk.as(MANAGER, () -> conflicts.substitute(meeting, file.number(), PANEL_1, PANEL_5));
    for (String member : List.of(PANEL_2, PANEL_4, PANEL_5)) {
      cast(file, member, Outcome.CLOSE);
    }
    count(file);
    decide(file);
    assertThatThrownBy(() -> prepares(file, closure(true, "TELL_BY_PLAN")))
        .isInstanceOf(UnknownCase.class);
    walk.as(PANEL_2, () -> closures.prepare(file.id(), PANEL_2, closure(true, "TELL_BY_PLAN")));
    assertThatThrownBy(() -> approves(file, PANEL_1, true, null)).isInstanceOf(UnknownCase.class);
    assertThatThrownBy(() -> approveBySql(file, PANEL_1)).hasMessageContaining("does not approve");
  }

  @Test
  void who_checked_by_comments_has_no_voice_though_another_passed_the_review() {
    var file = walk.submitted();
    walk.sql(
        PANEL_1,
        "insert into casereview.review_comment select gen_random_uuid(), id, 'D4', ?, ?, now()"
            + " from casereview.review where case_id = ?",
        vault.seal("Which premises?"),
        PANEL_1,
        file.id());
    walk.sql(
        PANEL_2,
        "insert into casereview.review_comment_step select gen_random_uuid(), c.id, 'CLOSED',"
            + " null, ?, now() from casereview.review_comment c join casereview.review r"
            + " on r.id = c.review_id where r.case_id = ?",
        PANEL_2,
        file.id());
    walk.as(CHECKER, () -> reviews.check(file.id(), CHECKER, true, null));
    walk.as(Actor.JOBS, () -> panels.open(file.id()));
    for (String person : List.of(PANEL_1, PANEL_2)) {
      assertThat(refusedVote(file, person)).contains("part in the review");
      assertThatThrownBy(() -> voteBySql(file, person, 1)).hasMessageContaining("does not vote");
      assertThat(hands(file, person)).isEqualTo(1);
    }
    cast(file, PANEL_3, Outcome.CLOSE);
  }

  private int hands(CaseFile file, String person) {
    return walk.read(
        Integer.class,
        "select count(*) from casereview.case_hand where case_id = ? and staff_id = ?",
        file.id(),
        person);
  }
}

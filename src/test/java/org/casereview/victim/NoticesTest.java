package org.casereview.victim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.casereview.casefile.CaseState.CHARGED;
import static org.casereview.casefile.CaseState.CLOSED_NFA_UPHELD;
import static org.casereview.casefile.CaseState.CLOSED_REINVESTIGATED_NFA;
import static org.casereview.casefile.CaseState.CPS_CHARGING;
import static org.casereview.casefile.CaseState.FORCE_ACTION;
import static org.casereview.casefile.CaseState.OUTCOME_ADOPT;
import static org.casereview.casefile.CaseState.OUTCOME_CLOSE;
import static org.casereview.casefile.CaseState.OUTCOME_REOPEN;
import static org.casereview.casefile.CaseState.OUTCOME_RETURN;
import static org.casereview.casefile.CaseState.PANEL;
import static org.casereview.casefile.CaseState.REINVESTIGATION;
import static org.casereview.casefile.CaseState.SCREENED_OUT;
import static org.casereview.casefile.CaseState.SCREENING;

import java.time.Duration;
import org.casereview.platform.Actor;
import org.casereview.victim.AttemptMade.Result;
import org.junit.jupiter.api.Test;

class NoticesTest extends OnVictims {

  @Test
  void what_victims_are_told_of_is_reference_data_and_other_moves_are_told_to_nobody() {
    var file = with("ALIVE CONTACTABLE");
    moves(file, SCREENING, SCREENED_OUT);
    moves(file, OUTCOME_CLOSE, CLOSED_NFA_UPHELD);
    moves(file, PANEL, OUTCOME_REOPEN);
    moves(file, OUTCOME_REOPEN, REINVESTIGATION);
    moves(file, PANEL, OUTCOME_RETURN);
    moves(file, OUTCOME_RETURN, FORCE_ACTION);
    moves(file, PANEL, OUTCOME_ADOPT);
    moves(file, OUTCOME_ADOPT, REINVESTIGATION);
    moves(file, CPS_CHARGING, CHARGED);
    moves(file, REINVESTIGATION, CLOSED_REINVESTIGATED_NFA);
    assertThat(of(file))
        .extracting(Notice::event)
        .containsExactly(
            "LEFT_OUT",
            "REVIEW_CLOSED",
            "REOPENED",
            "RETURNED_TO_FORCE",
            "ADOPTED",
            "CHARGED",
            "REINVESTIGATION_CLOSED");
  }

  @Test
  void one_decision_is_told_once_and_the_same_outcome_of_a_later_round_is_another_one() {
    var file = with("ALIVE CONTACTABLE");
    moves(file, PANEL, OUTCOME_REOPEN);
    hears(file, PANEL, OUTCOME_REOPEN);
    assertThat(of(file)).hasSize(1);
    moves(file, PANEL, OUTCOME_REOPEN);
    assertThat(of(file)).hasSize(2).extracting(Notice::number).doesNotHaveDuplicates();
  }

  @Test
  void who_is_no_longer_sent_or_has_died_still_has_a_notice_with_what_the_force_knew() {
    var file =
        with(
            "ALIVE CONTACTABLE",
            "DECEASED UNKNOWN",
            "ALIVE NOT_TRACED",
            "ALIVE NO_CONTACT_REQUESTED");
    walk.sql(
        Actor.INTAKE,
        "update victim set no_longer_sent_at = now() where case_id = ? and position = 1",
        file.id());
    moves(file, PANEL, OUTCOME_REOPEN);
    assertThat(of(file))
        .extracting(n -> read(() -> sheet.forDecision(n.id())).get("wish").toString())
        .containsExactly("NOT_YET_ASKED", "DECEASED", "NOT_TRACED", "OPTED_OUT");
  }

  @Test
  void that_no_victim_is_known_is_said_and_a_team_is_told() {
    var file = walk.inScope("14");
    moves(file, PANEL, OUTCOME_REOPEN);
    assertThat(of(file)).isEmpty();
    assertThat(
            walk.read(
                Long.class,
                "select count(*) from attention where case_id = ? and team = 'victim-liaisons'"
                    + " and what = 'NO_KNOWN_VICTIMS'",
                file.id()))
        .isEqualTo(1);
    assertThat(
            walk.read(
                Long.class,
                "select count(*) from timeline_entry where case_id = ?"
                    + " and what = 'NO_KNOWN_VICTIMS'",
                file.id()))
        .isEqualTo(1);
  }

  @Test
  void attempts_come_after_the_decision_and_not_from_the_future_and_end_with_the_third() {
    var notice = reopened("ALIVE CONTACTABLE");
    assertThat(tries(notice, clock.instant(), Result.TOLD)).contains("not waiting for an attempt");
    assertThat(decides(notice, telling(Wish.OPTED_IN))).isNull();
    assertThat(decides(notice, telling(Wish.OPTED_IN))).contains("not waiting for a decision");
    var now = clock.instant();
    assertThat(tries(notice, now.plus(Duration.ofHours(1)), Result.TOLD)).contains("in the future");
    assertThat(tries(notice, now.minus(Duration.ofHours(1)), Result.TOLD)).contains("older than");
    for (int i = 0; i < 3; i++) {
      assertThat(tries(notice, now, Result.NOT_REACHED)).isNull();
    }
    assertThat(tries(notice, now, Result.NOT_REACHED)).contains("not waiting for an attempt");
    assertThatThrownBy(() -> walk.as(Actor.JOBS, () -> notices.end(notice.id())))
        .isInstanceOf(IllegalStateException.class);
    assertThat(decides(notice, telling(Wish.OPTED_IN))).isNull();
    assertThat(tries(notice, clock.instant(), Result.TOLD)).isNull();
    walk.as(Actor.JOBS, () -> notices.end(notice.id()));
    walk.as(Actor.JOBS, () -> notices.end(notice.id()));
    assertThat(decides(notice, telling(Wish.OPTED_IN))).contains("not waiting for a decision");
    assertThat(read(() -> records.find(notice.id())).orElseThrow().ending())
        .isEqualTo(NoticeEnding.TOLD);
  }
}

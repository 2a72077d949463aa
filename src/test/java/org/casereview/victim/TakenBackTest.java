package org.casereview.victim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.casereview.casefile.CaseState.CPS_CHARGING;
import static org.casereview.casefile.CaseState.OUTCOME_ADOPT;
import static org.casereview.casefile.CaseState.OUTCOME_REOPEN;
import static org.casereview.casefile.CaseState.PANEL;
import static org.casereview.casefile.CaseState.QUALITY_ASSURANCE;
import static org.casereview.casefile.CaseState.REINVESTIGATION;

import java.util.List;
import org.casereview.casefile.CaseFile;
import org.casereview.platform.Actor;
import org.casereview.victim.AttemptMade.Result;
import org.junit.jupiter.api.Test;

/** A case is halted: who was told hears of it by a person, and nobody else is told any more. */
class TakenBackTest extends OnVictims {

  private static final String ONE = "ALIVE CONTACTABLE";

  @Test
  void who_was_told_has_a_notice_and_what_is_open_is_told_no_more() {
    var file = with(ONE, ONE, ONE);
    moves(file, PANEL, OUTCOME_REOPEN);
    var all = of(file);
    told(all.get(0));
    assertThat(decides(all.get(1), telling(Wish.OPTED_IN))).isNull();
    assertThat(tries(all.get(1), clock.instant(), Result.TAKEN_BACK)).contains("still holds");
    moves(file, OUTCOME_REOPEN, PANEL);
    assertThat(said(file))
        .containsExactly("V-01 REOPENED", "V-02 REOPENED", "V-03 REOPENED", "V-01 HALTED");

    assertThat(eventText(all.get(2))).contains("the case is reopened. DO NOT TELL THIS ANY MORE");
    assertThat(decides(all.get(2), telling(Wish.OPTED_IN))).contains("nobody is told this");
    assertThat(decides(all.get(2), silent())).isNull();
    ends(all.get(2), NoticeEnding.NOT_TOLD);

    assertThat(read(() -> sheet.forAttempt(all.get(1).id())).get("eventText").toString())
        .contains("DO NOT TELL");
    assertThat(tries(all.get(1), clock.instant(), Result.TAKEN_BACK)).isNull();
    assertThat(read(() -> sheet.forDecision(all.get(1).id())).get("attemptText").toString())
        .contains("before anybody was told");
    assertThat(decides(all.get(1), silent())).isNull();
    ends(all.get(1), NoticeEnding.NOT_TOLD);

    var halted = of(file).get(3);
    assertThat(eventText(halted)).contains("does not hold for now").doesNotContain("DO NOT TELL");
    assertThat(decides(halted, telling(Wish.OPTED_OUT))).contains("asked not to be told");
    told(halted);
    assertThat(of(file)).hasSize(4);
  }

  @Test
  void who_turns_out_to_have_been_told_after_all_has_a_notice_then() {
    var file = with(ONE, ONE);
    moves(file, PANEL, OUTCOME_ADOPT);
    moves(file, OUTCOME_ADOPT, REINVESTIGATION);
    var adopted = of(file).get(0);
    assertThat(decides(adopted, telling(Wish.OPTED_IN))).isNull();
    moves(file, REINVESTIGATION, PANEL);
    assertThat(of(file)).hasSize(2);
    assertThat(tries(adopted, clock.instant(), Result.TOLD)).isNull();
    ends(adopted, NoticeEnding.TOLD);
    assertThat(said(file)).endsWith("V-01 HALTED").hasSize(3);
  }

  @Test
  void a_halt_takes_back_the_decision_before_it_alone() {
    var file = with(ONE);
    moves(file, PANEL, OUTCOME_REOPEN);
    told(of(file).get(0));
    moves(file, QUALITY_ASSURANCE, PANEL);
    assertThat(of(file)).as("no halt").hasSize(1);
    moves(file, PANEL, OUTCOME_REOPEN);
    moves(file, CPS_CHARGING, PANEL);
    assertThat(said(file)).containsExactly("V-01 REOPENED", "V-01 REOPENED");
    assertThat(of(file)).extracting(Notice::isTakenBack).containsExactly(false, true);
  }

  @Test
  void the_database_keeps_it_whoever_writes() {
    var file = with(ONE, ONE);
    moves(file, PANEL, OUTCOME_REOPEN);
    told(of(file).get(0));
    var open = of(file).get(1);
    moves(file, REINVESTIGATION, PANEL);
    assertThatThrownBy(() -> read(() -> decisions.decide(open.id(), 1, byPhone(), LIAISON)))
        .hasStackTraceContaining("not told any more");
    assertThatThrownBy(
            () ->
                walk.sql(
                    Actor.JOBS,
                    "insert into victim_notice(id, number, case_id, victim_id, pseudonym,"
                        + " state_change_id, event_id, rule_id, opened_at)"
                        + " select gen_random_uuid(), 'VN-2030-' || right(n.number, 6), n.case_id,"
                        + " n.victim_id, n.pseudonym, taken_back_with(n.id), 'NE-09', n.rule_id,"
                        + " now() from victim_notice n where n.id = ?",
                    open.id()))
        .hasStackTraceContaining("told to who was told of it");
    var standing = of(file).get(2);
    var decision = read(() -> decisions.decide(standing.id(), 1, byPhone(), LIAISON));
    var attempt = new AttemptMade(clock.instant(), Result.TAKEN_BACK, true, null);
    assertThatThrownBy(
            () -> walk.as(LIAISON, () -> decisions.attempt(decision, 1, attempt, LIAISON)))
        .hasStackTraceContaining("still stands");
  }

  private Plan byPhone() {
    return telling(Wish.OPTED_IN, "VICTIM", "PHONE", null);
  }

  private static Plan silent() {
    return Plan.silent(Wish.NOT_YET_ASKED, null, "The case was halted.");
  }

  private void told(Notice notice) {
    assertThat(decides(notice, telling(Wish.OPTED_IN))).isNull();
    assertThat(tries(notice, clock.instant(), Result.TOLD)).isNull();
    ends(notice, NoticeEnding.TOLD);
  }

  private void ends(Notice notice, NoticeEnding ending) {
    walk.as(Actor.JOBS, () -> notices.end(notice.id()));
    assertThat(read(() -> records.find(notice.id())).orElseThrow().ending()).isEqualTo(ending);
  }

  private String eventText(Notice notice) {
    return read(() -> sheet.forDecision(notice.id())).get("eventText").toString();
  }

  private List<String> said(CaseFile file) {
    return of(file).stream().map(n -> n.pseudonym() + " " + n.event()).toList();
  }
}

package org.casereview.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseState;
import org.casereview.platform.Actor;
import org.casereview.platform.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The step that leaves a case out: it forgets none, and leaves none out a second time. */
class ScreenOutTest extends OnScreening {

  private static final LeavingOut WHOLE =
      new LeavingOut("The record says so.", true, "Nobody.", "INQUIRY", "TELL_BY_PLAN");

  @Autowired ExclusionRecords records;
  @Autowired Rounds rounds;
  @Autowired SecondSheets seconds;
  @Autowired ScopeTables tables;

  @Test
  void what_was_agreed_before_an_agreement_took_effect_by_itself_takes_effect_now() throws Refusal {
    var file = agreedAsItOnceWas();
    assertThat(now(file).state()).isEqualTo(CaseState.SCREENING);
    step(file);
    assertThat(now(file).state()).isEqualTo(CaseState.SCREENED_OUT);
    step(file);
    assertThat(timesLeftOut(file)).isEqualTo(1);
  }

  @Test
  void a_case_that_came_back_is_not_left_out_again_by_a_step_that_comes_late() throws Refusal {
    var file = aConfirmedCase(p -> p.with(Criterion.C5_CHILD, Answer.NO));
    assertThat(answerAgain(file, SECOND, s -> s, null, WHOLE)).isTrue();
    comesBack(file);
    step(file);
    assertThat(now(file).state()).as("before a new round is opened").isEqualTo(CaseState.SCREENING);
    opensAnother(file);
    step(file);
    assertThat(now(file).state()).isEqualTo(CaseState.SCREENING);
    assertThat(timesLeftOut(file)).isEqualTo(1);
  }

  @Test
  void a_live_case_is_not_forgotten_because_it_was_left_out_once() throws Refusal {
    var file = aConfirmedCase(p -> p.with(Criterion.C5_CHILD, Answer.NO));
    assertThat(answerAgain(file, SECOND, s -> s, null, WHOLE)).isTrue();
    comesBack(file);
    as(
        Actor.JOBS,
        () -> {
          screenings.open(file.id());
          return screenings.assess(file.id());
        });
    confirm(file, s -> s.with(Question.C5_CHILD, Answer.YES), "Page 4 says so.");
    assertThatThrownBy(() -> step(file)).hasMessageContaining("Two people have not agreed");
  }

  /** Two people agreed, and the step that would leave the case out was still to come. */
  private CaseFile agreedAsItOnceWas() throws Refusal {
    var file = aConfirmedCase(p -> p.with(Criterion.C5_CHILD, Answer.NO));
    var answers = Sheet.of(packages.of(file.id())).shown();
    as(
        SECOND,
        () -> {
          var round = rounds.newest(file.id()).orElseThrow();
          var finding = tables.assess(answers, 0);
          seconds.keep(round, answers, finding, saying(SECOND, null), file.version());
          return records.exclude(round, SECOND, true, WHOLE);
        });
    return file;
  }

  /** Without its process: jobs are for the tests that run them. */
  private void comesBack(CaseFile file) {
    as(
        Actor.INTAKE,
        () -> {
          jdbc.update(
              "insert into new_information (id, case_id, source, recorded_by, recorded_at,"
                  + " reopened_from, ended_at) select gen_random_uuid(), id, 'FORCE', 'S0001',"
                  + " now(), state, state_since from review_case where id = ?",
              file.id());
          cases.move(file.id(), CaseState.SCREENING);
          return null;
        });
  }

  private long timesLeftOut(CaseFile file) {
    return count(
        "select count(*) from timeline_entry where case_id = ? and what = 'SCREENED_OUT'",
        file.id());
  }
}

package org.casereview.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseState;
import org.casereview.casefile.UnknownCase;
import org.casereview.platform.Actor;
import org.casereview.platform.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a force says after its request has ended is never lost and never ignored. */
class LateAnswersTest extends OnTheEngine {

  private static final ForceAnswer THREE = new ForceAnswer(Answer.YES, "Three girls.");

  @Autowired LateAnswers late;

  private CaseFile unanswered(boolean rape) {
    var file =
        aCaseToScreen(p -> (rape ? p.alleging() : p).with(Criterion.C4_VICTIMS, Answer.UNKNOWN));
    screen(file, SCREENER, Map.of());
    fire("requestDefault", request(file));
    return file;
  }

  private String number(CaseFile file) {
    return as(
        Actor.JOBS,
        () ->
            jdbc.queryForObject(
                "select number from information_request where case_id = ? order by number limit 1",
                String.class,
                file.id()));
  }

  private void says(CaseFile file, String person, Map<String, ForceAnswer> given) throws Refusal {
    String number = number(file);
    act(
        person,
        () -> {
          late.answer(number, person, given);
          return null;
        });
    runJobs();
  }

  private long news(CaseFile file) {
    return count("select count(*) from new_information where case_id = ?", file.id());
  }

  @Test
  void it_changes_what_the_screener_has_before_them_and_no_default_stays_counted() throws Refusal {
    var file = unanswered(false);
    assertThat(shown(task(file), SCREENER)).containsEntry("c4Victims", "UNKNOWN");
    says(file, LIAISON, Map.of("C4_VICTIMS", THREE));
    assertThat(shown(task(file), SCREENER))
        .containsEntry("c4Victims", "YES")
        .extractingByKey("proposedOutcomeText")
        .asString()
        .startsWith("The case belongs in the review");
    assertThat(news(file)).isEqualTo(1);
    assertThat(
            count(
                "select requests_unanswered from screening where case_id = ? and round = 2",
                file.id()))
        .isZero();
    screen(file, SCREENER, Map.of());
    assertThat(now(file).state()).isEqualTo(CaseState.IN_SCOPE);
  }

  @Test
  void it_is_known_to_the_next_round_while_another_request_is_open() throws Refusal {
    var file =
        aCaseToScreen(
            p ->
                p.with(Criterion.C4_VICTIMS, Answer.UNKNOWN)
                    .with(Criterion.C1_NFA, Answer.UNKNOWN));
    screen(file, SCREENER, Map.of());
    fire("requestDefault", request(file));
    screen(file, SCREENER, Map.of());
    says(file, LIAISON, Map.of("C4_VICTIMS", THREE));
    fire("requestDefault", request(file));
    assertThat(shown(task(file), SCREENER))
        .containsEntry("c4Victims", "YES")
        .containsEntry("c1Nfa", "UNKNOWN");
  }

  @Test
  void it_brings_a_case_back_that_was_left_out() throws Refusal {
    var file = aCaseToScreen(p -> p.with(Criterion.C4_VICTIMS, Answer.UNKNOWN));
    screen(file, SCREENER, Map.of());
    submit(file, LIAISON, Map.of("answerC4Victims", "NO", "statementC4Victims", "One girl."));
    screen(file, SCREENER, Map.of());
    screen(file, SECOND, leavingOut("reasons", "The record says so."));
    assertThat(now(file).state()).isEqualTo(CaseState.SCREENED_OUT);
    says(file, LIAISON, Map.of("C4_VICTIMS", THREE));
    assertThat(now(file).state()).isEqualTo(CaseState.SCREENING);
    assertThat(shown(task(file), SCREENER)).containsEntry("c4Victims", "YES");
    assertThat(count("select max(round) from screening where case_id = ?", file.id())).isEqualTo(3);
  }

  @Test
  void what_was_said_before_stays_and_the_same_is_not_taken_twice() throws Refusal {
    var file = unanswered(false);
    says(file, LIAISON, Map.of("C4_VICTIMS", THREE));
    assertThatThrownBy(() -> says(file, LIAISON, Map.of("C4_VICTIMS", THREE)))
        .isInstanceOf(Refusal.class)
        .hasMessage("The review has exactly this on record already.");
    says(file, LIAISON, Map.of("C4_VICTIMS", new ForceAnswer(Answer.NO, "It was one.")));
    assertThat(
            count(
                "select count(*) from late_answer l join information_request r"
                    + " on r.id = l.request_id where r.case_id = ?",
                file.id()))
        .isEqualTo(2);
    assertThat(shown(task(file), SCREENER)).containsEntry("c4Victims", "NO");
    assertThatThrownBy(
            () -> as(Actor.JOBS, () -> jdbc.update("update late_answer set answer = 'YES'")))
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @Test
  void bad_and_foreign_answers_are_refused_and_nothing_is_kept() {
    var file = unanswered(false);
    assertThatThrownBy(() -> says(file, "L0013", Map.of("C4_VICTIMS", THREE)))
        .isInstanceOf(UnknownCase.class);
    assertThatThrownBy(() -> says(file, SCREENER, Map.of("C4_VICTIMS", THREE)))
        .isInstanceOf(UnknownCase.class);
    assertThatThrownBy(() -> says(file, LIAISON, Map.of())).hasMessageContaining("at least one");
    assertThatThrownBy(() -> says(file, LIAISON, Map.of("C1_NFA", THREE)))
        .hasMessageContaining("did not ask");
    assertThatThrownBy(
            () -> says(file, LIAISON, Map.of("C4_VICTIMS", new ForceAnswer(Answer.YES, null))))
        .hasMessageContaining("Say what your record shows");
    assertThat(news(file)).isZero();
  }

  @Test
  void an_open_request_is_answered_by_its_task() {
    var file = aCaseToScreen(p -> p.with(Criterion.C4_VICTIMS, Answer.UNKNOWN));
    screen(file, SCREENER, Map.of());
    assertThatThrownBy(() -> says(file, LIAISON, Map.of("C4_VICTIMS", THREE)))
        .hasMessageContaining("still open");
  }
}

package org.casereview.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.casereview.platform.Actor;
import org.casereview.platform.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ForceAnswersTest extends OnScreening {

  @Autowired InformationRequests requests;
  @Autowired ForceAnswers answers;

  private static void refused(ThrowingCallable act, String sentence) {
    assertThatThrownBy(act).isInstanceOf(Refusal.class).hasMessageContaining(sentence);
  }

  private void step(Runnable act) {
    as(
        Actor.JOBS,
        () -> {
          act.run();
          return null;
        });
  }

  private UUID aRequest(Criterion... unknown) throws Refusal {
    var file =
        aConfirmedCase(
            p -> {
              for (Criterion criterion : unknown) {
                p = p.with(criterion, Answer.UNKNOWN);
              }
              return p;
            });
    return as(
        Actor.JOBS,
        () -> {
          var prepared = requests.prepare(file.id());
          requests.open(prepared.id());
          return prepared.id();
        });
  }

  private Void answer(UUID request, String person, boolean lost, Map<Criterion, ForceAnswer> given)
      throws Refusal {
    return act(
        person,
        () -> {
          answers.answer(request, person, ForceReply.to(given, lost));
          return null;
        });
  }

  @Test
  void a_force_answers_all_that_it_was_asked_and_nothing_else() throws Refusal {
    UUID request = aRequest(Criterion.C1_NFA, Criterion.C9_JURISDICTION);
    var yes = new ForceAnswer(Answer.YES, "Outcome 15, 3 May 2014.");
    refused(
        () -> answer(request, "L0013", false, Map.of()),
        "This request is closed. Reload the task list.");
    refused(
        () -> answer(request, SCREENER, false, Map.of()),
        "This request is for the liaisons of another force.");
    refused(
        () -> answer(request, LIAISON, false, Map.of(Criterion.C4_VICTIMS, yes)),
        "You were not asked about \"4. More than one victim\".");
    refused(
        () -> answer(request, LIAISON, false, Map.of(Criterion.C1_NFA, yes)),
        "\"Location and deciding force\" needs an answer.");
    var silent = new EnumMap<Criterion, ForceAnswer>(Criterion.class);
    silent.put(Criterion.C1_NFA, new ForceAnswer(Answer.NO, null));
    silent.put(Criterion.C9_JURISDICTION, new ForceAnswer(Answer.UNKNOWN, null));
    refused(
        () -> answer(request, LIAISON, false, silent),
        "Say what your record shows for \"Outcome code and decision record");
    silent.put(Criterion.C1_NFA, yes);
    answer(request, LIAISON, false, silent);
    refused(() -> answer(request, LIAISON, false, silent), "This request is closed.");
  }

  @Test
  void a_request_is_written_opened_and_applied_once_however_often_its_step_runs() throws Refusal {
    UUID request = aRequest(Criterion.C1_NFA);
    UUID caseId = id("select case_id from information_request where id = ?", request);
    step(() -> assertThat(requests.prepare(caseId).id()).isEqualTo(request));
    step(() -> requests.open(request));
    answer(request, LIAISON, true, Map.of());
    step(() -> requests.recordDefault(request));
    step(() -> requests.apply(request));
    step(() -> requests.apply(request));
    assertThat(
            count(
                "select count(*) from information_request where case_id = ? and record_lost"
                    + " and defaulted_at is null and applied_at is not null",
                caseId))
        .isEqualTo(1);
    assertThat(
            count("select count(*) from case_pause where case_id = ? and ended_at is null", caseId))
        .isZero();
  }

  private boolean replies(UUID request, boolean lost, Map<String, ForceAnswer> given)
      throws Refusal {
    return act(LIAISON, () -> answers.answer(request, LIAISON, new ForceReply(given, lost, true)));
  }

  @Test
  void some_are_answered_now_and_the_rest_stays_asked() throws Refusal {
    UUID request = aRequest(Criterion.C1_NFA, Criterion.C9_JURISDICTION);
    var yes = new ForceAnswer(Answer.YES, "Outcome 15, 3 May 2014.");
    assertThat(replies(request, false, Map.of("C1_NFA", yes))).isFalse();
    var shown = as(Actor.JOBS, () -> answers.shown(request));
    assertThat(shown.open()).containsOnlyKeys("C9_JURISDICTION");
    assertThat(shown.answered()).isEqualTo(1);
    refused(
        () -> replies(request, false, Map.of("C1_NFA", yes)),
        "\"Outcome code and decision record per suspect and crime\" is answered already.");
    assertThat(replies(request, false, Map.of("C9_JURISDICTION", yes))).isTrue();
    assertThat(
            count(
                "select count(*) from information_request where id = ? and answered_at is not null",
                request))
        .isEqualTo(1);
  }

  @Test
  void some_is_at_least_one_and_a_lost_record_brings_no_rest() throws Refusal {
    UUID request = aRequest(Criterion.C1_NFA, Criterion.C9_JURISDICTION);
    refused(() -> replies(request, false, Map.of()), "Answer at least one question now.");
    refused(() -> replies(request, true, Map.of()), "either that the rest follows or");
    refused(
        () -> replies(request, false, Map.of("C1_NFA", new ForceAnswer(null, "It says so."))),
        "needs an answer");
    refused(
        () -> replies(request, false, Map.of("Q1", new ForceAnswer(Answer.UNKNOWN, null))),
        "You were not asked about \"question 1\".");
    assertThat(
            count(
                "select count(*) from information_question where request_id = ? and answer is null",
                request))
        .isEqualTo(2);
  }
}

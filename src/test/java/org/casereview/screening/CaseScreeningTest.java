package org.casereview.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseState;
import org.junit.jupiter.api.Test;

class CaseScreeningTest extends OnTheEngine {

  private long pauses(CaseFile file) {
    return count(
        "select count(*) from case_pause where case_id = ? and ended_at is null", file.id());
  }

  @Test
  void a_case_that_meets_all_criteria_is_taken_in_with_its_priority() {
    var file = aCaseToScreen(p -> p);
    assertThat(now(file).state()).isEqualTo(CaseState.SCREENING);
    assertThat(shown(task(file), SCREENER))
        .containsEntry("c1Nfa", "YES")
        .containsEntry("currentRisk", "NO")
        .containsEntry("proposedOutcomeText", "The case belongs in the review.");
    screen(file, SCREENER, Map.of());
    assertThat(now(file).state()).isEqualTo(CaseState.IN_SCOPE);
    assertThat(now(file).scopeOutcome()).isEqualTo("IN_SCOPE");
    assertThat(now(file).priority()).isEqualTo("P4");
    assertThat(ended(file, "screenedIn")).isTrue();
  }

  @Test
  void an_allegation_of_rape_goes_on_while_the_force_is_asked_beside() {
    var file = aCaseToScreen(p -> p.alleging().with(Criterion.C10_GROUP, Answer.UNKNOWN));
    screen(file, SCREENER, Map.of());
    assertThat(now(file).scopeOutcome()).isEqualTo("PROVISIONALLY_IN_SCOPE");
    assertThat(now(file).state()).isEqualTo(CaseState.IN_SCOPE);
    assertThat(now(file).priority()).isEqualTo("P1");
    assertThat(now(file).rapeAlleged()).isTrue();
    assertThat(ended(file, "screenedIn")).isTrue();
    var request = request(file);
    assertThat(request.getRootProcessInstanceId()).isEqualTo(request.getId());
    assertThat(request.getBusinessKey()).matches("IR-[0-9]{4}-[0-9]{6}");
    assertThat(request.getTenantId()).isEqualTo("14");
    long version = now(file).version();
    submit(file, LIAISON, Map.of("answerC10Group", "YES", "statementC10Group", "Shared address."));
    assertThat(request(file)).isNull();
    assertThat(now(file).version()).isEqualTo(version + 1);
    assertThat(now(file).state()).isEqualTo(CaseState.IN_SCOPE);
  }

  @Test
  void what_is_unknown_is_asked_of_the_force_and_its_answer_comes_back_to_the_screener() {
    var file = aCaseToScreen(p -> p.with(Criterion.C4_VICTIMS, Answer.UNKNOWN));
    screen(file, SCREENER, Map.of());
    assertThat(now(file).state()).isEqualTo(CaseState.SCREENING);
    assertThat(pauses(file)).isEqualTo(1);
    assertThat(request(file).getTenantId()).isEqualTo("14");
    assertThat(shown(task(file), LIAISON))
        .containsEntry("askedC4Victims", true)
        .containsEntry("askedC1Nfa", false)
        .containsEntry("questionC4Victims", "Number of victims, including named-only and untraced")
        .doesNotContainKey("questionC1Nfa");
    submit(file, LIAISON, Map.of("answerC4Victims", "YES", "statementC4Victims", "Three girls."));
    assertThat(pauses(file)).isZero();
    assertThat(task(file).getTaskDefinitionKey()).isEqualTo("screenCase");
    assertThat(shown(task(file), SCREENER)).containsEntry("c4Victims", "YES");
    assertThat(
            count(
                """
                select count(*) from screening_answer a join screening s on s.id = a.screening_id
                where s.case_id = ? and s.round = 2 and a.basis = 'FORCE_STATEMENT'
                  and a.question = 'C4_VICTIMS'""",
                file.id()))
        .isEqualTo(1);
    screen(file, SCREENER, Map.of());
    assertThat(now(file).state()).isEqualTo(CaseState.IN_SCOPE);
  }

  @Test
  void a_force_that_is_silent_twice_brings_the_case_to_the_scope_panel() {
    var file = aCaseToScreen(p -> p.with(Criterion.C4_VICTIMS, Answer.UNKNOWN));
    screen(file, SCREENER, Map.of());
    fire("reminderDue", request(file));
    fire("forceLeadDue", request(file));
    fire("chiefOfficerDue", request(file));
    assertThat(task(file).getTaskDefinitionKey()).isEqualTo("answerRequest");
    assertThat(count("select count(*) from attention where case_id = ?", file.id())).isEqualTo(3);
    fire("requestDefault", request(file));
    assertThat(pauses(file)).isZero();
    screen(file, SCREENER, Map.of());
    assertThat(task(file).getTaskDefinitionKey()).isEqualTo("answerRequest");
    fire("requestDefault", request(file));
    assertThat(shown(task(file), SCREENER).get("proposedOutcomeText").toString())
        .startsWith("The scope panel has to decide. Why: the force did not answer");
    screen(file, SCREENER, Map.of());
    assertThat(now(file).state()).isEqualTo(CaseState.SCOPE_PANEL);
    submit(file, MEMBER, Map.of("panelScope", "IN_SCOPE", "reasons", "Enough is known."));
    assertThat(now(file).state()).isEqualTo(CaseState.IN_SCOPE);
    assertThat(now(file).scopeOutcome()).isEqualTo("IN_SCOPE");
    assertThat(ended(file, "screenedIn")).isTrue();
  }

  @Test
  void a_record_that_is_lost_counts_as_no_answer() {
    var file = aCaseToScreen(p -> p.with(Criterion.C1_NFA, Answer.UNKNOWN));
    for (int request = 0; request < 2; request++) {
      screen(file, SCREENER, Map.of());
      submit(file, LIAISON, Map.of("recordLost", true));
    }
    screen(file, SCREENER, Map.of());
    assertThat(now(file).state()).isEqualTo(CaseState.SCOPE_PANEL);
  }

  @Test
  void a_case_is_left_out_when_a_second_person_agrees() {
    var file = aCaseToScreen(p -> p.with(Criterion.C4_VICTIMS, Answer.NO));
    screen(file, SCREENER, Map.of());
    assertThat(now(file).state()).isEqualTo(CaseState.SCREENING);
    screen(file, SECOND, leavingOut("reasons", "The record says so."));
    assertThat(now(file).state()).isEqualTo(CaseState.SCREENED_OUT);
    assertThat(now(file).scopeOutcome()).isEqualTo("OUT_OF_SCOPE");
    assertThat(now(file).scopeReasons()).containsExactly("SINGLE_VICTIM");
    assertThat(ended(file, "screenedOut")).isTrue();
  }

  @Test
  void a_live_investigation_is_referred_elsewhere_and_leaves_with_two_people_too() {
    var file = aCaseToScreen(p -> p.alleging().live(Answer.YES));
    screen(file, SCREENER, Map.of());
    screen(file, SECOND, leavingOut("reasons", "It runs."));
    assertThat(now(file).scopeOutcome()).isEqualTo("REFER_ELSEWHERE");
    assertThat(now(file).state()).isEqualTo(CaseState.SCREENED_OUT);
  }

  @Test
  void where_the_second_person_disagrees_the_panel_may_keep_the_case_in() {
    var file = aCaseToScreen(p -> p.with(Criterion.C5_CHILD, Answer.NO));
    screen(file, SCREENER, Map.of());
    screen(file, SECOND, keepingIn("C5Child"));
    assertThat(now(file).state()).isEqualTo(CaseState.SCOPE_PANEL);
    submit(file, MEMBER, leavingOut("panelScope", "OUT_OF_SCOPE"));
    assertThat(now(file).state()).isEqualTo(CaseState.SCOPE_PANEL);
    submit(file, OTHER_MEMBER, Map.of("agrees", "NO", "reasons", "Her age is in the letter."));
    assertThat(now(file).state()).isEqualTo(CaseState.IN_SCOPE);
    assertThat(now(file).scopeOutcome()).isEqualTo("IN_SCOPE");
  }

  @Test
  void two_members_of_the_panel_may_leave_the_case_out() {
    var file = aCaseToScreen(p -> p.with(Criterion.C5_CHILD, Answer.NO));
    screen(file, SCREENER, Map.of());
    screen(file, SECOND, keepingIn("C5Child"));
    submit(file, MEMBER, leavingOut("panelScope", "OUT_OF_SCOPE"));
    submit(file, OTHER_MEMBER, Map.of("agrees", "YES", "reasons", "The dates are certain."));
    assertThat(now(file).state()).isEqualTo(CaseState.SCREENED_OUT);
    assertThat(now(file).scopeOutcome()).isEqualTo("OUT_OF_SCOPE");
    assertThat(ended(file, "screenedOut")).isTrue();
  }

  @Test
  void a_refusal_keeps_the_task_open_and_says_why() {
    var file = aCaseToScreen(p -> p.with(Criterion.C4_VICTIMS, Answer.NO));
    var answers = new HashMap<>(shown(task(file), SCREENER));
    answers.keySet().removeIf(OnTheEngine::isNoField);
    answers.put("c4Victims", "YES");
    assertThat(refusedSubmit(file, SCREENER, answers))
        .contains("Give a reason for what you changed: 4. More than one victim.");
    assertThat(task(file).getTaskDefinitionKey()).isEqualTo("screenCase");
    answers.put("c4Victims", "NO");
    submit(file, SCREENER, answers);
    assertThat(refusedSubmit(file, SCREENER, leavingOut("reasons", "Mine.")))
        .contains("You screened this case, so another person confirms that it is left out.");
    assertThat(now(file).state()).isEqualTo(CaseState.SCREENING);
  }
}

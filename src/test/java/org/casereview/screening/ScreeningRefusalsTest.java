package org.casereview.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.casereview.casefile.CaseFile;
import org.casereview.casefile.CaseState;
import org.casereview.platform.Actor;
import org.casereview.platform.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ScreeningRefusalsTest extends OnScreening {

  private static final LeavingOut WHOLE =
      new LeavingOut("The record says so.", true, null, "LOCAL_REVIEW", "TELL_BY_PLAN");

  @Autowired ScopePanels panels;
  @Autowired Priorities priorities;
  @Autowired InformationRequests requests;

  private static void refused(ThrowingCallable act, String sentence) {
    assertThatThrownBy(act).isInstanceOf(Refusal.class).hasMessageContaining(sentence);
  }

  private Void exclude(CaseFile file, String person, boolean agrees, LeavingOut what)
      throws Refusal {
    answerAgain(
        file, person, s -> agrees ? s : s.with(Question.C1_NFA, Answer.YES), "Page 4.", what);
    return null;
  }

  private String panel(CaseFile file, String person, boolean leaveOut, LeavingOut what)
      throws Refusal {
    return act(person, () -> panels.decide(file.id(), person, leaveOut, what));
  }

  private String second(CaseFile file, String person, boolean agrees, String reasons)
      throws Refusal {
    return act(person, () -> panels.second(file.id(), person, agrees, reasons));
  }

  @Test
  void nobody_screens_confirms_or_sits_on_the_panel_for_a_force_of_their_own() {
    var of41 = aCaseOf("41", p -> p);
    var of45 = aCaseOf("45", p -> p);
    String sentence = "You work or have worked for the force of this case.";
    refused(() -> look(() -> screenings.admit(of41.id(), SCREENER)), sentence);
    refused(() -> look(() -> exclusions.admit(of41.id(), SCREENER)), sentence);
    refused(() -> look(() -> panels.admit(of45.id(), MEMBER)), sentence);
    refused(() -> look(() -> panels.admitSecond(of45.id(), MEMBER)), sentence);
  }

  @Test
  void who_has_not_declared_former_forces_takes_no_case() {
    as(
        Actor.RELEASE,
        () ->
            jdbc.update(
                "insert into staff (staff_id, login, given_name, family_name)"
                    + " values ('S0901', 'undeclared', 'Noor', 'Underhill')"));
    var file = aCase(p -> p);
    refused(
        () -> look(() -> screenings.admit(file.id(), "S0901")),
        "The forces that you have worked for are not declared yet.");
    refused(() -> look(() -> screenings.admit(file.id(), "S0999")), "Nobody has this account");
  }

  @Test
  void a_changed_answer_needs_a_reason_and_the_refusal_names_it() throws Refusal {
    var file = anAssessedCase(p -> p.alleging());
    refused(
        () ->
            confirm(
                file,
                s -> s.with(Question.C5_CHILD, Answer.NO).with(Question.RAPE_ALLEGED, Answer.NO),
                null),
        "Give a reason for what you changed: 5. A victim under 18, rape alleged.");
    refused(
        () ->
            act(
                SCREENER,
                () ->
                    screenings.confirm(
                        file.id(),
                        Sheet.of(packages.of(file.id()))
                            .with(Question.C5_CHILD, Answer.NO)
                            .with(Question.RAPE_ALLEGED, Answer.NO),
                        new Confirmation(
                            SCREENER, Map.of(Question.C5_CHILD, "She was 19."), null))),
        "Give a reason for what you changed: rape alleged.");
    assertThat(now(file).state()).isEqualTo(CaseState.SCREENING);
    confirm(file, s -> s.with(Question.RAPE_ALLEGED, Answer.NO), "The charge names another act.");
    assertThat(
            count(
                "select count(*) from screening_answer a join screening s on s.id = a.screening_id"
                    + " where s.case_id = ? and question = 'RAPE_ALLEGED' and derived = 'YES'"
                    + " and confirmed = 'NO' and a.reason is not null",
                file.id()))
        .isEqualTo(1);
  }

  @Test
  void danger_now_is_told_to_the_duty_officers_at_once() throws Refusal {
    var file = anAssessedCase(p -> p);
    confirm(file, s -> s.with(Question.CURRENT_RISK, Answer.YES), "He lives with children.");
    assertThat(
            count(
                "select count(*) from attention where case_id = ? and team = 'duty-officers'"
                    + " and what = 'CURRENT_RISK'",
                file.id()))
        .isEqualTo(1);
    assertThat(as(Actor.JOBS, () -> priorities.assign(file.id()))).isEqualTo("P0");
    assertThat(as(Actor.JOBS, () -> priorities.assign(file.id()))).isEqualTo("P0");
  }

  @Test
  void a_screening_is_confirmed_once() throws Refusal {
    var file = aConfirmedCase(p -> p);
    refused(() -> confirm(file, s -> s, null), "This case is not waiting to be screened.");
  }

  @Test
  void leaving_out_takes_another_person_and_all_that_belongs_to_it() throws Refusal {
    var file = aConfirmedCase(p -> p.alleging().with(Criterion.C1_NFA, Answer.NO));
    refused(() -> exclude(file, SCREENER, true, WHOLE), "You screened this case");
    refused(
        () ->
            exclude(
                file, SECOND, true, new LeavingOut(null, true, null, "INQUIRY", "TELL_BY_PLAN")),
        "Give your reasons.");
    refused(
        () ->
            exclude(
                file, SECOND, true, new LeavingOut("R", false, null, "INQUIRY", "TELL_BY_PLAN")),
        "A case is not left out before safeguarding was considered.");
    refused(
        () -> exclude(file, SECOND, true, new LeavingOut("R", true, null, null, "TELL_BY_PLAN")),
        "Choose where the case is signposted to");
    refused(
        () -> exclude(file, SECOND, true, new LeavingOut("R", true, null, "INQUIRY", null)),
        "Decide about telling the victims");
    refused(
        () -> answerAgain(file, SECOND, s -> s.with(Question.C2_WINDOW, Answer.NO), null, WHOLE),
        "Give a reason for what you changed: 2. Decided in the window.");
    exclude(file, SECOND, true, WHOLE);
    refused(() -> exclude(file, SECOND, true, WHOLE), "This case is not waiting to be left out.");
  }

  @Test
  void two_exclusions_on_different_information_are_for_the_scope_panel() throws Refusal {
    var file = aConfirmedCase(p -> p.with(Criterion.C1_NFA, Answer.NO));
    as(Actor.JOBS, () -> cases.newInformation(file.id()));
    exclude(file, SECOND, true, WHOLE);
    assertThat(now(file).state()).isEqualTo(CaseState.SCOPE_PANEL);
    assertThatThrownBy(() -> step(() -> exclusions.screenOut(file.id())))
        .hasMessage("Two people have not agreed to leave this case out.");
  }

  @Test
  void steps_do_nothing_that_people_have_not_decided() throws Refusal {
    var file = aConfirmedCase(p -> p.with(Criterion.C1_NFA, Answer.NO));
    assertThatThrownBy(() -> step(() -> exclusions.screenOut(file.id())))
        .hasMessage("Two people have not agreed to leave this case out.");
    assertThatThrownBy(() -> step(() -> priorities.assign(file.id())))
        .hasMessage("Nobody has found this case in scope.");
    assertThatThrownBy(() -> step(() -> requests.prepare(file.id())))
        .hasMessage("There is nothing to ask the force and wait for.");
    exclude(file, SECOND, false, WHOLE);
    assertThatThrownBy(() -> step(() -> priorities.assign(file.id())))
        .hasMessage("Nobody has found this case in scope.");
    panel(file, MEMBER, true, WHOLE);
    assertThatThrownBy(() -> step(() -> exclusions.screenOut(file.id())))
        .hasMessage("Two people have not agreed to leave this case out.");
  }

  @Test
  void the_panel_leaves_out_with_two_members_neither_of_whom_screened() throws Refusal {
    var file = aConfirmedCase(p -> p.with(Criterion.C1_NFA, Answer.NO));
    refused(() -> panel(file, MEMBER, false, WHOLE), "not waiting for the scope panel");
    exclude(file, SECOND, false, WHOLE);
    refused(() -> panel(file, SCREENER, false, WHOLE), "you do not sit on its scope panel");
    refused(() -> panel(file, SECOND, false, WHOLE), "you do not sit on its scope panel");
    refused(
        () -> panel(file, MEMBER, true, new LeavingOut("R", true, null, null, null)),
        "Choose where the case is signposted to");
    panel(file, MEMBER, true, WHOLE);
    refused(() -> panel(file, OTHER_MEMBER, true, WHOLE), "not waiting for the scope panel");
    refused(() -> second(file, MEMBER, true, "R"), "You decided to leave this case out");
    refused(() -> second(file, OTHER_MEMBER, true, null), "Give your reasons.");
    as(Actor.JOBS, () -> cases.newInformation(file.id()));
    refused(() -> second(file, OTHER_MEMBER, true, "R"), "New information came in");
    assertThat(second(file, OTHER_MEMBER, false, "R")).isEqualTo("IN_SCOPE");
    refused(() -> second(file, "S0012", false, "R"), "not waiting for the scope panel");
  }

  private void step(Runnable act) {
    as(
        Actor.JOBS,
        () -> {
          act.run();
          return null;
        });
  }

  private void look(Refusing act) throws Refusal {
    act(
        Actor.JOBS,
        () -> {
          act.run();
          return null;
        });
  }

  private interface Refusing {
    void run() throws Refusal;
  }
}

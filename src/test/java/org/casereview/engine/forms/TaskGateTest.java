package org.casereview.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.casereview.engine.Capability;
import org.casereview.engine.FormRecorder;
import org.casereview.engine.Variables;
import org.casereview.platform.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may take, hold and finish a task. */
class TaskGateTest {

  private final HandedTask handed = new HandedTask();
  private final FormRecorder recorder = mock(FormRecorder.class);
  private TaskGate gate;

  @BeforeEach
  void theFormHasItsRecorder() {
    when(recorder.form()).thenReturn("screen-case");
    gate = new TaskGate(HandedTask.recorders(mock(DeployedForms.class), recorder));
  }

  @AfterEach
  void end() {
    handed.letGo();
  }

  @Test
  void one_of_the_team_takes_it_for_themselves() {
    handed.loggedIn("S0005", "reviewers", "screeners");
    assertThatCode(() -> gate.admit(handed.task, "S0005")).doesNotThrowAnyException();
  }

  @Test
  void nobody_takes_it_for_somebody_else() {
    handed.loggedIn("S0005", "screeners");
    isRefused("S0006", "only for yourself");
  }

  @Test
  void another_team_does_not_get_it() {
    handed.loggedIn("S0005", "reviewers");
    isRefused("S0005", "another team");
    handed.loggedIn("S0005");
    isRefused("S0005", "another team");
    when(handed.command.getAuthentication()).thenReturn(new Authentication("S0005", null));
    isRefused("S0005", "another team");
  }

  @Test
  void a_link_that_makes_no_candidate_makes_no_team() {
    when(handed.task.getIdentityLinks())
        .thenReturn(List.of(HandedTask.link("watcher", "screeners")));
    handed.loggedIn("S0005", "screeners");
    isRefused("S0005", "another team");
  }

  @Test
  void whom_the_case_does_not_admit_is_refused_by_its_record_whoever_assigns() throws Refusal {
    doThrow(new Refusal("You screened this case.")).when(recorder).admit(any(), eq("S0005"));
    handed.loggedIn("S0005", "screeners");
    isRefused("S0005", "You screened");
    handed.nobodyIsLoggedIn();
    isRefused("S0005", "You screened");
  }

  @Test
  void the_engines_own_assignment_is_no_question_of_teams() {
    handed.nobodyIsLoggedIn();
    assertThatCode(() -> gate.admit(handed.task, "S0005")).doesNotThrowAnyException();
  }

  @Test
  void a_task_leaves_the_hands_of_who_has_it_by_their_own_act_alone() {
    handed.takenOver("S0005", "S0006");
    handed.loggedIn("S0006", "screeners");
    assertThatThrownBy(() -> TaskGate.letGo(handed.task)).hasMessage(TaskDesk.NOT_YOURS);
    handed.nobodyIsLoggedIn();
    assertThatThrownBy(() -> TaskGate.letGo(handed.task)).hasMessage(TaskDesk.NOT_YOURS);
    handed.loggedIn("S0005", "screeners");
    letsGo();
  }

  @Test
  void an_act_of_ours_takes_it_out_of_any_hands() {
    handed.takenOver("S0005", null);
    Capability.during(
        () -> {
          letsGo();
          return null;
        });
    assertThatThrownBy(() -> TaskGate.letGo(handed.task)).isInstanceOf(Refusal.class);
  }

  @Test
  void what_nobody_had_or_who_had_it_keeps_is_taken_from_nobody() {
    handed.held("S0005");
    letsGo();
    handed.takenOver(null, "S0005");
    letsGo();
    handed.takenOver("S0005", "S0005");
    letsGo();
  }

  @Test
  void the_content_of_a_form_is_for_its_team() {
    handed.loggedIn("S0005", "screeners");
    assertThat(TaskGate.mayLook(handed.task)).isTrue();
    handed.loggedIn("S0005", "reviewers");
    assertThat(TaskGate.mayLook(handed.task)).isFalse();
    handed.nobodyIsLoggedIn();
    assertThat(TaskGate.mayLook(handed.task)).isTrue();
  }

  @Test
  void the_domain_knows_the_task_its_case_and_who_acts() {
    HandedTask.has(handed.task, Variables.PRIORITY.name(), "HIGH");
    handed.loggedIn("S0005", "screeners");
    var at = TaskGate.atHand(handed.task);
    assertThat(at.taskId()).isEqualTo(UUID.fromString(HandedTask.TASK));
    assertThat(at.process()).isEqualTo("case-screening");
    assertThat(at.activity()).isEqualTo("screenCase");
    assertThat(at.form()).isEqualTo("screen-case");
    assertThat(at.caseId()).isEqualTo(UUID.fromString(HandedTask.CASE));
    assertThat(at.person()).isEqualTo("S0005");
    assertThat(at.fact(Variables.PRIORITY)).isEqualTo("HIGH");
    handed.nobodyIsLoggedIn();
    handed.ofCase(null);
    assertThat(TaskGate.atHand(handed.task).person()).isNull();
    assertThat(TaskGate.atHand(handed.task).caseId()).isNull();
  }

  private void letsGo() {
    assertThatCode(() -> TaskGate.letGo(handed.task)).doesNotThrowAnyException();
  }

  private void isRefused(String staffId, String why) {
    assertThatThrownBy(() -> gate.admit(handed.task, staffId))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(why);
  }
}

package org.casereview.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.casereview.engine.Choice;
import org.casereview.engine.Facts;
import org.casereview.engine.FormRecorder;
import org.casereview.platform.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The only way from a form into a case. */
class CheckedFormTest {

  private static final String FORM =
      """
      {"components": [{"type": "textfield", "key": "why", "label": "Why",
        "validate": {"required": true}},
        {"type": "select", "key": "who", "label": "Who", "valuesKey": "people"}]}
      """;

  private final HandedTask handed = new HandedTask();
  private final DeployedForms released = mock(DeployedForms.class);
  private final FormRecorder recorder = mock(FormRecorder.class);
  private final SeenFile seen = mock(SeenFile.class);
  private final OneByOne once = mock(OneByOne.class);
  private final Runnable flush = mock(Runnable.class);
  private CheckedForm form;

  @BeforeEach
  void aScreenerHasTheTask() throws IOException, Refusal {
    TransactionSynchronizationManager.initSynchronization();
    when(recorder.form()).thenReturn("screen-case");
    when(recorder.record(any(), any()))
        .thenReturn(Facts.of(org.casereview.engine.Variables.PRIORITY, "HIGH"));
    when(released.of(handed.task))
        .thenReturn(
            new DeployedForms.Released(
                FormSchema.of(new ObjectMapper().readTree(FORM)), Optional.empty()));
    var recorders = HandedTask.recorders(released, recorder);
    form =
        new CheckedForm(
            new FormServices(recorders, released, new TaskGate(recorders), seen, once, flush));
    handed.loggedIn("S0005", "screeners");
    handed.held("S0005");
  }

  @AfterEach
  void end() {
    TransactionSynchronizationManager.unbindResourceIfPossible(HandedTask.class);
    handed.end();
  }

  @Test
  void what_is_right_is_recorded_once_and_leaves_its_facts_in_the_engine() throws Refusal {
    submit();
    var order = inOrder(once, recorder, flush, handed.task.getExecution());
    order.verify(once).hold(handed.task);
    order.verify(recorder).admit(any(), eq("S0005"));
    order.verify(recorder).record(any(), any());
    order.verify(flush).run();
    order.verify(handed.task.getExecution()).setVariable("priority", "HIGH");
    assertThat(Recorded.isMarked(HandedTask.TASK)).isTrue();
    verify(seen, never()).requireUnchanged(any());
    verify(seen, never()).requireRead(any(), any());
  }

  @Test
  void who_does_not_hold_the_task_completes_nothing() throws Refusal {
    handed.nobodyIsLoggedIn();
    isRefused("Log in before");
    handed.loggedIn("S0006", "screeners");
    isRefused("Claim the task");
    handed.held(null);
    isRefused("Claim the task");
    handed.held("S0005");
    handed.loggedIn("S0005", "reviewers");
    isRefused("another team");
    verify(recorder, never()).record(any(), any());
  }

  @Test
  void a_task_that_was_handed_on_is_put_back_first() throws Refusal {
    when(handed.task.getDelegationState()).thenReturn(DelegationState.PENDING);
    isRefused("Delegated tasks");
    verify(recorder, never()).record(any(), any());
  }

  @Test
  void a_judgement_asks_for_the_file_as_it_was_seen() throws Refusal {
    when(recorder.isJudgement()).thenReturn(true);
    doThrow(new Refusal("New information.")).when(seen).requireUnchanged(handed.task);
    isRefused("New information.");
    verify(recorder, never()).record(any(), any());
  }

  @Test
  void what_rests_on_the_file_asks_for_a_look_at_what_came() throws Refusal {
    when(recorder.restsOnFile()).thenReturn(true);
    doThrow(new Refusal("Open the file.")).when(seen).requireRead(handed.task, "S0005");
    isRefused("Open the file.");
    verify(recorder, never()).record(any(), any());
  }

  @Test
  void a_task_that_is_gone_is_recorded_for_nobody() throws Refusal {
    doThrow(new Refusal(TaskDesk.GONE)).when(once).hold(handed.task);
    isRefused("not open any more");
    verify(recorder, never()).record(any(), any());
  }

  @Test
  void what_its_file_does_not_allow_is_never_recorded() throws Refusal {
    var missing = Variables.createVariables().putValue("why", " ");
    assertThatThrownBy(() -> form.submitFormVariables(missing, handed.task))
        .isInstanceOf(FormFieldValidationException.class)
        .hasMessageContaining("\"Why\" needs an answer.");
    verify(recorder, never()).record(any(), any());
  }

  @Test
  void a_choice_is_one_of_those_that_the_record_gave() throws Refusal {
    when(recorder.prefill(any())).thenReturn(Map.of("people", List.of(new Choice("Ann", "S1"))));
    var chosen = Variables.createVariables().putValue("why", "Because.").putValue("who", "S1");
    form.submitFormVariables(chosen, handed.task);
    verify(recorder).record(any(), argThat(it -> "S1".equals(it.code("who"))));
    chosen.putValue("who", "S2");
    assertThatThrownBy(() -> form.submitFormVariables(chosen, handed.task))
        .hasMessageContaining("has no such choice");
  }

  @Test
  void a_fault_is_told_by_a_number_and_by_nothing_of_what_it_was() throws Refusal {
    when(recorder.record(any(), any())).thenThrow(new IllegalStateException("name of a victim"));
    assertThatThrownBy(this::submit)
        .isInstanceOf(ProcessEngineException.class)
        .hasMessageContaining("Quote fault")
        .hasMessageNotContaining("victim");
    var known = new FormFieldValidationException("why", "Not so.");
    doThrow(known).when(recorder).record(any(), any());
    assertThatThrownBy(this::submit).isSameAs(known);
  }

  @Test
  void a_form_shows_what_the_domain_says_to_its_team_alone() {
    when(recorder.prefill(any()))
        .thenReturn(Map.of("text", "Words", "list", List.of(new Choice("Given", "GIVEN"))));
    assertThat(shown()).containsEntry("text", "Words").hasSize(2);
    assertThat(shown().get("list").toString()).contains("\"GIVEN\"");
    handed.loggedIn("S0005", "reviewers");
    assertThat(shown()).isEmpty();
  }

  private Map<String, Object> shown() {
    var all = new java.util.HashMap<String, Object>();
    form.createTaskForm(handed.task)
        .getFormFields()
        .forEach(
            field ->
                all.put(
                    field.getId(),
                    field.getValue() instanceof JsonValue json
                        ? json.getValueSerialized()
                        : field.getValue().getValue()));
    return all;
  }

  private void submit() {
    VariableMap answers = Variables.createVariables().putValue("why", "Because.");
    form.submitFormVariables(answers, handed.task);
  }

  private void isRefused(String why) {
    assertThatThrownBy(this::submit)
        .isInstanceOf(FormFieldValidationException.class)
        .hasMessageContaining(why);
  }
}

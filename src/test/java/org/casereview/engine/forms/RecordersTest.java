package org.casereview.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.BadUserRequestException;
import org.casereview.engine.Answers;
import org.casereview.engine.AskedForm;
import org.casereview.engine.Facts;
import org.casereview.engine.FormRecorder;
import org.casereview.engine.QuestionForm;
import org.casereview.engine.QuestionRecorder;
import org.casereview.engine.Variables;
import org.casereview.platform.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;

/** Who records which form: its own recorder, the one of owners' questions, or nobody. */
class RecordersTest {

  private final HandedTask handed = new HandedTask();
  private final DeployedForms released = mock(DeployedForms.class);
  private final QuestionRecorder questions = mock(QuestionRecorder.class);
  private final FormRecorder own = mock(FormRecorder.class);

  @AfterEach
  void end() {
    handed.letGo();
  }

  @Test
  void a_form_that_has_a_recorder_is_recorded_by_it() {
    when(own.form()).thenReturn("screen-case");
    assertThat(recorders().of(handed.task)).isSameAs(own);
    assertThat(recorders().forms()).containsExactly("screen-case");
  }

  @Test
  void a_form_that_nothing_records_cannot_be_completed() {
    when(own.form()).thenReturn("another-form");
    asks(null);
    assertThatThrownBy(() -> recorders().of(handed.task))
        .isInstanceOf(BadUserRequestException.class)
        .hasMessage("Nothing records the form screen-case.");
  }

  @Test
  void an_owners_own_questions_are_kept_in_the_record_of_their_case() throws Refusal {
    when(own.form()).thenReturn("another-form");
    var form = mock(QuestionForm.class);
    when(form.id()).thenReturn("peer-reading");
    var facts = Facts.of(Variables.PRIORITY, "HIGH");
    when(form.facts(any())).thenReturn(facts);
    var asked = new AskedForm(form, 3);
    asks(asked);
    var recorder = recorders().of(handed.task);
    assertThat(recorder.form()).isEqualTo("peer-reading");
    var at = TaskGate.atHand(handed.task);
    recorder.admit(at, "S0005");
    verify(questions).admit(at, form, "S0005");
    var answers = new Answers(Map.of("ready", "YES"));
    assertThat(recorder.record(at, answers)).isSameAs(facts);
    verify(questions).record(at, asked, answers);
  }

  @Test
  void without_any_recorder_there_is_no_form_to_record() {
    var none = new Recorders(nothing(), HandedTask.given(questions), released);
    assertThat(none.forms()).isEmpty();
  }

  private void asks(AskedForm form) {
    when(released.of(handed.task))
        .thenReturn(new DeployedForms.Released(null, Optional.ofNullable(form)));
  }

  private Recorders recorders() {
    return new Recorders(HandedTask.given(List.of(own)), HandedTask.given(questions), released);
  }

  private static ObjectProvider<List<FormRecorder>> nothing() {
    return new ObjectProvider<>() {
      @Override
      public List<FormRecorder> getObject() {
        throw new org.springframework.beans.factory.NoSuchBeanDefinitionException("none");
      }
    };
  }
}

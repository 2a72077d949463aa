package org.casereview.engine.forms;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.form.FormFieldImpl;
import org.camunda.bpm.engine.impl.form.handler.DefaultTaskFormHandler;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.casereview.engine.Facts;
import org.casereview.engine.setup.Places;
import org.casereview.platform.Ids;
import org.casereview.platform.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only way from a form into a case: checked, recorded in the domain, facts left in the engine.
 */
class CheckedForm extends DefaultTaskFormHandler {

  private static final Logger LOG = LoggerFactory.getLogger(CheckedForm.class);
  private final FormServices services;

  CheckedForm(FormServices services) {
    this.services = services;
  }

  /** What the form shows its team; comes from the domain and is kept in no engine table. */
  @Override
  public TaskFormData createTaskForm(TaskEntity task) {
    TaskFormData form = super.createTaskForm(task);
    if (!TaskGate.mayLook(task)) {
      return form;
    }
    services
        .recorders()
        .of(task)
        .prefill(TaskGate.atHand(task))
        .forEach((key, value) -> form.getFormFields().add(shown(key, value)));
    return form;
  }

  @Override
  public void submitFormVariables(VariableMap values, VariableScope scope) {
    var task = (TaskEntity) scope;
    try {
      Facts facts = recorded(task, values);
      facts.asVariables().forEach(task.getExecution()::setVariable);
    } catch (Refusal refusal) {
      throw new FormFieldValidationException("refused", refusal.getMessage());
    } catch (RuntimeException failure) {
      throw fault(failure);
    }
  }

  private Facts recorded(TaskEntity task, VariableMap values) throws Refusal {
    services.once().hold(task);
    if (task.getDelegationState() == DelegationState.PENDING) {
      throw new Refusal("Delegated tasks are not accepted. Put it back for the team.");
    }
    var at = TaskGate.atHand(task);
    if (at.person() == null) {
      throw new Refusal("Log in before you complete a task.");
    }
    if (!at.person().equals(task.getAssignee())) {
      throw new Refusal("Claim the task before you complete it.");
    }
    services.gate().admit(task, at.person());
    var recorder = services.recorders().of(task);
    if (recorder.isJudgement()) {
      services.seen().requireUnchanged(task);
    }
    if (recorder.restsOnFile()) {
      services.seen().requireRead(task, at.person());
    }
    var check = new FormCheck(services.forms().of(task).schema(), () -> recorder.prefill(at));
    Facts facts = recorder.record(at, check.check(values));
    services.flush().run();
    Recorded.mark(task.getId());
    return facts;
  }

  private static RuntimeException fault(RuntimeException failure) {
    if (failure instanceof FormFieldValidationException known) {
      return known;
    }
    String number = Ids.next().toString();
    LOG.error("A form could not be recorded, fault {}: {}", number, Places.of(failure));
    return new ProcessEngineException(
        "This could not be recorded. Nothing was changed. Quote fault " + number + ".");
  }

  private static FormFieldImpl shown(String key, Object value) {
    var field = new FormFieldImpl();
    field.setId(key);
    field.setValue(typed(value));
    return field;
  }

  private static TypedValue typed(Object value) {
    if (value instanceof List<?> || value instanceof Map<?, ?>) {
      return SpinValues.jsonValue(FormServices.written(value)).create();
    }
    return Variables.untypedValue(value);
  }
}

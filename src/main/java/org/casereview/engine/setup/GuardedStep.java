package org.casereview.engine.setup;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.casereview.platform.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A step whose failure leaves a number in the engine and its kind in the log: an exception's own
 * words may carry what a case says.
 */
class GuardedStep implements JavaDelegate {

  private static final Logger LOG = LoggerFactory.getLogger(GuardedStep.class);
  private final String name;
  private final JavaDelegate step;

  GuardedStep(String name, JavaDelegate step) {
    this.name = name;
    this.step = step;
  }

  @Override
  public void execute(DelegateExecution execution) throws Exception {
    try {
      step.execute(execution);
    } catch (BpmnError known) {
      throw known;
    } catch (Exception failure) {
      String fault = Ids.next().toString();
      LOG.error("Step {} failed, fault {}: {}", name, fault, Places.of(failure));
      throw new ProcessEngineException("Step " + name + " failed, fault " + fault + ".");
    }
  }
}

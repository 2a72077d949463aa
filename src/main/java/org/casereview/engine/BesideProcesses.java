package org.casereview.engine;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.ProcessInstantiationBuilderImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Starts a process that stands beside a case, in the transaction of the record that it is for.
 * Nobody's rights are asked: whoever may make the record sets off what follows from it.
 */
@Component
public class BesideProcesses {

  private final ObjectProvider<ProcessEngineConfigurationImpl> engine;
  private final ObjectProvider<RuntimeService> runtime;

  BesideProcesses(
      ObjectProvider<ProcessEngineConfigurationImpl> engine,
      ObjectProvider<RuntimeService> runtime) {
    this.engine = engine;
    this.runtime = runtime;
  }

  /**
   * Starts an instance that no force owns.
   *
   * @param number the number of its own subject
   */
  public void start(String process, String number, Facts facts) {
    var asked =
        (ProcessInstantiationBuilderImpl)
            runtime
                .getObject()
                .createProcessInstanceByKey(process)
                .processDefinitionWithoutTenantId()
                .businessKey(number)
                .setVariables(facts.asVariables());
    engine
        .getObject()
        .getCommandExecutorTxRequired()
        .execute(
            context ->
                context.runWithoutAuthorization(
                    () -> new StartProcessInstanceCmd(asked).execute(context)));
  }
}

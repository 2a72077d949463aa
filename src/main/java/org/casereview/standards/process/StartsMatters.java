package org.casereview.standards.process;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.ProcessInstantiationBuilderImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.casereview.engine.Variables;
import org.casereview.standards.MatterStart;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Starts the escalation of a matter, whose engine knows neither its case nor its force.
 *
 * <p>Nobody's rights are asked: who raises an indication may not see what becomes of it.
 */
@Component
class StartsMatters implements MatterStart {

  private static final String PROCESS = "standards-escalation";

  private final ObjectProvider<ProcessEngineConfigurationImpl> engine;
  private final ObjectProvider<RuntimeService> runtime;

  StartsMatters(
      ObjectProvider<ProcessEngineConfigurationImpl> engine,
      ObjectProvider<RuntimeService> runtime) {
    this.engine = engine;
    this.runtime = runtime;
  }

  @Override
  public void start(UUID matterId, String number) {
    var start =
        (ProcessInstantiationBuilderImpl)
            runtime
                .getObject()
                .createProcessInstanceByKey(PROCESS)
                .processDefinitionWithoutTenantId()
                .businessKey(number)
                .setVariables(
                    Map.of(
                        Variables.CONDUCT_MATTER_ID.name(),
                        matterId.toString(),
                        Variables.CONDUCT_MATTER_NUMBER.name(),
                        number));
    engine
        .getObject()
        .getCommandExecutorTxRequired()
        .execute(
            context ->
                context.runWithoutAuthorization(
                    () -> new StartProcessInstanceCmd(start).execute(context)));
  }
}

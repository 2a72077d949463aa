package org.casereview.engine;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.ProcessInstantiationBuilderImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Starts and ends processes that stand beside a case, in the transaction of the record that they
 * are for. Nobody's rights are asked: whoever may make the record sets off what follows from it.
 */
@Component
public class BesideProcesses {

  /** Of one subject; the engine asks people for a bound. */
  private static final int MOST = 100;

  private final ObjectProvider<ProcessEngineConfigurationImpl> engine;
  private final ObjectProvider<RuntimeService> runtime;

  BesideProcesses(
      ObjectProvider<ProcessEngineConfigurationImpl> engine,
      ObjectProvider<RuntimeService> runtime) {
    this.engine = engine;
    this.runtime = runtime;
  }

  /**
   * An instance to begin.
   *
   * @param number the number of its own subject
   */
  public record Begun(String number, Facts facts) {}

  /**
   * Starts an instance that no force owns.
   *
   * @param number the number of its own subject
   */
  public void start(String process, String number, Facts facts) {
    start(process, List.of(new Begun(number, facts)));
  }

  /** Starts them in one command: the engine writes them in one batch. */
  public void start(String process, List<Begun> all) {
    inOneCommand(
        context ->
            all.forEach(
                begun -> new StartProcessInstanceCmd(asked(process, begun)).execute(context)));
  }

  /** Ends whatever runs for these subjects, with all that it asks of people; in one command. */
  public void end(String process, Collection<String> numbers, String why) {
    inOneCommand(
        context ->
            numbers.stream()
                .flatMap(
                    number ->
                        runtime
                            .getObject()
                            .createProcessInstanceQuery()
                            .processDefinitionKey(process)
                            .processInstanceBusinessKey(number)
                            .listPage(0, MOST)
                            .stream())
                .forEach(
                    running -> runtime.getObject().deleteProcessInstance(running.getId(), why)));
  }

  /** Whether an instance runs for this subject. */
  public boolean isUnderWay(String process, String number) {
    var running = new AtomicBoolean();
    inOneCommand(
        context ->
            running.set(
                runtime
                        .getObject()
                        .createProcessInstanceQuery()
                        .processDefinitionKey(process)
                        .processInstanceBusinessKey(number)
                        .count()
                    > 0));
    return running.get();
  }

  /** Gives all that runs for this subject these facts, where it knows them already. */
  public void tell(String number, Facts facts) {
    inOneCommand(
        context ->
            facts
                .asVariables()
                .forEach(
                    (name, value) ->
                        runtime
                            .getObject()
                            .createVariableInstanceQuery()
                            .variableName(name)
                            .processInstanceIdIn(running(number))
                            .listPage(0, MOST)
                            .forEach(known -> set(known.getExecutionId(), name, value))));
  }

  /** By no door that is open to people. */
  private void set(String execution, String name, Object value) {
    Capability.during(
        () -> {
          runtime.getObject().setVariable(execution, name, value);
          return null;
        });
  }

  private String[] running(String number) {
    String[] ids =
        runtime
            .getObject()
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(number)
            .listPage(0, MOST)
            .stream()
            .map(org.camunda.bpm.engine.runtime.ProcessInstance::getId)
            .toArray(String[]::new);
    // The engine refuses to be asked about none.
    return ids.length == 0 ? new String[] {"none"} : ids;
  }

  private void inOneCommand(java.util.function.Consumer<CommandContext> work) {
    engine
        .getObject()
        .getCommandExecutorTxRequired()
        .execute(
            context ->
                context.runWithoutAuthorization(
                    () -> {
                      work.accept(context);
                      return null;
                    }));
  }

  private ProcessInstantiationBuilderImpl asked(String process, Begun begun) {
    return (ProcessInstantiationBuilderImpl)
        runtime
            .getObject()
            .createProcessInstanceByKey(process)
            .processDefinitionWithoutTenantId()
            .businessKey(begun.number())
            .setVariables(begun.facts().asVariables());
  }
}
